export { Archive, type ArchiveOptions } from './archive.ts'
export { type ArchivePlace, backupPlace, restorePlace, verifyPlace } from './archive-place.ts'
export { type Act, type Actor, newAct } from './audit/act.ts'
export type { AuditAct } from './audit/audit-tables.ts'
export type { BackupHeader } from './backup/backup-format.ts'
export { type BackupReader, readBackup } from './backup/read-backup.ts'
export type { DatabaseChange } from './engine/database-watch.ts'
export type { ConnectionCounts } from './engine/engine.ts'
export { failingDatabase } from './engine/failing-database.ts'
export type { Reading, StatementPlanning } from './engine/reading.ts'
export type { OnStatement } from './engine/statement-log.ts'
export { isUnavailable } from './engine/unavailable.ts'
export { decodeCursor, encodeCursor, type FeedPosition } from './feed/cursor.ts'
export type { FeedPage, FeedReading, FeedStart } from './feed/follow.ts'
export type { FeedRecord } from './feed/read.ts'
export {
  allows,
  type CreatedKey,
  type KeyCheck,
  type KeyFault,
  type KeyToCreate,
  type KnownKey,
} from './keys/keys.ts'
export type { WriteOutcome } from './publish/batch-writer.ts'
export type { MergedSources, SourceNames } from './publish/edit-sources.ts'
export type { GivenAgain, KeptValue } from './publish/given-facts.ts'
export { asRepeated, type PublishOptions, type PublishOutcome } from './publish/publish.ts'
export { partOfIdentity } from './publish/speaker-identity.ts'
export { wordingKey } from './publish/wordings.ts'
export type { ChangedPart } from './reparse/changed-part.ts'
export type { ReadPage, Refusal, Reparsed, ReparseStep } from './reparse/reparse.ts'
export { refusedBySql } from './sql-states.ts'
export { type ArchiveState, stateColumn, stateText } from './state.ts'
export type { ArchiveStatus } from './status.ts'
export { storable } from './storable.ts'
export { StoreError, type StoreErrorCode } from './store-error.ts'
export type {
  FeedKind,
  GivenPart,
  KeyScope,
  Tables,
  TextSpanValue,
  WebhookState,
} from './tables.ts'
export { addressKey, announcementKey } from './teaser-key.ts'
export type { Fault, StoredBytes, VerifyOptions } from './verify/check.ts'
export type { VerifyEvent } from './verify/verify.ts'
export {
  type Deliveries,
  type FailedAttempt,
  type LeasedWebhook,
  leaseMilliseconds,
  type WebhookCounts,
} from './webhooks/deliveries.ts'
export type { CreatedWebhook, Webhooks, WebhookToCreate } from './webhooks/webhooks.ts'
