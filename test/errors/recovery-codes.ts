import type { CodeEntry } from './code-entry.ts'

/** What backing up, restoring and verifying end with. */
export const recoveryCodes: readonly CodeEntry[] = [
  {
    place: 'RECOVERY',
    code: 'ARCHIVE_MISSING',
    when: 'The database or the data folder holds no archive.',
    todo: 'Check `--data` or `--database-url`.',
  },
  {
    place: 'RECOVERY',
    code: 'ARCHIVE_NOT_EMPTY',
    when: 'The archive to restore into holds pages.',
    todo: 'Restore into a new database or data folder.',
  },
  {
    place: 'RECOVERY',
    code: 'BACKUP_INVALID',
    when: 'The backup was cut off or altered, or is something else. Nothing of it was restored.',
    todo: 'Use another copy.',
  },
  {
    place: 'RECOVERY',
    code: 'BACKUP_NEWER',
    when: 'A newer release of Communiqué made the backup.',
    todo: 'Restore it with that release or a later one.',
  },
  {
    place: 'RECOVERY',
    code: 'BACKUP_RUNNING',
    status: 'HTTP 409',
    when: 'The server makes another backup, of which there is one at a time.',
    todo: 'Wait until it has ended, then start again.',
  },
  {
    place: 'RECOVERY',
    code: 'DATABASE_OLDER',
    when: 'The archive to verify has the tables of an earlier release.',
    todo: 'Start a server on it once, then verify it.',
  },
]
