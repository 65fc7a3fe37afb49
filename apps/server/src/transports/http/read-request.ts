import type { IncomingMessage } from 'node:http'
import { badRequest, type OperationRequest, operationRequest } from '../../operation/operation-request.ts'
import { HttpError } from './http-error.ts'
import { parametersOf } from './path.ts'
import { readBody } from './read-body.ts'

const json = /^application\/(?:graphql\+)?json *(?:; *charset="?utf-?8"? *)?$/i

/** What `curl --data` sends. */
const form = /^application\/x-www-form-urlencoded *(?:;|$)/i

/** Hands on the operation in a GET or POST; refuses with a GraphQLError `BAD_REQUEST`, or an HttpError 413 or 415. */
export function readRequest(
  request: IncomingMessage,
  take: (operation: OperationRequest) => void,
  refuse: (error: unknown) => void,
): void {
  const read = (reading: () => OperationRequest) => {
    let operation: OperationRequest
    try {
      operation = reading()
    } catch (error) {
      refuse(error)
      return
    }
    take(operation)
  }
  if (request.method === 'GET') {
    read(() => requestIn(parametersOf(request.url)))
    return
  }
  const { 'content-type': type = '', 'content-encoding': encoding = 'identity' } = request.headers
  const isJson = json.test(type)
  if (encoding !== 'identity' || !(isJson || form.test(type))) {
    refuse(unsupportedMediaType())
    return
  }
  const readText = (body: string) =>
    read(() => (isJson ? operationRequest(parsed(body)) : requestIn(new URLSearchParams(body))))
  readBody(request, readText, refuse)
}

function requestIn(parameters: URLSearchParams): OperationRequest {
  return operationRequest({
    query: parameters.get('query') ?? undefined,
    operationName: parameters.get('operationName') || null,
    variables: parameter(parameters, 'variables'),
    extensions: parameter(parameters, 'extensions'),
  })
}

function parameter(parameters: URLSearchParams, name: string): unknown {
  const text = parameters.get(name)
  if (text === null || text === '') return null
  try {
    return JSON.parse(text)
  } catch {
    throw badRequest(`\`${name}\` is not valid JSON. Send a URL-encoded JSON object.`)
  }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    throw badRequest('The request body is not valid JSON. Send a JSON object with `query`, encoded as UTF-8.')
  }
}

function unsupportedMediaType(): HttpError {
  return new HttpError(
    415,
    badRequest(
      'The request body has a media type that this server does not read. Send JSON as UTF-8, uncompressed, with `Content-Type: application/json`.',
    ),
    { accept: 'application/json' },
  )
}
