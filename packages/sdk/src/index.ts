export * from './_generated/operations.ts'
export type {
  AnyVariables,
  ArchiveClient,
  ArchiveClientOptions,
  FeedOptions,
  FollowOptions,
  PageOptions,
  PrintingClientOptions,
  PublicationsOptions,
  RequestOptions,
  StreamOptions,
} from './archive.ts'
export { ArchiveError, type ArchiveErrorDetails, type ResponseError } from './archive-error.ts'
export type { ConnectionPath, NodeIn } from './connection.ts'
export { createArchive } from './create-archive.ts'
export { type CursorStore, localStorageCursor, memoryCursor } from './cursor-store.ts'
export type { RetryOptions } from './retry.ts'
export {
  type DateString,
  type DateTimeString,
  type EDTFString,
  earliest,
  type FeedCursor,
  latest,
  type Open,
  toDate,
  type URLString,
} from './scalars.ts'
export type {
  DocumentTypes,
  NeedsPrint,
  Print,
  SyntaxTree,
  TypedDocument,
  TypedDocumentString,
} from './typed-document.ts'
