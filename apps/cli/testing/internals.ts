/** What programs beside the product use of the command that it does not export: the one door to it. */
export { defaultDataDirectory } from '../src/environment.ts'
