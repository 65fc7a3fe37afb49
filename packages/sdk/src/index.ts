export * from './_generated/operations.ts'
export type {
  Archive,
  ArchiveOptions,
  FeedOptions,
  RequestOptions,
  StreamOptions,
} from './archive.ts'
export { ArchiveError, type ArchiveErrorDetails, type ResponseError } from './archive-error.ts'
export type { NodeIn } from './connection.ts'
export { createArchive } from './create-archive.ts'
export type { CursorStore } from './follow.ts'
export type { RetryOptions } from './retry.ts'
export type { DocumentTypes, TypedDocument, TypedDocumentString } from './typed-document.ts'
