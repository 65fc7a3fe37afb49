/** What the command line does to an archive without a server. */
export {
  type ArchivePlace,
  type BackupHeader,
  backupPlace,
  readBackup,
  restorePlace,
} from '@communique/archive'
