import { type Context, neededScope, requireScope } from '@communique/schema'
import type { GraphQLSchema, OperationDefinitionNode } from 'graphql'
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
  readonly #needed = new WeakMap<OperationDefinitionNode, { readonly scope: Scope }>()

  constructor(schema: GraphQLSchema, reads: Reads, identify: Identify) {
    this.#schema = schema
    this.#reads = reads
    this.#identify = identify
  }

  /** Whether anybody may run the operation. */
  isOpen(operation: Operation): boolean {
    return this.#neededBy(operation) === null
  }

  /** @throws GraphQLError `UNAUTHENTICATED`, `FORBIDDEN` */
  async require(operation: Operation, caller: Caller): Promise<void> {
    const scope = this.#neededBy(operation)
    if (scope !== null) requireScope(await this.#identify(caller), scope)
  }

  #neededBy({ document, definition }: Operation): Scope {
    let needed = this.#needed.get(definition)
    if (needed === undefined) {
      needed = { scope: neededScope(this.#schema, document, definition) }
      this.#needed.set(definition, needed)
    }
    return needed.scope ?? (this.#reads === 'key' ? 'READ' : null)
  }
}
