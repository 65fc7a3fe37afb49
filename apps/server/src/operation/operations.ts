import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Reading } from '@communique/archive'
import type { Context } from '@communique/schema'
import {
  type DocumentNode,
  execute,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  validateSubscriptionArgs,
} from 'graphql'
import { answerTooLong, CostModel, tooCostly } from 'pothos-kysely'
import type { Reads } from '../configuration.ts'
import { addressBlock } from '../limits/address-block.ts'
import { FairQueue } from '../limits/fair-queue.ts'
import { type Grant, uncountedGrant } from '../limits/grant.ts'
import { checkLengths } from '../limits/list-lengths.ts'
import { Metrics } from '../metrics/metrics.ts'
import { underRequestId } from '../request-id.ts'
import type { Tracer } from '../tracing/tracer.ts'
import { Authorization, type Identify } from './authorization.ts'
import type { Caller } from './caller.ts'
import { Documents, documentBytes } from './documents.ts'
import { FastPath } from './fast-path.ts'
import { FeedSubscription } from './feed-subscription.ts'
import { isAway, type MaskError } from './mask-error.ts'
import { definitionOf, type Operation } from './operation.ts'
import { type Accounting, OperationAccount } from './operation-account.ts'
import type { GivenRequest, OperationRequest } from './operation-request.ts'
import { FailedOperation, type OperationResult, type Stage, type StatedAnswer } from './operation-result.ts'
import { PersistedDocuments } from './persisted-documents.ts'
import { subscriptionKey } from './subscription-key.ts'
import { TrustedDocuments } from './trusted-documents.ts'

/** A field costs 1, which is about 5 microseconds of a processor; what says more of itself says it in the schema. */
const costOptions = { perSelection: 100, perAggregate: 500 } as const

/** Greatest length of a subscription, document and variables together: it is kept as long as it runs. */
const maxSubscriptionLength = 64 * 1024

/**
 * Characters from which a document waits for its turn: to parse and validate it takes up to a tenth of a second, of
 * a processor that all share.
 */
const longDocument = 1_000

export interface OperationsOptions {
  readonly schema: GraphQLSchema
  /** Where the fast path reads; null leaves everything to execution. */
  readonly reading: Reading | null
  /** What resolvers may reach on behalf of a caller. `failure` is why the database cannot be asked. */
  readonly context: (caller: Caller, failure: Error | undefined) => Promise<Context>
  readonly mask: MaskError
  /** What counts the operations. Default: its own, which nobody reads. */
  readonly metrics?: Metrics
  /** Is told of each state of the archive that an answer was read in. */
  readonly onState?: (state: string) => void
  /** Is told of each operation that could not be answered because the database is away. */
  readonly onUnavailable?: () => void
  readonly tracer?: Tracer | undefined
  /** Whether reading needs a key. Default: `open`. */
  readonly reads?: Reads | undefined
  readonly identify: Identify
  /** Documents that callers may name. Default: none. */
  readonly trusted?: TrustedDocuments | undefined
  /** Whether these are all that may be sent without a key. Default: no. */
  readonly onlyTrusted?: boolean
  /** How many documents are kept that clients persist. Default: 1,000. */
  readonly persistedQueries?: number
}

/**
 * The one door to GraphQL: whatever a caller sends, over whatever transport, is checked, limited, answered and masked
 * here. Queries that Postgres can answer alone take the fast path; both ways give the same bytes.
 */
export class Operations {
  readonly schema: GraphQLSchema
  readonly mask: MaskError
  readonly #documents: Documents
  readonly #persisted: PersistedDocuments
  readonly #costs: CostModel
  readonly #longDocuments = new FairQueue(1)
  readonly #fastPath: FastPath | null
  readonly #context: OperationsOptions['context']
  readonly #onState: (state: string) => void
  readonly #accounting: Accounting
  readonly #authorization: Authorization

