import { prepareEmptyArchive } from '../../packages/archive/testing/empty-archive.ts'

/** Before the tests of a project that opens embedded archives: what they copy. */
export default prepareEmptyArchive
