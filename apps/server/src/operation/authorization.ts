import { type Context, neededScope, requireScope } from '@communique/schema'
import { GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql'
import type { Reads } from '../configuration.ts'
import type { Caller } from './caller.ts'
import type { Operation } from './operation.ts'

/** The caller's key, or why it is not accepted. */
export type Identify = (caller: Caller) => Promise<Pick<Context, 'key' | 'keyFault'>>

type Scope = ReturnType<typeof neededScope>

/** Who may run an operation: known from its document and the caller's key, before any variable is read. */
export class Authorization {
  readonly #schema: GraphQLSchema
  readonly #reads: Reads
  readonly #identify: Identify
  readonly #isTrusted: (query: string) => boolean
  readonly #needed = new WeakMap<OperationDefinitionNode, { readonly scope: Scope }>()

  /** `isTrusted`: whether a document may be sent without a key. */
  constructor(
    schema: GraphQLSchema,
    reads: Reads,
    identify: Identify,
    isTrusted: (query: string) => boolean,
  ) {
    this.#schema = schema
    this.#reads = reads
    this.#identify = identify
    this.#isTrusted = isTrusted
  }

  /** Whether anybody may run the operation. */
  isOpen(operation: Operation): boolean {
    return this.#neededBy(operation) === null
  }

  /** @throws GraphQLError `UNAUTHENTICATED`, `FORBIDDEN`, `QUERY_NOT_IN_SAFELIST` */
  async require(operation: Operation, caller: Caller): Promise<void> {
    const scope = this.#neededBy(operation)
    if (scope === null) return
    const identified = await this.#identify(caller)
    if (identified.key === null && !this.#isTrusted(operation.request.query)) throw notTrusted()
    requireScope(identified, scope)
  }

  #neededBy({ request, document, definition }: Operation): Scope {
    let needed = this.#needed.get(definition)
    if (needed === undefined) {
      needed = { scope: neededScope(this.#schema, document, definition) }
      this.#needed.set(definition, needed)
    }
    return needed.scope ?? (this.#reads === 'key' || !this.#isTrusted(request.query) ? 'READ' : null)
  }
}

function notTrusted(): GraphQLError {
  return new GraphQLError(
    'Without a key, this archive executes only the documents that its operator trusts. Send one of them by its id, or send a key.',
    { extensions: { code: 'QUERY_NOT_IN_SAFELIST' } },
  )
}
