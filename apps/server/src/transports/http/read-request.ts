import type { IncomingMessage } from 'node:http'
import { badRequest, type OperationRequest, operationRequest } from '../../operation/operation-request.ts'
import { HttpError } from './http-error.ts'
import { parametersOf } from './path.ts'
import { readBody } from './read-body.ts'

const json = /^application\/(?:graphql\+)?json *(?:; *charset="?utf-?8"? *)?$/i

/** What `curl --data` sends. */
const form = /^application\/x-www-form-urlencoded *(?:;|$)/i

/**
 * The operation in a GET or POST.
 * @throws GraphQLError `BAD_REQUEST`
 * @throws HttpError 413, 415
 */
export async function readRequest(request: IncomingMessage): Promise<OperationRequest> {
  if (request.method === 'GET') return requestIn(parametersOf(request.url))
  const { 'content-type': type = '', 'content-encoding': encoding = 'identity' } = request.headers
  const isJson = json.test(type)
  if (encoding !== 'identity' || !(isJson || form.test(type))) throw unsupportedMediaType()
  const body = await readBody(request)
  return isJson ? operationRequest(parsed(body)) : requestIn(new URLSearchParams(body))
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
