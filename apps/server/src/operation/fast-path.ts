import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import type { Planning, Reading } from '@communique/archive'
import { GraphQLError, type GraphQLSchema, getOperationAST, getVariableValues } from 'graphql'
import { LRUCache } from 'lru-cache'
import { faultMark, inputsOf, type Plan, prepareOperation } from 'pothos-kysely'
import { type MediaType, mediaTypeOf } from '../transports/http/media-type.ts'
import { isReadable, plainAddress, plainBody } from '../transports/http/plain-request.ts'
import { requestIdHeader } from '../transports/http/request-log.ts'
import type { Documents } from './documents.ts'
import type { OperationRequest } from './operation-request.ts'
import type { Foreseen } from './yoga.ts'

type Ordinary = (
  request: IncomingMessage,
  response: ServerResponse,
  id: string,
  foreseen: Foreseen,
) => unknown

/** A request on its way, and as what its answer is sent. */
interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly id: string
  readonly mediaType: MediaType
  /** What was read of the request's body; ordinary execution reads it again. */
  readonly body: Buffer | null
}

/**
 * Answers what Postgres can answer alone with the text that Postgres writes. Everything else, above all whatever is
 * wrong with a request, is left to ordinary execution, which goes by the same documents and the same plans: here is
 * nothing that an answer could differ by but its speed.
 */
export class FastPath {
  readonly #schema: GraphQLSchema
  readonly #documents: Documents
  readonly #reading: Reading
  readonly #ordinary: Ordinary
  /** The answers to bodies that ask for nothing that is in the database. */
  readonly #constants = new LRUCache<string, string>({ max: 100, maxSize: 100_000, sizeCalculation })

  constructor(schema: GraphQLSchema, documents: Documents, reading: Reading, ordinary: Ordinary) {
    this.#schema = schema
    this.#documents = documents
    this.#reading = reading
    this.#ordinary = ordinary
  }

  answer(request: IncomingMessage, response: ServerResponse, id: string): void {
    const mediaType = mediaTypeOf(request.headers.accept)
    if (mediaType !== null && isReadable(request)) {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        const [only, ...others] = chunks
        const body = only === undefined || others.length > 0 ? Buffer.concat(chunks) : only
        this.#answerBody({ request, response, id, mediaType, body })
      })
    } else if (mediaType !== null && request.method === 'GET') {
      void this.#execute({ request, response, id, mediaType, body: null }, plainAddress(request))
    } else {
      this.#ordinary(request, response, id, {})
    }
  }

  #answerBody(exchange: Exchange): void {
    const text = exchange.body?.toString() ?? ''
    const constant = this.#constants.get(text)
    if (constant === undefined) void this.#execute(exchange, plainBody(text), text)
    else send(exchange, constant)
  }

  async #execute(exchange: Exchange, operation: OperationRequest | null, body?: string): Promise<void> {
    let failure: Error | undefined
    try {
      const found = operation === null ? null : this.#statement(operation)
      if (found !== null) {
        const { sql, parameters, constant } = found.statement
        if (constant !== null && body !== undefined) this.#constants.set(body, constant)
        const data = constant ?? (await this.#reading.text(sql, parameters, found.planning))
        if (!data.includes(faultMark)) {
          send(exchange, data)
          return
        }
      }
    } catch (error) {
      // It would be the same once more, only later.
      if (!(error instanceof GraphQLError) && error instanceof Error) failure = error
    }
    const { request, response, id } = exchange
    // Whoever reads the request after this finds its body here.
    if (exchange.body !== null) Object.assign(request, { body: Readable.from([exchange.body]) })
    this.#ordinary(request, response, id, { failure })
  }

  /**
   * The statement that gives the answer; null where none does.
   * @throws GraphQLError
   */
  #statement({ query, operationName, variables }: OperationRequest) {
    const document = this.#documents.valid(query)
    const operation = document === null ? null : getOperationAST(document, operationName)
    if (document === null || operation?.operation !== 'query') return null
    const { variableValues } = getVariableValues(this.#schema, operation.variableDefinitions ?? [], variables)
    if (variableValues === undefined) return null
    const prepared = prepareOperation(this.#schema, document, operationName, variableValues.coerced)
    if (prepared === null || !prepared.plan.expressible) return null
    const inputs = inputsOf(this.#schema, prepared.plan, variableValues, { db: this.#reading.db })
    const statement = prepared.statement('response', inputs)
    return statement.faults.size > 0 ? null : { statement, planning: planningOf(prepared.plan) }
  }
}

/** What a filter leaves depends on its values. */
function planningOf({ arguments: places }: Plan): Planning {
  const narrows = places.some(({ node }) => node.arguments?.some(({ name }) => name.value === 'filter'))
  return narrows ? 'BY_VALUES' : 'ONCE'
}

function sizeCalculation(constant: string, body: string): number {
  return constant.length + body.length + 1
}

function send({ request, response, id, mediaType }: Exchange, data: string): void {
  // A string goes out in one piece with its head; bytes would be a piece of their own.
  const text = `{"data":${data}}`
  const { origin } = request.headers
  // As a list they go out as they are.
  response.writeHead(200, [
    ...['content-type', `${mediaType}; charset=utf-8`],
    ...['content-length', String(Buffer.byteLength(text))],
    ...[requestIdHeader, id],
    ...(origin === undefined ? [] : ['access-control-allow-origin', origin, 'vary', 'Origin']),
  ])
  response.end(text)
}
