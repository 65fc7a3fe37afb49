import type { IncomingMessage } from 'node:http'
import { GraphQLError } from 'graphql'
import { HttpError } from './http-error.ts'

/** A page of 10 MiB in base64 fits, and so do a hundred ordinary ones. */
const maxBytes = 25_000_000

/**
 * The whole body as text. What is left of one that is too long is not kept.
 * @throws HttpError 413
 */
export function readBody(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    const refuse = () => {
      request.removeAllListeners('data').resume()
      reject(bodyTooLarge())
    }
    if (Number(request.headers['content-length']) > maxBytes) return refuse()
    request.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length > maxBytes) refuse()
      else chunks.push(chunk)
    })
    request.on('end', () => {
      const [only, ...others] = chunks
      const body = only === undefined || others.length > 0 ? Buffer.concat(chunks, length) : only
      resolve(body.toString())
    })
    request.on('error', reject)
  })
}

function bodyTooLarge(): HttpError {
  return new HttpError(
    413,
    new GraphQLError(
      `The request body is longer than ${maxBytes / 1_000_000} MB. Send fewer pages at once.`,
      {
        extensions: { code: 'REQUEST_ENTITY_TOO_LARGE' },
      },
    ),
  )
}
