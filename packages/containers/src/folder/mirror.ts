import type { CaptureFacts } from '@communique/press'
import { fileReason } from './name-reasons.ts'

/** Domains that are no countries. Whoever mirrors another one gives its address with the pages. */
const topDomains = new Set(
  'com org net gov mil edu int info biz eu news press media name museum coop travel example test'.split(' '),
)
const label = /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/i
/** Endings of files that are countries as well: only a longer name is one of a host. */
const fileEndings = new Set('cc gz in is me md pl pm ps py rs sh so'.split(' '))

const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })

/** `www.velmar.example`, with a port behind a colon, or a plus sign where colons cannot stand. */
function hostOf(folder: string): string | null {
  const [, name = '', port] = /^([^:+]{4,253})(?:[:+](\d{1,5}))?$/.exec(folder) ?? []
  const labels = name.split('.')
  const top = labels.at(-1)?.toLowerCase() ?? ''
  if (labels.length < 2 || !labels.every((part) => label.test(part))) return null
  if (!topDomains.has(top) && !isCountry(top) && !top.startsWith('xn--')) return null
  if (labels.length === 2 && fileEndings.has(top)) return null
  return port === undefined ? name : `${name}:${port}`
}

/** Whether a folder is called as a host is. */
export const isHost = (folder: string) => hostOf(folder) !== null

const isCountry = (top: string) => /^[a-z]{2}$/.test(top) && regions.of(top.toUpperCase()) !== undefined

/** Pages that a server makes: their names end so, and never in `.html` too. */
const made = /\.(?:php\d?|phtml|aspx?|jspx?|cfm|cgi|pl|do|action|shtml)$/i

/**
 * The address that the path of a file stands for, where its first folder is a host, as wget lays out a mirror:
 * `www.velmar.example/news/article.php?id=7`. Null where it plainly is none. The path does not say with which scheme: it
 * is https where no folder around the host is called http. `.html` that wget puts behind a name (`-E`) is taken off where
 * it can be nothing else.
 */
export function mirrorCapture(path: readonly string[], addsHtml: boolean): CaptureFacts | null {
  const isBelowScheme = /^https?$/.test(path[1] ?? '')
  const at = [0, 1, ...(isBelowScheme ? [2] : [])].find((index) => isHost(path[index] ?? '')) ?? path.length
  const host = hostOf(path[at] ?? '')
  const file = path.at(-1)
  if (host === null || file === undefined || at === path.length - 1) return null
  const scheme = path[at - 1] === 'http' ? 'http' : 'https'
  const folders = path.slice(at + 1, -1).map(encoded)
  const address = `${scheme}://${[host, ...folders, served(file, addsHtml)].join('/')}`
  if (!URL.canParse(address)) return null
  return { url: new URL(address).href, capturedAt: null, mediaType: null, basis: 'MIRROR' }
}

/** A name and the query behind it. wget writes `@` for `?` where that is wanted. */
const withQuery = /^([^?@]*)(?:\?|@(?=[\w.[\]%-]{1,80}=))(.*)$/s

/** The last part of an address, out of the name of its file. */
function served(file: string, addsHtml: boolean): string {
  if (file === 'index.html') return ''
  const [, name = file, query] = withQuery.exec(file) ?? []
  if (query === undefined) {
    const without = name.replace(/\.html$/i, '')
    return encoded(made.test(without) ? without : name)
  }
  // A query that is a number has no ending.
  const asked = addsHtml || /=\d+\.html$/i.test(query) ? query.replace(/\.html$/i, '') : query
  return `${encoded(name)}?${encoded(asked)}`
}

/**
 * Whether wget has put `.html` behind every name (`-E`), as far as the names of one folder can tell: a page that a server
 * makes is called so by nobody else, and queries do not all end so by themselves.
 */
export function addsHtml(files: readonly string[]): boolean {
  let asked = 0
  for (const file of files) {
    const query = withQuery.exec(file)?.[2]
    const isHtml = /\.html$/i.test(file)
    if (query === undefined) {
      if (isHtml && made.test(file.replace(/\.html$/i, ''))) return true
    } else if (isHtml) asked += 1
    else if (fileReason(file) === null) return false
  }
  return asked > 1
}

/** What stands for one letter stays; `#` and `?` of a name are no parts of an address. */
const encoded = (name: string) =>
  encodeURI(name)
    .replace(/[#?]/g, encodeURIComponent)
    .replace(/%25([\da-f]{2})/gi, '%$1')
