import { readFile } from 'node:fs/promises'
import { type Command, InvalidArgumentError } from 'commander'
import { defaultUrl } from './environment.ts'

/** Addresses that servers of this machine left in their data folders, with the files that say so. */
const leftBehind = new Map<string, string>()

/**
 * The address of the API that people mean by an address: that of the server will do, with or without a slash or a scheme.
 * @throws InvalidArgumentError
 */
export function archiveUrl(value: string): string {
  const url = URL.parse(withScheme(value.trim()))
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:')
    throw new InvalidArgumentError(`Give an address such as ${defaultUrl}.`)
  if (url.username !== '' || url.password !== '')
    throw new InvalidArgumentError(
      'It holds a user or a password. Leave them out, and give a key with --key.',
    )
  url.search = ''
  url.hash = ''
  // A page of the reading room says as much of where the archive is.
  url.pathname = url.pathname.replace(/\/+$/, '').replace(readingRoom, '')
  if (url.pathname === '/') url.pathname = '/graphql'
  return url.href
}

/** Paths of its pages: see apps/reader/src/pages/pages.ts. */
const readingRoom = /^\/(?:(?:a|speaker|source)\/[^/]+|phrase|speakers)$/

/** Without a scheme, machines of the internet are spoken to in private, those nearby as they are. A bare word is a slip. */
function withScheme(address: string): string {
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(address)) return address
  const url = URL.parse(`http://${address}`)
  if (url === null) return address
  const { hostname, port } = url
  if (isThisMachine(hostname) || /^\[|^[\d.]+$/.test(hostname)) return url.href
  if (hostname.includes('.')) return `https://${address}`
  return port === '' ? address : url.href
}

export function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127\./.test(host)
}

/**
 * Fills in the address of the archive before a command runs: the flag, the variable, the one that a server of this machine left
 * in the data folder, or else where `serve` listens by default.
 */
export async function completeAddress(command: Command): Promise<void> {
  if (!command.options.some(({ long }) => long === '--url')) return
  if (command.getOptionValue('url') !== undefined) return
  const found = await addressLeftIn(command.getOptionValue('data'))
  command.setOptionValueWithSource('url', found ?? defaultUrl, found === null ? 'default' : 'data')
}

async function addressLeftIn(data: unknown): Promise<string | null> {
  if (typeof data !== 'string') return null
  const { localAddressPath } = await import('@communique/server/local-address')
  const path = localAddressPath(data)
  const text = (await readFile(path, 'utf8').catch(() => '')).trim()
  if (text === '') return null
  try {
    const url = archiveUrl(text)
    leftBehind.set(url, path)
    return url
  } catch {
    return null
  }
}

/** The file from which this address was taken; null where somebody gave it. */
export const fileOfAddress = (url: string): string | null => leftBehind.get(url) ?? null

/** Where people read the article, or one statement of it, from the address that was used. */
export function permalink(
  url: string,
  articleId: string,
  statement?: { readonly speech: number; readonly statement: number },
): string {
  const page = new URL(`/a/${articleId}`, url)
  if (statement !== undefined) page.hash = `s-${statement.speech}-${statement.statement}`
  return page.href
}
