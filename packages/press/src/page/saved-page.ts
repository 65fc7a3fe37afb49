import type { CaptureFacts } from '../given-page.ts'
import { absoluteAddress } from './absolute-address.ts'
import { archivedAddress } from './archived-address.ts'

/** What the program that saved a page wrote into it. */
interface SavedFacts extends Pick<CaptureFacts, 'capturedAt' | 'basis'> {
  readonly url: string
}

/** Programs write at the beginning of the file or at its very end. */
const headLength = 65_536
const tailLength = 8_192

/**
 * Where and when a page was saved, as the program says that saved it: a browser, SingleFile, HTTrack, a web archive ...
 * Null where none says so. `raw` is the HTML as decoded.
 */
export function savedFacts(raw: string): SavedFacts | null {
  const head = raw.slice(0, headLength)
  const tail = raw.slice(Math.max(headLength, raw.length - tailLength))
  const comments = [...commentsOf(head), ...commentsOf(tail)]
  const saved = firstOf(comments, commentFacts) ?? tagFacts(head)
  const archived =
    archivedFacts(saved?.url ?? null) ?? replayFacts(head) ?? firstOf(canonicalsOf(head), archivedFacts)
  const facts = archived ?? saved
  if (facts === null || facts.capturedAt !== null) return facts
  return { ...facts, capturedAt: firstOf(comments, archivedTime) }
}

/** By the capture that was given beside the page, and by what the page says of it where nothing was given. */
export function captureOf(given: CaptureFacts | null, saved: SavedFacts | null): CaptureFacts | null {
  const facts = factsOf(given, saved)
  return facts === null ? null : { ...facts, url: absoluteAddress(facts.url, null) }
}

function factsOf(given: CaptureFacts | null, saved: SavedFacts | null): CaptureFacts | null {
  const facts = given === null ? null : { ...given, ...archivedFacts(given.url) }
  // The program that saved the page knows its address; the path in a mirror was only made from it.
  if (saved !== null && (facts === null || facts.url === null || facts.basis === 'MIRROR')) {
    return {
      ...saved,
      capturedAt: saved.capturedAt ?? facts?.capturedAt ?? null,
      mediaType: facts?.mediaType ?? null,
    }
  }
  return facts
}

function archivedFacts(url: string | null): SavedFacts | null {
  const archived = url === null ? null : archivedAddress(url)
  return archived === null ? null : { ...archived, basis: 'ARCHIVED_ADDRESS' }
}

function* commentsOf(text: string): Generator<string> {
  for (let start = text.indexOf('<!--'); start !== -1; ) {
    const end = text.indexOf('-->', start + 4)
    if (end === -1) return
    yield text.slice(start + 4, end)
    start = text.indexOf('<!--', end + 3)
  }
}

function commentFacts(comment: string): SavedFacts | null {
  const words = comment.trim()
  for (const read of [browserFacts, singleFileFacts, monolithFacts, mirrorFacts]) {
    const facts = read(words)
    if (facts !== null) return facts
  }
  return null
}

/** The number counts the letters of the address. Chromium, Edge and Internet Explorer write it. */
function browserFacts(comment: string): SavedFacts | null {
  const url = /^saved from url=\(\d{4,6}\)\s*(\S{1,8192})/i.exec(comment)?.[1]
  return url === undefined || !isWeb(url) ? null : saved(url, null)
}

function singleFileFacts(comment: string): SavedFacts | null {
  if (!/^(?:Page saved with|Archive processed by) SingleFile/.test(comment)) return null
  const url = /^\s*url:[ \t]*(\S{1,8192})/m.exec(comment)?.[1]
  const time = /^\s*saved date:[ \t]*(.{1,100})/m.exec(comment)?.[1]
  return url === undefined || !isWeb(url) ? null : saved(url, momentOf(time))
}

function monolithFacts(comment: string): SavedFacts | null {
  const [, url, time] =
    /^Saved from (https?:\/\/\S{1,8192}) at (\S{20,35}) using monolith\b/.exec(comment) ?? []
  return url === undefined ? null : saved(url, momentOf(time))
}

