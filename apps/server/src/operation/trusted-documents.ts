import { hashOf } from './document-id.ts'

/** The documents that an operator trusts, by what clients call them. */
export class TrustedDocuments {
  readonly #byId = new Map<string, string>()
  readonly #texts = new Set<string>()

  /** Pairs of an id and a text. The hash of a text is its id as well. */
  constructor(documents: Iterable<readonly [id: string, text: string]> = []) {
    for (const [id, text] of documents) {
      this.#byId.set(id, text).set(hashOf(text), text)
      this.#texts.add(text)
    }
  }

  get size(): number {
    return this.#texts.size
  }

  /** Manifests write hashes without the name of the algorithm, which an id may have before a colon. */
  textOf(documentId: string): string | undefined {
    return this.#byId.get(documentId) ?? this.#byId.get(documentId.replace(/^[a-z\d]+:/, ''))
  }

  has(text: string): boolean {
    return this.#texts.has(text)
  }
}
