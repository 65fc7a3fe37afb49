import type { IncomingMessage } from 'node:http'
import { badRequest, type OperationRequest, operationRequest } from '../../operation/operation-request.ts'
import { HttpError } from './http-error.ts'
import { parametersOf } from './path.ts'

const json = /^application\/(?:graphql\+)?json *(?:; *charset="?utf-?8"? *)?$/i

/** What `curl --data` sends. */
const form = /^application\/x-www-form-urlencoded *(?:;|$)/i

/** How the body of a POST is written; throws an HttpError 415 where it is in another form. */
export function bodyFormOf({ headers }: IncomingMessage): BodyForm {
  const { 'content-type': type = '', 'content-encoding': encoding = 'identity' } = headers
  if (encoding === 'identity') {
    if (json.test(type)) return 'JSON'
    if (form.test(type)) return 'FORM'
  }
  throw unsupportedMediaType()
}

export type BodyForm = 'JSON' | 'FORM'

/**
 * The operation in the body of a POST.
 * @throws GraphQLError `BAD_REQUEST`
 */
export function requestInBody(body: string, bodyForm: BodyForm): OperationRequest {
  return bodyForm === 'JSON' ? operationRequest(parsed(body)) : requestIn(new URLSearchParams(body))
}

/**
 * The operation in the address of a GET.
 * @throws GraphQLError `BAD_REQUEST`
 */
export function requestInAddress({ url }: IncomingMessage): OperationRequest {
  return requestIn(parametersOf(url))
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
