import { AsyncResource } from 'node:async_hooks'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import type { Reading } from '@communique/archive'
import { faultMark, inputsOf, prepareOperation, type Statement } from '@communique/pothos-kysely'
import { GraphQLError, type GraphQLSchema, getOperationAST, getVariableValues } from 'graphql'
import type { Documents } from '../documents.ts'
import type { Foreseen } from '../yoga.ts'
import { type MediaType, mediaTypeOf } from './media-type.ts'
import { addressRequest, bodyRequest, isReadable, type OperationRequest } from './operation-request.ts'

type Ordinary = (request: IncomingMessage, response: ServerResponse, foreseen: Foreseen) => unknown

/**
 * Answers what Postgres can answer alone with the text that Postgres writes. Everything else, above all whatever is
 * wrong with a request, is left to ordinary execution, which goes by the same documents and the same plans: here is
 * nothing that an answer could differ by but its speed.
 */
export class FastLane {
  readonly #schema: GraphQLSchema
  readonly #documents: Documents
  readonly #reading: Reading
  readonly #ordinary: Ordinary

  constructor(schema: GraphQLSchema, documents: Documents, reading: Reading, ordinary: Ordinary) {
    this.#schema = schema
    this.#documents = documents
    this.#reading = reading
    this.#ordinary = ordinary
  }

  answer(request: IncomingMessage, response: ServerResponse): void {
    const mediaType = mediaTypeOf(request.headers.accept)
    if (mediaType === null) return void this.#ordinary(request, response, {})
    if (request.method === 'GET') {
      return void this.#execute(request, response, mediaType, addressRequest(request))
    }
    if (!isReadable(request)) return void this.#ordinary(request, response, {})
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    // The parser of HTTP tells of the end, and knows nothing of the request's id.
    const received = AsyncResource.bind(() => {
      const body = Buffer.concat(chunks)
      // Whoever reads the request after this finds its body here.
      const readAgain = () => Object.assign(request, { body: Readable.from([body]) })
      void this.#execute(request, response, mediaType, bodyRequest(body.toString()), readAgain)
    })
    request.on('end', received)
  }

  async #execute(
    request: IncomingMessage,
    response: ServerResponse,
    mediaType: MediaType,
    operation: OperationRequest | null,
    readAgain = () => request,
  ): Promise<void> {
    const foreseen: { failure?: Error } = {}
    try {
      const statement = operation === null ? null : this.#statement(operation)
      if (statement !== null) {
        const data = statement.constant ?? (await this.#reading.text(statement.sql, statement.parameters))
        if (!data.includes(faultMark)) {
          send(request, response, mediaType, data)
          return
        }
      }
    } catch (error) {
      // It would be the same once more, only later.
      if (!(error instanceof GraphQLError) && error instanceof Error) foreseen.failure = error
    }
    await this.#ordinary(readAgain(), response, foreseen)
  }

  /**
   * The statement that gives the answer; null where none does.
   * @throws GraphQLError
   */
  #statement({ query, operationName, variables }: OperationRequest): Statement | null {
    const document = this.#documents.valid(query)
    const operation = document === null ? null : getOperationAST(document, operationName)
    if (document === null || operation?.operation !== 'query') return null
    const { variableValues } = getVariableValues(this.#schema, operation.variableDefinitions ?? [], variables)
    if (variableValues === undefined) return null
    const prepared = prepareOperation(this.#schema, document, operationName, variableValues.coerced)
    if (prepared === null || !prepared.plan.expressible) return null
    const context = { db: this.#reading.db }
    const statement = prepared.statement(
      'response',
      inputsOf(this.#schema, prepared.plan, variableValues, context),
    )
    return statement.faults.size > 0 ? null : statement
  }
}

function send(
  { headers: { origin } }: IncomingMessage,
  response: ServerResponse,
  mediaType: MediaType,
  data: string,
): void {
  // A string goes out in one piece with its head; bytes would be a piece of their own.
  const text = `{"data":${data}}`
  response.writeHead(200, {
    'content-type': `${mediaType}; charset=utf-8`,
    'content-length': Buffer.byteLength(text),
    ...(origin !== undefined && { 'access-control-allow-origin': origin, vary: 'Origin' }),
  })
  response.end(text)
}
