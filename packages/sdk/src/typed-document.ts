import { ArchiveError } from './archive-error.ts'

/**
 * The types that a document carries; they do not exist at run time. `@graphql-typed-document-node/core` declares the
 * same property, so documents of other code generators fit.
 */
export interface DocumentTypes<Result, Variables> {
  readonly __apiType?: (variables: Variables) => Result
}

/** A document as this package exports it: a string with the types of its result and variables. */
export type TypedDocumentString<Result, Variables> = string & DocumentTypes<Result, Variables>

/**
 * Any document with the types of its result and variables: a string, the string objects of graphql-codegen
 * (`documentMode: 'string'`), or a syntax tree that keeps its source text (`gql` tags, gql.tada).
 */
export type TypedDocument<Result, Variables> = DocumentTypes<Result, Variables> &
  (string | { toString(): string } | { readonly loc?: { readonly source: { readonly body: string } } })

/** The text to send. @throws ArchiveError `BAD_DOCUMENT` */
export function textOf(document: TypedDocument<unknown, never>): string {
  if (document instanceof Object && 'loc' in document && document.loc) return document.loc.source.body
  const text = String(document)
  if (text.startsWith('[object')) {
    throw new ArchiveError('BAD_DOCUMENT', 'This document has no text. Print it.')
  }
  return text
}
