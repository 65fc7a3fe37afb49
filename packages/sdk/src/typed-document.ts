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

/** A string object, as graphql-codegen makes with `documentMode: 'string'`. */
interface StringObject {
  toString(): string
  charAt(position: number): string
}

/** A syntax tree, as `graphql`, `graphql-tag`, gql.tada and graphql-codegen make. */
export interface SyntaxTree {
  readonly kind: string
  readonly definitions: readonly object[]
}

/** What the compiler says of a syntax tree, where the client has no `print` to make text of it. */
export interface NeedsPrint extends SyntaxTree {
  readonly "this is a syntax tree: createArchive({ url, print }) with graphql's print sends it": never
}

/**
 * Any document with the types of its result and variables: a string, a string object of graphql-codegen, or a `Tree`,
 * which is a syntax tree for a client with `print`.
 */
export type TypedDocument<Result, Variables, Tree = NeedsPrint> = DocumentTypes<Result, Variables> &
  (string | StringObject | Tree)

/** Makes text of a syntax tree: `print` of `graphql`, or another one. */
export type Print = (tree: never) => string

/** The text to send. @throws ArchiveError `BAD_DOCUMENT` */
export function textOf(document: object | string, print: Print | undefined): string {
  if (!Object(document).kind) return `${document}`
  if (!print) throw new ArchiveError('BAD_DOCUMENT', 'This is a syntax tree. Give `print`.')
  // The types let nothing else than a syntax tree have a kind.
  return print(document as never)
}