/** HTTrack names the address without its scheme. Sites that still have only the other one are few. */
function mirrorFacts(comment: string): SavedFacts | null {
  const [, address, time] =
    /^Mirrored from (\S{1,8192}) by HTTrack Website Copier\/[^,]{0,40}(?:, (.{1,60}))?$/s.exec(comment) ?? []
  if (address === undefined || !/^(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+/i.test(address)) return null
  return saved(isWeb(address) ? address : `https://${address}`, momentOf(time))
}

/** Marks that are no comments: those of Save Page WE and of WebScrapBook. */
function tagFacts(head: string): SavedFacts | null {
  const url = attributeAfter(head, /<meta name="?savepage-url"? content=/i)
  if (url !== null && isWeb(url)) {
    return saved(url, momentOf(attributeAfter(head, /<meta name="?savepage-date"? content=/i) ?? undefined))
  }
  const source = attributeAfter(head, / data-scrapbook-source=/i)
  if (source === null || !isWeb(source)) return null
  const time = attributeAfter(head, / data-scrapbook-create=/i) ?? ''
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)\d{3}$/.exec(time) ?? []
  return saved(
    source,
    year === undefined ? null : utc(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`),
  )
}

/** What the scripts of the Wayback Machine and of pywb are told at the beginning of a page. */
function replayFacts(head: string): SavedFacts | null {
  const [, url, time] =
    /__wm\.wombat\(\s*"([^"]{1,8192})"\s*,\s*"(\d{14})"/.exec(head) ??
    /\bwbinfo\.url\s*=\s*"([^"]{1,8192})"[\s\S]{0,4096}?\bwbinfo\.timestamp\s*=\s*"(\d{14})"/.exec(head) ??
    []
  return url === undefined || !isWeb(url) ? null : archivedFacts(`/${time}/${url}`)
}

/** The addresses that a page gives as its own, as they stand there. */
function* canonicalsOf(head: string): Generator<string> {
  for (const [tag] of head.matchAll(/<link\s[^<>]{1,4096}>/gi)) {
    if (!/\brel\s*=\s*["']?canonical\b/i.test(tag)) continue
    const address = attributeAfter(tag, /\bhref\s*=\s*/i)
    if (address !== null) yield address
  }
}

/** `FILE ARCHIVED ON 08:00:00 May 03, 2031 AND RETRIEVED FROM ...`, at the end of a page of the Wayback Machine. */
function archivedTime(comment: string): string | null {
  const [, time, day] =
    /\bFILE ARCHIVED ON (\d{1,2}:\d\d:\d\d) ([A-Z][a-z]{2} \d{1,2}, \d{4}) AND/.exec(comment) ?? []
  return time === undefined ? null : utc(`${day} ${time} GMT`)
}

/** As `Date` writes it ("Fri May 02 2031 21:14:07 GMT+0900 (...)"), as HTTP does, or as RFC 3339. */
function momentOf(words: string | undefined): string | null {
  const [moment] =
    /^[A-Z][a-z]{2} [A-Z][a-z]{2} \d\d \d{4} \d\d:\d\d:\d\d GMT[+-]\d{4}/.exec(words ?? '') ??
    /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT/.exec(words ?? '') ??
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/.exec(words ?? '') ??
    []
  return moment === undefined ? null : utc(moment)
}

function utc(moment: string): string | null {
  const time = Date.parse(moment)
  return Number.isNaN(time) ? null : new Date(time).toISOString().replace('.000Z', 'Z')
}

function attributeAfter(text: string, name: RegExp): string | null {
  const found = name.exec(text)
  if (found === null) return null
  const rest = text.slice(found.index + found[0].length, found.index + found[0].length + 8_192)
  const [, double, single, bare] = /^(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/.exec(rest) ?? []
  const value = double ?? single ?? bare
  return value === undefined ? null : value.replaceAll('&amp;', '&').trim()
}

const saved = (url: string, capturedAt: string | null): SavedFacts => ({
  url,
  capturedAt,
  basis: 'SAVED_COMMENT',
})

const isWeb = (url: string) => /^https?:\/\/[^/]/i.test(url)

function firstOf<Item, Value>(items: Iterable<Item>, read: (item: Item) => Value | null): Value | null {
  for (const item of items) {
    const value = read(item)
    if (value !== null) return value
  }
  return null
}
