import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { fileOfAddress, isThisMachine } from './address.ts'
import { Failure } from './failure.ts'

/** A key, for writing or for reading. */
export interface WriteKey {
  readonly key: string
  /** Where it was found, for people. */
  readonly origin: string
}

/** The flags of every command that writes. */
export interface KeyOptions {
  readonly key?: string
  readonly data: string
  readonly url: string
}

/**
 * The key that was given, else the one that a server of this machine left in its data directory.
 * @throws Failure where there is none
 */
export async function findKey(command: Command, { key, data, url }: KeyOptions): Promise<WriteKey> {
  if (key !== undefined) {
    const origin = command.getOptionValueSource('key') === 'env' ? 'COMMUNIQUE_KEY' : '--key'
    // Spaces come along when keys are copied, and no header could carry them.
    const given = key.trim()
    if (!/^[\x21-\x7e]+$/.test(given))
      throw new Failure(`The key from ${origin} is not a valid key. Copy it again.`)
    return { key: given, origin }
  }
  // The key of an archive on this machine must not be sent to another machine unasked.
  if (isOfOther(command, url)) {
    throw new Failure(`This needs a key of the archive at ${url}. Give one with --key or COMMUNIQUE_KEY.`)
  }
  const { localKeyPath } = await import('@communique/server/local-key')
  const origin = localKeyPath(data)
  const found = await readFile(origin, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EACCES')
      throw new Failure(`This user may not read the key in ${origin}. Give a key with --key.`)
    return ''
  })
  if (found.trim() === '') {
    throw new Failure(
      `This needs a key, and ${origin} does not hold one. Give the data folder of the server with --data, or a key with --key or COMMUNIQUE_KEY.`,
    )
  }
  return { key: found.trim(), origin }
}

/** The key for reading, where one was given or lies on this machine: only an archive that is closed asks for it. */
export async function findReadKey(command: Command, options: KeyOptions): Promise<WriteKey | null> {
  if (options.key !== undefined) return await findKey(command, options)
  if (!isThisMachine(options.url) && command.getOptionValueSource('data') === 'default') return null
  const { localKeyPath } = await import('@communique/server/local-key')
  const origin = localKeyPath(options.data)
  const found = await readFile(origin, 'utf8').catch(() => '')
  return found.trim() === '' ? null : { key: found.trim(), origin }
}

/** Whether the address was given, and is that of another machine, but the data folder was not. */
function isOfOther(command: Command, url: string): boolean {
  if (fileOfAddress(url) !== null || command.getOptionValueSource('data') !== 'default') return false
  return !isThisMachine(URL.parse(url)?.hostname ?? '')
}
