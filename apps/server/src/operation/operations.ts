import type { Context } from '@communique/schema'
import {
  type ExecutionArgs,
  GraphQLError,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type TypeNode,
  validateSubscriptionArgs,
} from 'graphql'
import type { YogaServerInstance } from 'graphql-yoga'
import { FeedSubscription, type Mask } from '../delivery/feed-subscription.ts'
import type { OperationRequest } from './operation-request.ts'
import type { Foreseen } from './yoga.ts'

/** A query or a mutation. */
export type OtherDocument = Pick<ExecutionArgs, 'schema' | 'document' | 'operationName'>

/** Greatest length of a subscription, document and variables together: it is kept as long as it runs. */
const maxLength = 64 * 1024

/** Types that say where a subscription begins: only arguments that do so can be of them. */
const startTypes = ['FeedCursor', 'FeedStart']

/** Checks operations as all others are checked, by the plugins of Yoga. */
export class Operations {
  readonly #yoga: YogaServerInstance<Foreseen, Context>
  readonly #mask: Mask

  constructor(yoga: YogaServerInstance<Foreseen, Context>, mask: Mask) {
    this.#yoga = yoga
    this.#mask = mask
  }

  /** The subscription that is asked for; errors if it cannot be; what is no subscription is not looked at further. */
  async check(
    given: OperationRequest,
    authorization: string | undefined,
  ): Promise<FeedSubscription | readonly GraphQLError[] | OtherDocument> {
    const { query, variables, operationName } = given
    // Over HTTP, mutations come by POST alone.
    const request = new Request('http://operation.invalid/', {
      method: 'POST',
      headers: authorization === undefined ? {} : { authorization },
    })
    const params = { query, variables: { ...variables }, ...(operationName !== null && { operationName }) }
    const enveloped = this.#yoga.getEnveloped({ request, params, waitUntil: () => {} })
    try {
      const document = enveloped.parse(query)
      const operation = getOperationAST(document, operationName)
      if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) {
        return { schema: enveloped.schema, document, operationName }
      }
      const chosen = JSON.stringify(variablesOf(operation, variables, () => true))
      if (query.length + chosen.length > maxLength) throw tooLarge()
      const faults = enveloped.validate(enveloped.schema, document)
      if (faults.length > 0) return faults.map(this.#mask)
      const context: Context = await enveloped.contextFactory()
      const args = validateSubscriptionArgs({
        schema: enveloped.schema,
        document,
        contextValue: context,
        variableValues: variables,
        operationName,
      })
      if (!('schema' in args)) return args.map(this.#mask)
      const shared = variablesOf(operation, variables, (type) => !startTypes.includes(type))
      const key = JSON.stringify([context.scope, query, operationName, shared])
      return new FeedSubscription(key, args, context, this.#mask)
    } catch (error) {
      return [this.#mask(error)]
    }
  }
}

/** Those that the operation declares, in its order. */
function variablesOf(
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
  isWanted: (type: string) => boolean,
): readonly unknown[] {
  return variableDefinitions
    .filter(({ type }) => isWanted(namedType(type)))
    .map(({ variable }) => given[variable.name.value] ?? null)
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type)
}

function tooLarge(): GraphQLError {
  return new GraphQLError(
    `A subscription may be ${maxLength / 1024} KiB long, with its variables: ask for less.`,
    {
      extensions: { code: 'REQUEST_ENTITY_TOO_LARGE' },
    },
  )
}
