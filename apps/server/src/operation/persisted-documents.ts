import { GraphQLError } from 'graphql'
import { LRUCache } from 'lru-cache'
import { isHash } from './document-id.ts'
import type { GivenRequest, OperationRequest } from './operation-request.ts'
import type { TrustedDocuments } from './trusted-documents.ts'

/** Characters of all documents that clients persisted, and of one. */
const kept = { maxSize: 4_000_000, maxEntrySize: 200_000 } as const

/**
 * Documents that are called by an id: trusted ones, which were there at the start, and those that clients persist
 * automatically, by sending the text with its hash once. Of the latter, the ones that were not used longest go first.
 */
export class PersistedDocuments {
  readonly #trusted: TrustedDocuments
  /** By id. Null where clients may persist none. */
  readonly #automatic: LRUCache<string, string> | null

  /** `most` is the number of documents that are kept for clients. */
  constructor(trusted: TrustedDocuments, most: number) {
    this.#trusted = trusted
    this.#automatic =
      most > 0
        ? new LRUCache<string, string>({ ...kept, max: most, sizeCalculation: ({ length }) => length + 1 })
        : null
  }

  /** The request with the text of its document, or why there is none: clients send the text then. */
  requestOf({ documentId, query, ...rest }: GivenRequest): OperationRequest | GraphQLError {
    if (query !== null) return { query, ...rest }
    const found = documentId === null ? undefined : this.#trusted.textOf(documentId)
    const text = found ?? this.#automatic?.get(documentId ?? '')
    if (text !== undefined) return { query: text, ...rest }
    return this.#automatic === null ? notSupported() : notFound()
  }

  /** Keeps a document that is valid, where its request says what it is to be called. */
  keep({ documentId, query }: GivenRequest): void {
    if (query !== null && documentId !== null && isHash(documentId)) this.#automatic?.set(documentId, query)
  }
}

/** The words are those that clients wait for. */
function notFound(): GraphQLError {
  return new GraphQLError('PersistedQueryNotFound', { extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } })
}

function notSupported(): GraphQLError {
  return new GraphQLError('PersistedQueryNotSupported', {
    extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' },
  })
}
