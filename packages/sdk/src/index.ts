export * from './_generated/operations.ts'
export type {
  ArchiveClient,
  ArchiveClientOptions,
  FeedOptions,
  FollowOptions,
  PublicationsOptions,
  RequestOptions,
  StreamOptions,
} from './archive.ts'
export { ArchiveError, type ArchiveErrorDetails, type ResponseError } from './archive-error.ts'
export type { NodeIn } from './connection.ts'
export { createArchive } from './create-archive.ts'
export { type CursorStore, localStorageCursor, memoryCursor } from './cursor-store.ts'
export type { RetryOptions } from './retry.ts'
export type { DocumentTypes, TypedDocument, TypedDocumentString } from './typed-document.ts'
