import type { TypedDocument, TypedDocumentString } from './typed-document.ts'

export interface PersistedOptions {
  /** Replaces the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch
  /**
   * Whether the server knows all documents before, as with its `--trusted-documents`: no text is sent, of subscriptions
   * neither. Default: false. A text is sent once then, where the server does not know it by its id yet.
   */
  readonly trusted?: boolean
}

/**
 * A `fetch` for `createArchive` that calls documents by the SHA-256 of their text. Where nothing can compute it, which
 * is a page without HTTPS, the text is sent.
 */
export function persistedFetch(options: PersistedOptions = {}): typeof globalThis.fetch {
  const { fetch = globalThis.fetch, trusted = false } = options
  const ids = new Map<string, Promise<string>>()
  let isSupported = true
  return async (input, init) => {
    const { query = '', variables }: Sent = JSON.parse(`${init?.body}`)
    const isStream = /event-stream/.test(new Headers(init?.headers).get('accept') ?? '')
    const isId = /^sha256:[\da-f]{64}$/.test(query)
    const send = (operation: object) => fetch(input, { ...init, body: JSON.stringify(operation) })
    const id = isId ? query : (ids.get(query) ?? idOf(query))
    if (id === undefined || (!isId && !trusted && (isStream || !isSupported))) return fetch(input, init)
    if (typeof id !== 'string') ids.set(query, id)
    const documentId = await id
    const response = await send({ documentId, variables })
    if (isId || trusted || response.ok) return response
    const text = await response.clone().text()
    if (/"PERSISTED_QUERY_NOT_SUPPORTED"/.test(text)) isSupported = false
    else if (!/"PERSISTED_QUERY_NOT_FOUND"/.test(text)) return response
    return send(isSupported ? { documentId, query, variables } : { query, variables })
  }
}

/**
 * A document of graphql-codegen by the id that its option `persistedDocuments` gave it, for `persistedFetch`. Its text
 * may be left out of the program: `mode: 'replaceDocumentWithHash'`.
 */
export function byId<Result, Variables>(
  document: TypedDocument<Result, Variables> & WithId,
): TypedDocumentString<Result, Variables> {
  const { hash } = document.__meta__ ?? {}
  if (typeof hash !== 'string')
    throw new TypeError('This document has no id. Set `persistedDocuments` of graphql-codegen.')
  return hash
}

interface WithId {
  readonly __meta__?: { readonly hash?: unknown } | undefined
}

interface Sent {
  readonly query?: string
  readonly variables?: unknown
}

/** Undefined where a browser gives no digests. */
function idOf(text: string): Promise<string> | undefined {
  const { subtle }: Partial<typeof globalThis.crypto> = globalThis.crypto
  return subtle?.digest('SHA-256', new TextEncoder().encode(text)).then((digest) => {
    const bytes = [...new Uint8Array(digest)]
    return `sha256:${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
  })
}
