import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  parse,
  type Source,
  specifiedRules,
  validate,
} from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { LRUCache } from 'lru-cache'
import { costRule } from './cost-limit.ts'

/** Tokens of a document. The largest example has 200. */
const maxTokens = 10_000

/** What of documents is kept: their number, and the characters of all and of one. */
const kept = { max: 1_000, maxSize: 4_000_000, maxEntrySize: 200_000 } as const

/**
 * What callers send, parsed and validated once, for both ways in which an operation may be answered: a plan stays with
 * its document, and so does what is wrong with it.
 */
export class Documents {
  readonly #schema: GraphQLSchema
  readonly #read = new LRUCache<string, DocumentNode | GraphQLError>({
    ...kept,
    sizeCalculation: (_document, text) => text.length + 1,
  })
  readonly #faults = new WeakMap<DocumentNode, readonly GraphQLError[]>()

  constructor(schema: GraphQLSchema) {
    this.#schema = schema
  }

  /** A document that may be executed; null where something is wrong with it. */
  valid(text: string): DocumentNode | null {
    const document = this.#parsed(text)
    return document instanceof GraphQLError || this.faults(document).length > 0 ? null : document
  }

  /** @throws GraphQLError */
  parse(source: string | Source): DocumentNode {
    const document = this.#parsed(typeof source === 'string' ? source : source.body)
    if (document instanceof GraphQLError) throw document
    return document
  }

  /** Empty for a document that may be executed. */
  faults(document: DocumentNode): readonly GraphQLError[] {
    const known = this.#faults.get(document)
    if (known !== undefined) return known
    const faults = validate(this.#schema, document, [...specifiedRules, costRule])
    this.#faults.set(document, faults)
    return faults
  }

  #parsed(text: string): DocumentNode | GraphQLError {
    const known = this.#read.get(text)
    if (known !== undefined) return known
    const document = parsed(text)
    this.#read.set(text, document)
    return document
  }
}

function parsed(text: string): DocumentNode | GraphQLError {
  try {
    return parse(text, { maxTokens })
  } catch (error) {
    if (error instanceof GraphQLError) return error
    throw error
  }
}

/** Makes ordinary execution parse and validate by `documents`. */
export function useDocuments(documents: Documents): Plugin {
  return {
    onParse: ({ setParseFn }) => setParseFn((source) => documents.parse(source)),
    onValidate: ({ params, setResult }) => setResult(documents.faults(params.documentAST)),
  }
}