  constructor({
    schema,
    reading,
    context,
    mask,
    metrics = new Metrics(),
    onState = () => {},
    onUnavailable,
    tracer,
    reads = 'open',
    identify,
    trusted = new TrustedDocuments(),
    onlyTrusted = false,
    persistedQueries = 1_000,
  }: OperationsOptions) {
    this.schema = schema
    this.mask = mask
    this.#documents = new Documents(schema)
    this.#costs = new CostModel(schema, costOptions)
    this.#fastPath = reading === null ? null : new FastPath(schema, reading)
    this.#context = context
    this.#onState = onState
    this.#accounting = { metrics, onUnavailable, tracer }
    this.#persisted = new PersistedDocuments(trusted, persistedQueries)
    const isTrusted = (query: string) => !onlyTrusted || trusted.has(query)
    this.#authorization = new Authorization(schema, reads, identify, isTrusted)
  }

  /**
   * Does the work that begins with reading a request: at once, or where its document is long, in a turn of the event loop
   * of its own. Between two such turns everybody else is served, however many long documents wait.
   * @throws what `signal` gives where it aborts before
   */
  inTurn<Result>(
    given: GivenRequest,
    caller: Pick<Caller, 'address' | 'signal'>,
    work: () => Result,
  ): Result | Promise<Result> {
    if (!this.#isLong(given)) return work()
    return this.#longDocuments.run(addressBlock(caller.address), caller.signal, async () => {
      await nextTurn()
      return work()
    })
  }

  /** Whether the document of a request is long. */
  #isLong(given: GivenRequest): boolean {
    const request = this.#persisted.requestOf(given)
    return !(request instanceof GraphQLError) && request.query.length >= longDocument
  }

  /** Checks a request against the schema, and takes what it costs from what its caller may spend. Nothing is executed. */
  read(given: GivenRequest, requestId: string, grant: Grant = uncountedGrant): Operation | FailedOperation {
    try {
      const request = this.#persisted.requestOf(given)
      if (request instanceof GraphQLError) return this.#refused(this.failed('SYNTAX', [request]))
      const document = this.#documents.read(request.query)
      if (!('kind' in document)) return this.#refused(this.failed(document.stage, document.faults))
      this.#persisted.keep(given)
      const definition = definitionOf(request, document)
      checkLengths(this.schema, definition, request.variables, grant.allowance.listItems)
      return {
        request,
        document,
        definition,
        cost: this.#spend(request, document, definition, grant),
        answerBytes: grant.allowance.answerBytes,
      }
    } catch (error) {
      return this.#refused(underRequestId(requestId, () => this.failed('UNPROCESSABLE', [error])))
    }
  }

  /** Answers a query or a mutation; at once where the response depends on nothing in the database. */
  answer(operation: Operation, caller: Caller): OperationResult | Promise<OperationResult> {
    if (this.isOpen(operation)) return this.#answer(operation, caller)
    return this.#authorization.require(operation, caller).then(
      () => this.#answer(operation, caller),
      (error: unknown) => {
        const refused = underRequestId(caller.requestId, () => this.failed('UNPROCESSABLE', [error]))
        new OperationAccount(this.#accounting, operation, caller).settle('NOBODY', refused)
        return refused
      },
    )
  }

  /** Whether anybody may run the operation, with or without a key. */
  isOpen(operation: Operation): boolean {
    return this.#authorization.isOpen(operation)
  }

  #answer(operation: Operation, caller: Caller): OperationResult | Promise<OperationResult> {
    const account = new OperationAccount(this.#accounting, operation, caller)
    const execute = async (error?: unknown) => {
      // Of the database: execution would meet it once more, only later.
      const failure = error instanceof Error && !(error instanceof GraphQLError) ? error : undefined
      const result = underRequestId(caller.requestId, () => this.#execute(operation, caller, failure))
      return account.close('EXECUTION', await result)
    }
    if (this.#fastPath === null || operation.definition.operation !== 'query') return execute()
    const passOn = (answer: StatedAnswer | null) => {
      if (answer === null) return execute()
      if (answer.state !== null) this.#onState(answer.state)
      return account.close('FAST_PATH', answer)
    }
    const onFault = (error: unknown) =>
      isTooLong(error) ? account.close('FAST_PATH', this.failed('UNPROCESSABLE', [error])) : execute(error)
    try {
      const response = this.#fastPath.answer(operation)
      return response instanceof Promise ? response.then(passOn, onFault) : passOn(response)
    } catch (error) {
      return execute(error)
    }
  }

  /** The subscription that is asked for; errors where it cannot be. */
  async subscription(operation: Operation, caller: Caller): Promise<FeedSubscription | FailedOperation> {
    const subscription = await this.#subscription(operation, caller)
    const failed = subscription instanceof FailedOperation ? subscription : null
    new OperationAccount(this.#accounting, operation, caller).settle('EXECUTION', failed)
    return subscription
  }

  async #subscription(operation: Operation, caller: Caller): Promise<FeedSubscription | FailedOperation> {
    const { request, document } = operation
    try {
      const own = request.query.length + JSON.stringify(request.variables).length
      if (own > maxSubscriptionLength) {
        throw subscriptionTooLarge()
      }
      await this.#authorization.require(operation, caller)
      const contextValue = {
        ...(await this.#context(caller, undefined)),
        answerBytes: operation.answerBytes,
      }
      const args = validateSubscriptionArgs({
        schema: this.schema,
        document,
        contextValue,
        variableValues: request.variables,
        operationName: request.operationName,
      })
      if (!('schema' in args)) return this.failed('UNPROCESSABLE', args)
      const key = subscriptionKey(this.schema, operation, contextValue.key?.scope ?? null)
      const secret = contextValue.key === null ? null : caller.key
      const weight = { own, document, documentBytes: documentBytes(document) }
      return new FeedSubscription(key, secret, weight, args, contextValue, this.mask)
    } catch (error) {
      return this.failed('UNPROCESSABLE', [error])
    }
  }

  /** @throws GraphQLError `TOO_COSTLY`, `RATE_LIMITED` */
  #spend(
    { variables }: OperationRequest,
    document: DocumentNode,
    definition: OperationDefinitionNode,
    grant: Grant,
  ): number {
    const cost = this.#costs.cost(document, definition, variables)
    const budget = grant.allowance.operationCost
    if (cost > budget) throw tooCostly(this.#costs, document, definition, variables, cost, budget)
    grant.spend(cost)
    return cost
  }

  #refused(failed: FailedOperation): FailedOperation {
    this.#accounting.metrics.operations.with('unknown', 'NOBODY', failed.code).add()
    return failed
  }

  /** What a caller may see of errors that it met before anything was executed. */
  failed(stage: Exclude<Stage, 'EXECUTED'>, errors: readonly unknown[]): FailedOperation {
    const failed = new FailedOperation(stage, errors.map(this.mask))
    const [error] = failed.errors
    if (error?.extensions['code'] === 'RATE_LIMITED') {
      this.#accounting.metrics.limited.with(String(error.extensions['limit'])).add()
    }
    return failed
  }

  async #execute(
    { request, document, definition, answerBytes }: Operation,
    caller: Caller,
    failure: Error | undefined,
  ): Promise<OperationResult> {
    try {
      const result = await execute({
        schema: this.schema,
        document,
        contextValue: { ...(await this.#context(caller, failure)), answerBytes },
        variableValues: request.variables,
        operationName: request.operationName,
      })
      const tooLong =
        definition.operation === 'query' ? result.errors?.map(originOf).find(isTooLong) : undefined
      if (tooLong !== undefined) throw tooLong
      if (result.errors === undefined) {
        const text = JSON.stringify(result)
        const bytes = Buffer.byteLength(text)
        if (bytes <= answerBytes) return { text, state: null }
        throw answerTooLong(bytes, answerBytes)
      }
      const errors = result.errors.map(this.mask)
      // What is there beside it is not what was asked for, and the same request is to be sent again.
      const away = errors.find(isAway)
      if (away !== undefined) return new FailedOperation('UNPROCESSABLE', [away])
      // Without data, GraphQL has met a fault of the variables.
      const stage = result.data === undefined ? 'UNPROCESSABLE' : 'EXECUTED'
      return new FailedOperation(stage, errors, result.data)
    } catch (error) {
      return this.failed('UNPROCESSABLE', [error])
    }
  }
}

function originOf(error: GraphQLError): unknown {
  return error.originalError ?? error
}

function isTooLong(error: unknown): error is GraphQLError {
  return error instanceof GraphQLError && error.extensions['code'] === 'RESPONSE_TOO_LARGE'
}

function subscriptionTooLarge(): GraphQLError {
  return new GraphQLError(
    `A subscription and its variables may be ${maxSubscriptionLength / 1024} KiB long. Select fewer fields, or shorten the variables.`,
    { extensions: { code: 'REQUEST_ENTITY_TOO_LARGE' } },
  )
}
