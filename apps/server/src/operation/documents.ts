import { onlyIdempotent } from '@communique/schema'
import { type DocumentNode, GraphQLError, type GraphQLSchema, parse, specifiedRules, validate } from 'graphql'
import { LRUCache } from 'lru-cache'
import { nesting } from './nesting.ts'
import { repetition } from './repetition.ts'

/** Tokens of a document. The largest example has 200. */
const maxTokens = 10_000

/**
 * Brackets that are open at once. The deepest example has 6, the introspection query of GraphiQL 10. Validation and execution go
 * down level by level on the stack, whose room depends on the machine: what is refused must not.
 */
const maxNesting = 200

/** Comparisons of two fields of a document, which take about half a microsecond each: 125 ms in all. See `repetition`. */
const maxCompared = 250_000

/** Errors that are told of one document. To find one takes up to three milliseconds: names that are like it are looked for. */
const maxErrors = 20

const rules = [...specifiedRules, onlyIdempotent]

/** What of documents is kept: their number, and the bytes of all and of one. */
const kept = { max: 1_000, maxSize: 32_000_000, maxEntrySize: 1_000_000 } as const

/** What each token of a parsed document takes, in bytes: itself, its node and where it stands. */
const tokenBytes = 300

/** What is wrong with a document: it cannot be parsed, or it does not match the schema. */
export interface InvalidDocument {
  readonly stage: 'SYNTAX' | 'VALIDATION'
  readonly faults: readonly GraphQLError[]
  /** Tokens of what was parsed: faults point into it. */
  readonly tokenCount?: number | undefined
}

/** What callers send, parsed and validated once: a plan stays with its document, and so does what is wrong with it. */
export class Documents {
  readonly #schema: GraphQLSchema
  readonly #read = new LRUCache<string, DocumentNode | InvalidDocument>({
    ...kept,
    sizeCalculation: (read, text) => text.length + documentBytes(read),
  })

  constructor(schema: GraphQLSchema) {
    this.#schema = schema
  }

  /** The document that may be executed, or what is wrong with it. */
  read(text: string): DocumentNode | InvalidDocument {
    const known = this.#read.get(text)
    if (known !== undefined) return known
    const read = this.#readAnew(text)
    this.#read.set(text, read)
    return read
  }

  #readAnew(text: string): DocumentNode | InvalidDocument {
    try {
      const document = parse(text, { maxTokens })
      if (nesting(document) > maxNesting) return { stage: 'VALIDATION', faults: [nestedTooDeeply()] }
      if (repetition(document) > maxCompared) return { stage: 'VALIDATION', faults: [repeatedTooOften()] }
      const faults = validate(this.#schema, document, rules, { maxErrors })
      return faults.length === 0 ? document : { stage: 'VALIDATION', faults, tokenCount: document.tokenCount }
    } catch (error) {
      if (error instanceof GraphQLError) return { stage: 'SYNTAX', faults: [error] }
      // Parsing, too, goes down into a document on the stack.
      if (error instanceof RangeError) return { stage: 'VALIDATION', faults: [nestedTooDeeply()] }
      throw error
    }
  }
}

/** The memory that a document takes, without its text. */
export function documentBytes({ tokenCount = 0 }: DocumentNode | InvalidDocument): number {
  return (tokenCount + 1) * tokenBytes
}

function repeatedTooOften(): GraphQLError {
  return new GraphQLError(
    'The document selects the same fields too often. Select each once, or send several operations.',
    { extensions: { code: 'TOO_COSTLY' } },
  )
}

function nestedTooDeeply(): GraphQLError {
  return new GraphQLError('The document is nested too deeply. Use fewer levels.', {
    extensions: { code: 'TOO_COSTLY' },
  })
}
