import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import type { ArchivePlace } from '@communique/server/recovery'
import type { Command } from 'commander'
import { nobodyAt, notAnArchive } from '../access.ts'
import { Failure } from '../failure.ts'
import { option } from '../flags.ts'
import { findKey, type KeyOptions } from '../write-key.ts'

export interface PlaceOptions {
  readonly data: string
  readonly databaseUrl?: string
}

export interface WhereOptions extends KeyOptions, PlaceOptions {}

export const databaseFlag = () =>
  option('DATABASE_URL', '--database-url <url>', 'the PostgreSQL of the archive, without a server')

/** A flag of the command line comes before a variable. @throws Failure */
export function placeOf(command: Command, { data, databaseUrl }: PlaceOptions): ArchivePlace {
  const isTyped = (name: string) => command.getOptionValueSource(name) === 'cli'
  if (isTyped('data') && isTyped('databaseUrl'))
    throw new Failure('The flags --data and --database-url name two archives. Give one of them.')
  if (databaseUrl !== undefined && !isTyped('data')) return { databaseUrl }
  return { directory: resolve(data) }
}

/**
 * What streams from an archive: from its database, from the data folder of a stopped server, or from the running server. A folder
 * that is in use belongs to a server of this machine, which has left its key there. A folder of the command line comes before an
 * address from a variable: who names a restored folder must not be told of the archive that runs.
 * @throws Failure, StoreError
 */
export async function streamFrom(
  command: Command,
  options: WhereOptions,
  path: 'backup' | 'verify',
  direct: (place: ArchivePlace) => Promise<Readable>,
): Promise<Readable> {
  const sourceOf = (name: string) => command.getOptionValueSource(name) ?? 'default'
  const isUrlGiven = sourceOf('url') === 'cli' || (sourceOf('url') === 'env' && sourceOf('data') !== 'cli')
  const place = placeOf(command, options)
  if ('databaseUrl' in place && sourceOf('url') !== 'cli') return await direct(place)
  if (isUrlGiven || 'databaseUrl' in place || !existsSync(join(place.directory, 'postgres')))
    return await fromServer(command, options, path)
  try {
    const stream = await direct(place)
    // Whether the folder is in use may be known only when the first of it is read.
    await once(stream, 'readable')
    return stream
  } catch (error) {
    const isInUse = error instanceof Error && 'code' in error && error.code === 'DATA_DIRECTORY_IN_USE'
    if (!isInUse) throw error
    return await fromServer(command, options, path)
  }
}

async function fromServer(command: Command, options: WhereOptions, path: string): Promise<Readable> {
  const { url } = options
  const { key } = await findKey(command, options)
  const response = await fetch(new URL(path, url), { headers: { authorization: `Bearer ${key}` } }).catch(
    (cause: Error) => {
      throw new Failure(nobodyAt(url, cause), { cause })
    },
  )
  const { ok, body, status, headers } = response
  if (!ok || body === null)
    throw new Failure((await messageOf(response)) ?? notAnArchive(url, status, headers.get('content-type')))
  return Readable.from(body, { objectMode: false })
}

/** As GraphQL has errors; null where it is something else. */
async function messageOf(response: Response): Promise<string | null> {
  try {
    const body: unknown = await response.json()
    const [first]: unknown[] = Object(Object(body).errors)
    const { message } = Object(first)
    return typeof message === 'string' ? message : null
  } catch {
    return null
  }
}
