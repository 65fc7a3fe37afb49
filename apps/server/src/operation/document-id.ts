import { createHash } from 'node:crypto'

/** The id of a document by what it holds: GraphQL over HTTP calls it a SHA256 hex document identifier. */
export function hashOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`
}

/** Whether an id says what its document holds. */
export function isHash(documentId: string): boolean {
  return /^sha256:[\da-f]{64}$/.test(documentId)
}
