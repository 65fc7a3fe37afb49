/** What the linked data of a page says of its article. */
export interface LinkedFacts {
  readonly published: string | null
  readonly updated: string | null
  readonly url: string | null
  readonly publisher: string | null
  readonly language: string | null
}

type Thing = Readonly<Record<string, unknown>>

/** Longer ones describe a catalogue, not an article. */
const longestData = 300_000
const mostThings = 2_000

/**
 * Reads the scripts of a page that hold JSON-LD: objects, lists and graphs of them. The article is the first thing of
 * an article's type that has a day; things that a list holds are other pages', and so are those whose headline has no
 * word of the `titles` of the page. Null where they name none.
 */
export function linkedFacts(scripts: readonly string[], titles: readonly string[]): LinkedFacts | null {
  const things: Thing[] = []
  for (const script of scripts) if (script.length <= longestData) things.push(...thingsIn(parsed(script)))
  const byId = new Map(
    things.flatMap((thing) => (typeof thing['@id'] === 'string' ? [[thing['@id'], thing]] : [])),
  )
  const known = new Set(titles.flatMap(wordsOf))
  const own = things.filter((thing) => !isArticle(thing) || !isOfOther(thing, known))
  const dated = own.filter((thing) => textAt(thing, 'datePublished') !== null)
  const article = dated.find(isArticle) ?? dated.find(isPage) ?? own.find(isArticle) ?? null
  if (article === null) return null
  return {
    published: textAt(article, 'datePublished'),
    updated: textAt(article, 'dateModified'),
    url: textAt(article, 'url') ?? idOf(article['mainEntityOfPage']),
    publisher: nameOf(article['publisher'], byId),
    language: languageIn(article['inLanguage']),
  }
}

const leastWords = 3
const wordsOf = (title: string): readonly string[] => title.toLowerCase().match(/[\p{L}\p{M}]{4,}/gu) ?? []

/** A headline of a few words, none of which stands in any title of the page: a template names the newest article. */
function isOfOther(thing: Thing, known: ReadonlySet<string>): boolean {
  const words = wordsOf((textAt(thing, 'headline') ?? '').slice(0, longestHeadline))
  return known.size >= leastWords && words.length >= leastWords && !words.some((word) => known.has(word))
}

const longestHeadline = 500

/** Some wrap it as scripts were wrapped for browsers that knew none. */
function parsed(script: string): unknown {
  const json = script
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\/\s*\]\]>|\]\]>)\s*$/, '')
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

/** The things that stand by themselves; not those that they hold, but for the graph and what the page is about. */
function thingsIn(value: unknown): readonly Thing[] {
  const things: Thing[] = []
  const waiting: unknown[] = [value]
  for (let at = 0; at < waiting.length && at < mostThings; at++) {
    const next = waiting[at]
    if (Array.isArray(next)) for (const item of next.slice(0, mostThings)) waiting.push(item)
    else if (isThing(next)) {
      things.push(next)
      for (const held of [next['@graph'], next['mainEntity']]) if (held !== undefined) waiting.push(held)
    }
  }
  return things
}

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const hasType = (thing: Thing, types: RegExp) =>
  [thing['@type']].flat().some((type) => typeof type === 'string' && types.test(type))
const isArticle = (thing: Thing) =>
  hasType(thing, /(?:Article|Posting|Report|Legislation|Statement|Announcement|PressRelease)$/)
const isPage = (thing: Thing) => hasType(thing, /(?:Page|CreativeWork|GovernmentService)$/)

const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value)

function textAt(thing: Thing, key: string): string | null {
  const value = thing[key]
  const text = isThing(value) ? value['@value'] : firstOf(value)
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : null
}

const idOf = (value: unknown): string | null =>
  typeof value === 'string' ? value : isThing(value) ? (textAt(value, '@id') ?? textAt(value, 'url')) : null

function nameOf(value: unknown, byId: ReadonlyMap<unknown, Thing>): string | null {
  const first = firstOf(value)
  if (typeof first === 'string') return /^https?:/.test(first) ? null : first
  if (!isThing(first)) return null
  const name = textAt(first, 'name')
  if (name !== null) return name
  const other = byId.get(first['@id'])
  return other === undefined ? null : textAt(other, 'name')
}

function languageIn(value: unknown): string | null {
  const first = firstOf(value)
  if (typeof first === 'string') return first
  return isThing(first) ? (textAt(first, 'alternateName') ?? textAt(first, 'name')) : null
}
