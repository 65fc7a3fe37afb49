import type { ExportSubject } from '@communique/export'
import type { ArticleFilter, ExportedArticlesQueryVariables } from '@communique/export/documents'
import type { FormatName } from '@communique/export/format-names'

/** What a thread is to write. */
export interface ExportTask {
  readonly format: FormatName
  readonly subject: ExportSubject
  readonly filter: ArticleFilter | undefined
}

/** What the thread says: it asks for a page, has a piece of the file, or has given all. */
export type FromThread =
  | { readonly kind: 'ASK'; readonly number: number; readonly variables: ExportedArticlesQueryVariables }
  | { readonly kind: 'PIECE'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'END' }

/** What it is told: an answer in JSON, why there is none, or that the last piece was taken. */
export type ToThread =
  | { readonly kind: 'ANSWER'; readonly number: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'REFUSED'; readonly number: number; readonly code: string }
  | { readonly kind: 'TAKEN' }
