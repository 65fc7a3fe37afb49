/** What the address of a page in a web archive says: its own address, and when it was captured. */
export interface ArchivedAddress {
  readonly url: string
  /** RFC 3339, in UTC; null where the archive's address names no second. */
  readonly capturedAt: string | null
}

/**
 * `/web/20310502091500/https://...`, as the Wayback Machine and everything built upon pywb write it, on whatever host;
 * with two letters for how it is replayed (`mp_`, `if_`). archive.today parts the numbers: `2031.05.02-091500`.
 */
const fullTime = /\/((\d{4})\.?(\d\d)\.?(\d\d)-?(\d\d)(\d\d)(\d\d))(?:[a-z]{2}_)?\/(https?:\/{1,2}[^/].*)$/i
/** The Wayback Machine also takes the beginning of a time. */
const shortTime =
  /^(?:(?:https?:)?\/\/web\.archive\.org)?\/web\/\d{4,13}\*?(?:[a-z]{2}_)?\/(https?:\/{1,2}[^/].*)$/i
/** Far longer than addresses are. */
const longest = 8_192

/** What an address holds that a web archive made; null for any other. */
export function archivedAddress(address: string): ArchivedAddress | null {
  if (address.length > longest) return null
  const full = fullTime.exec(address)
  if (full !== null) {
    const [, , year, month, day, hour, minute, second, url = ''] = full
    const capturedAt = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`
    return isTime(capturedAt) ? { url: withTwoSlashes(url), capturedAt } : null
  }
  const short = shortTime.exec(address)
  return short === null ? null : { url: withTwoSlashes(short[1] ?? ''), capturedAt: null }
}

/** An address as it was before a web archive rewrote it; any other stays as it is. */
export const originalAddress = (address: string) => archivedAddress(address)?.url ?? address

/** Servers and file systems make one slash of two. */
const withTwoSlashes = (url: string) => url.replace(/^(https?):\/+/i, '$1://')

function isTime(rfc3339: string): boolean {
  const time = Date.parse(rfc3339)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(rfc3339.slice(0, -1))
}
