/** What the command line does to an archive without a server. */

import type { Readable } from 'node:stream'
import { type ArchivePlace, verifyPlace as verifyWith } from '@communique/archive'
import { linesOf, verifyOptions } from './verification.ts'

export {
  type ArchivePlace,
  type BackupHeader,
  backupPlace,
  readBackup,
  restorePlace,
  type VerifyEvent,
} from '@communique/archive'

/** What `verify` of the archive tells, a line of JSON for each event; compared with the parser of this release. */
export async function verifyPlace(place: ArchivePlace): Promise<Readable> {
  return linesOf(verifyWith(place, verifyOptions))
}
