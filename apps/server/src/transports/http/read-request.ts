import type { IncomingMessage } from 'node:http'
import { MIMEType } from 'node:util'
import { badRequest, type GivenRequest, operationRequest } from '../../operation/operation-request.ts'
import { HttpError } from './http-error.ts'
import { parametersOf } from './path.ts'

const readers = {
  JSON: (body: string) => operationRequest(parsed(body)),
  DOCUMENT: (query: string) => operationRequest({ query }),
  FORM: (body: string) => requestIn(new URLSearchParams(body)),
} as const

export type BodyForm = keyof typeof readers

const forms: ReadonlyMap<string, BodyForm> = new Map([
  ['application/json', 'JSON'],
  ['application/graphql+json', 'JSON'],
  ['application/graphql', 'DOCUMENT'],
  // What `curl --data` sends.
  ['application/x-www-form-urlencoded', 'FORM'],
])

/** What reads as UTF-8. */
const charsets: readonly string[] = ['utf-8', 'utf8', 'us-ascii']

/** What was sent last: callers hardly change what they send. */
let last: { readonly contentType: string; readonly form: BodyForm | undefined } | undefined

/** How the body of a POST is written; throws an HttpError 415 where it is in another form. */
export function bodyFormOf({ headers }: IncomingMessage): BodyForm {
  const { 'content-type': contentType = '', 'content-encoding': encoding = '' } = headers
  if (last?.contentType !== contentType) last = { contentType, form: formOf(contentType) }
  if (encoding !== '' && encoding.toLowerCase() !== 'identity') throw unsupportedEncoding()
  if (last.form === undefined) throw unsupportedMediaType()
  return last.form
}

function formOf(contentType: string): BodyForm | undefined {
  let type: MIMEType
  try {
    type = new MIMEType(contentType)
  } catch {
    return undefined
  }
  const form = forms.get(type.essence)
  const charset = type.params.get('charset')?.toLowerCase() ?? 'utf-8'
  // A form is ASCII, whatever charset it names.
  return form === 'FORM' || charsets.includes(charset) ? form : undefined
}

/**
 * The operation in the body of a POST.
 * @throws GraphQLError `BAD_REQUEST`
 */
export function requestInBody(body: string, bodyForm: BodyForm): GivenRequest {
  return readers[bodyForm](body)
}

/**
 * The operation in the address of a GET.
 * @throws GraphQLError `BAD_REQUEST`
 */
export function requestInAddress({ url }: IncomingMessage): GivenRequest {
  return requestIn(parametersOf(url))
}

function requestIn(parameters: URLSearchParams): GivenRequest {
  for (const name of ['query', 'documentId', 'operationName', 'variables', 'extensions']) {
    if (parameters.getAll(name).length > 1) throw badRequest(`\`${name}\` is given twice. Send it once.`)
  }
  return operationRequest({
    query: parameters.get('query') ?? undefined,
    documentId: parameters.get('documentId') ?? parameters.get('doc_id') ?? parameters.get('id'),
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
  } catch (error) {
    throw unreadable(`\`${name}\` is not valid JSON (${reasonOf(error)}). Send a URL-encoded JSON object.`)
  }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch (error) {
    throw unreadable(
      `The request body is not valid JSON (${reasonOf(error)}). Send a JSON object with \`query\`, encoded as UTF-8.`,
    )
  }
}

/** What V8 says names the place, with a few characters around it. */
function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 200) : String(error)
}

function unreadable(message: string): HttpError {
  return new HttpError(400, badRequest(message))
}

function unsupportedEncoding(): HttpError {
  return new HttpError(
    415,
    badRequest('The request body is compressed. Send it as it is, without `Content-Encoding`.'),
    { 'accept-encoding': 'identity' },
  )
}

function unsupportedMediaType(): HttpError {
  return new HttpError(
    415,
    badRequest(
      'The request body has a media type that this server does not read. Send JSON as UTF-8 with `Content-Type: application/json`.',
    ),
    { accept: 'application/json' },
  )
}
