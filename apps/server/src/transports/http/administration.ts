import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { KeyCheck } from '@communique/archive'
import { requireScope } from '@communique/schema'
import { bearerKey } from '../../operation/caller.ts'
import type { MaskError } from '../../operation/mask-error.ts'
import { underRequestId } from '../../request-id.ts'
import { requestIdHeader } from './request-log.ts'
import type { Route } from './routes.ts'

/** What an administrator may ask of an archive, beside what GraphQL offers. */
export interface Administration {
  readonly checkKey: (key: string) => Promise<KeyCheck>
  readonly backup: () => Promise<Readable>
  /** What `verify` of the archive tells, as lines of JSON. */
  readonly verify: () => Readable
  /** Milliseconds that a caller may leave what it was sent unread. */
  readonly unreadTimeout: number
}

interface DownloadOptions extends Pick<Administration, 'checkKey' | 'unreadTimeout'> {
  readonly mask: MaskError
}

/** What is made while it is read, and kept by nobody on the way. */
interface Download {
  readonly mediaType: string
  readonly open: () => Promise<Readable>
}

/** The routes of an administrator, by path. */
export function administrationRoutes(
  { backup, verify, ...rest }: Administration,
  mask: MaskError,
): Record<string, Route> {
  const options = { ...rest, mask }
  return {
    '/backup': download({ mediaType: 'application/gzip', open: backup }, options),
    '/verify': download({ mediaType: 'application/x-ndjson', open: async () => verify() }, options),
  }
}

/** Streams a download to whoever has a key with the scope `admin`. No header lets other websites read it. */
function download({ mediaType, open }: Download, options: DownloadOptions): Route {
  return async (request, response, id) => {
    response.setHeader(requestIdHeader, id)
    if (request.method !== 'GET') {
      response.writeHead(405, { allow: 'GET', 'content-type': 'text/plain; charset=utf-8' })
      response.end('This path is read-only. Send a GET request.\n')
      return
    }
    try {
      await admit(request, options)
      await send(response, mediaType, await open(), options)
    } catch (error) {
      refuse(response, id, error, options)
    }
  }
}

async function admit(request: IncomingMessage, { checkKey }: DownloadOptions): Promise<void> {
  const given = bearerKey(request.headers.authorization)
  const { key, fault } = given === null ? { key: null, fault: null } : await checkKey(given)
  requireScope({ key, keyFault: fault }, 'ADMIN')
}

async function send(
  response: ServerResponse,
  mediaType: string,
  content: Readable,
  { unreadTimeout }: DownloadOptions,
): Promise<void> {
  response.writeHead(200, {
    'content-type': mediaType,
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  })
  response.setTimeout(unreadTimeout, () => response.destroy())
  try {
    await pipeline(content, response)
  } catch (error) {
    // Whoever reads finds it cut off, and went away perhaps.
    const isGone = error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE'
    if (!isGone) throw error
  }
}

const statuses: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  BACKUP_RUNNING: 409,
}

function refuse(response: ServerResponse, id: string, error: unknown, { mask }: DownloadOptions): void {
  const masked = underRequestId(id, () => mask(error))
  if (response.headersSent || response.destroyed) {
    response.destroy()
    return
  }
  response.writeHead(statuses[String(masked.extensions['code'])] ?? 500, {
    'content-type': 'application/json',
  })
  response.end(JSON.stringify({ errors: [masked] }))
}
