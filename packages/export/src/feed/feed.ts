import { addressParameters, type FilterParameters } from '../filter-parameters.ts'

/** What a feed shows of an article, named as in GraphQL. */
export interface FeedArticle {
  readonly id: string
  readonly title: string
  readonly url?: string | null | undefined
  readonly language?: string | null | undefined
  /** A moment in UTC: since when the archive shows the article. */
  readonly visibleSince: string
  readonly source?: { readonly name: string } | null | undefined
  readonly published?: FeedDate | null | undefined
  readonly eventDate?: FeedDate | null | undefined
  readonly speeches: readonly FeedSpeech[]
}

interface FeedDate {
  /** EDTF, level 0: a day, a month or a year. */
  readonly value: string
}

interface FeedSpeech {
  readonly office?: string | null | undefined
  readonly country?: string | null | undefined
  readonly speaker: {
    readonly name?: string | null | undefined
    readonly description?: string | null | undefined
  }
  readonly statements: readonly { readonly text: string }[]
}

/** A page of a feed: articles as they became visible, the newest first, and the addresses that belong to it. */
export interface Feed {
  readonly title: string
  /** The reading room with the same filter. */
  readonly home: string
  /** Null of a file, which is nowhere. */
  readonly self: string | null
  /** The page that everybody subscribes to. */
  readonly first: string
  /** The page with what came before; null where there is none. */
  readonly next: string | null
  /** A moment in UTC: when the feed was read. It stands for the newest article where there is none. */
  readonly readAt: string
  /** Of the archive, without a slash at its end: permalinks begin with it. */
  readonly origin: string
}

/** What a feed is called: by what it selects. */
export function feedTitle(filter: FilterParameters): string {
  const named = [...addressParameters(filter)].map(([name, value]) => `${name} ${value}`)
  return named.length === 0 ? 'Communiqué' : `Communiqué: ${named.join(', ')}`
}

/** In the place of the name that nobody knows. */
export const unnamedSource = 'Source not stated'

/** A paragraph, and a list below it that may be empty. */
interface Paragraph {
  readonly text: string
  readonly items: readonly string[]
}

/** An article as all formats of feeds tell of it. */
export interface Entry {
  /** The same wherever the archive is, and however it is called. */
  readonly id: string
  readonly link: string
  readonly title: string
  readonly source: string | null
  /** Speakers, each once. */
  readonly speakers: readonly string[]
  /** A day, a month or a year, as W3CDTF: never more than is known. */
  readonly issued: string | null
  /** The same where it is a day: of a month or a year, programs that read feeds make the first moment. */
  readonly issuedDay: string | null
  /** Where the page was. */
  readonly original: string | null
  readonly language: string | null
  /** A moment in UTC. */
  readonly updated: string
  /** Who said what, in short. */
  readonly paragraphs: readonly Paragraph[]
}

export function entryOf(article: FeedArticle, origin: string): Entry {
  const { source, published = null, url = null, language = null } = article
  const link = `${origin}/a/${article.id}`
  return {
    id: nameOf(article.id) ?? link,
    link,
    title: oneLine(article.title),
    source: source?.name ?? null,
    speakers: [...new Set(article.speeches.map(speakerOf).filter((name) => name !== null))],
    issued: published?.value ?? null,
    issuedDay: published?.value.length === 'YYYY-MM-DD'.length ? published.value : null,
    original: url,
    language,
    updated: article.visibleSince,
    paragraphs: [{ text: about(article), items: [] }, ...said(article)],
  }
}

/** Ids of articles are UUIDs, which have a name that needs no address. */
function nameOf(id: string): string | null {
  const [, uuid = null] = /^Article:([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/.exec(id) ?? []
  return uuid === null ? null : `urn:uuid:${uuid}`
}

/** Where an article comes from and of when it is, as far as that is known. */
function about({ source, published, eventDate }: FeedArticle): string {
  return [
    source?.name ?? unnamedSource,
    published == null ? 'date not known' : `published ${published.value}`,
    ...(eventDate == null ? [] : [`reports on ${eventDate.value}`]),
  ].join(' · ')
}

/** Characters of what is told of an article. */
const mostCharacters = 1_200
const mostStatements = 8

/** Who said what, as far as there is room. */
function said({ speeches }: FeedArticle): readonly Paragraph[] {
  const paragraphs: Paragraph[] = []
  let [statements, characters] = [0, 0]
  for (const speech of speeches) {
    const items: string[] = []
    for (const statement of speech.statements) {
      if (statements === mostStatements || characters >= mostCharacters) break
      const shown = shortened(oneLine(statement.text), mostCharacters - characters)
      items.push(shown)
      statements += 1
      characters += shown.length
    }
    if (items.length > 0) paragraphs.push({ text: `${introduced(speech)}:`, items })
  }
  const rest = speeches.reduce((sum, speech) => sum + speech.statements.length, 0) - statements
  if (rest > 0)
    paragraphs.push({ text: rest === 1 ? '1 more statement' : `${rest} more statements`, items: [] })
  return paragraphs
}

function introduced(speech: FeedSpeech): string {
  const { office, country } = speech
  const beside = [office, country != null && !office?.includes(country) ? country : null]
  return [speakerOf(speech) ?? 'Somebody', ...beside.filter((words) => words != null)].join(', ')
}

function speakerOf({ speaker: { name, description } }: FeedSpeech): string | null {
  return name ?? description ?? null
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** At a space where there is one, and never within a character. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most).replace(/[\ud800-\udbff]$/, '')
  const space = cut.lastIndexOf(' ')
  return `${space > most / 2 ? cut.slice(0, space) : cut}…`
}

/** Paragraphs as HTML, for formats that show nothing else. */
export function htmlOf(paragraphs: readonly Paragraph[]): string {
  const list = (items: readonly string[]) =>
    items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`
  return paragraphs.map(({ text, items }) => `<p>${escaped(text)}</p>${list(items)}`).join('')
}

/** Paragraphs as text in lines. */
export function textOf(paragraphs: readonly Paragraph[]): string {
  return paragraphs
    .map(({ text, items }) => [text, ...items.map((item) => `- ${item}`)].join('\n'))
    .join('\n\n')
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => references[character] ?? character)
}

/** The newest moment of entries that are given newest first; without any, when the feed was read. */
export function updatedOf(entries: readonly Entry[], { readAt }: Feed): string {
  return entries.reduce((newest, { updated }) => (updated > newest ? updated : newest), '') || readAt
}
