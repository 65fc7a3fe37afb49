import { createRequire } from 'node:module'
import type { PageFields } from '../given-page.ts'
import { isCalendarDate } from './calendar-date.ts'

/** What stands before a text in Markdown and says what it is. */
export interface FrontMatter {
  readonly fields: Pick<PageFields, 'id' | 'title' | 'url' | 'date' | 'source' | 'language'>
  /** Where the text begins in the raw page. */
  readonly end: number
}

/** Longer ones nobody writes. */
const longest = 65_536

const names = {
  title: ['title', 'headline'],
  url: [
    'url',
    'canonical',
    'canonicalurl',
    'permalink',
    'link',
    'externalurl',
    'sourceurl',
    'originalurl',
    'source',
  ],
  date: [
    'date',
    'published',
    'publishdate',
    'datepublished',
    'pubdate',
    'publishedat',
    'publicationdate',
    'created',
  ],
  source: ['publisher', 'source', 'sitename', 'site', 'publication', 'organization', 'organisation'],
  language: ['language', 'lang', 'locale'],
} as const

/**
 * The YAML, TOML or JSON that a text begins with; null where it begins with none. Lines are front matter only where one
 * of them says something of a page: a line of hyphens also parts what is above from what is below.
 */
export function frontMatter(raw: string): FrontMatter | null {
  const found = fenced(raw) ?? braced(raw)
  if (found === null) return null
  const fields = fieldsOf(found.values)
  return Object.values(fields).every((value) => value === null) ? null : { fields, end: found.end }
}

interface Found {
  readonly values: ReadonlyMap<string, string>
  readonly end: number
}

function fenced(raw: string): Found | null {
  const fence = /^(---|\+\+\+)[ \t]*\r?\n/.exec(raw)
  const mark = fence?.[1]
  if (fence === null || mark === undefined) return null
  const closing = mark === '---' ? /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/gm : /^\+\+\+[ \t]*(?:\r?\n|$)/gm
  const head = raw.slice(0, longest)
  closing.lastIndex = fence[0].length
  const close = closing.exec(head)
  if (close === null) return null
  const source = head.slice(fence[0].length, close.index)
  const values = mark === '---' ? yamlValues(source) : tomlValues(source)
  return values === null ? null : { values, end: close.index + close[0].length }
}

/** JSON in front of a text ends with a brace on a line of its own. */
function braced(raw: string): Found | null {
  if (!/^\{\s*\n/.test(raw)) return null
  const close = /^\}[ \t]*\r?\n/m.exec(raw.slice(0, longest))
  if (close === null) return null
  const end = close.index + close[0].length
  if (raw.slice(end).trim() === '') return null
  try {
    return { values: valuesOf(JSON.parse(raw.slice(0, end))), end }
  } catch {
    return null
  }
}

const require = createRequire(import.meta.url)

function yamlValues(source: string): ReadonlyMap<string, string> | null {
  try {
    // Loaded for the first page that has it.
    const yaml: typeof import('yaml') = require('yaml')
    return valuesOf(yaml.parse(source, { logLevel: 'error', maxAliasCount: 20 }))
  } catch {
    return lineValues(source)
  }
}

function tomlValues(source: string): ReadonlyMap<string, string> | null {
  try {
    const toml: typeof import('smol-toml') = require('smol-toml')
    return valuesOf(toml.parse(source))
  } catch {
    return null
  }
}

/** People write "title: Harl: the dam holds", which is not YAML. */
function lineValues(source: string): ReadonlyMap<string, string> | null {
  const lines = source.split('\n').map((line) => /^([\w-]{1,40}):[ \t]*(.*?)[ \t\r]*$/.exec(line))
  const found = lines.flatMap((line): [string, string][] =>
    line === null ? [] : [[plain(line[1] ?? ''), (line[2] ?? '').replace(/^(["'])(.*)\1$/, '$2')]],
  )
  return found.length === 0 ? null : new Map(found.reverse())
}

const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '')

function valuesOf(record: unknown): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  if (typeof record !== 'object' || record === null) return values
  for (const [name, value] of Object.entries(record)) {
    const text = textOf(value)
    if (text !== '' && !values.has(plain(name))) values.set(plain(name), text)
  }
  return values
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  if (typeof value === 'number') return String(value)
  // TOML has dates of its own, which print as they are written.
  return value instanceof Date ? value.toISOString() : ''
}

function fieldsOf(values: ReadonlyMap<string, string>): FrontMatter['fields'] {
  const first = (field: keyof typeof names, isIt: (value: string) => boolean) =>
    names[field].map((name) => values.get(name) ?? '').find((value) => value !== '' && isIt(value)) ?? null
  const date = first('date', (value) => dayOf(value) !== null)
  const language = first('language', (value) => /^[a-z]{2,3}(?:[-_][a-z0-9]{1,8}){0,3}$/i.test(value))
  return {
    id: values.get('id') ?? values.get('guid') ?? null,
    title: first('title', () => true),
    // A permalink may be a path: it says nothing of where the page is.
    url: first('url', isWebAddress),
    date: date === null ? null : dayOf(date),
    source: first('source', (value) => !isWebAddress(value)),
    language: language?.replaceAll('_', '-') ?? null,
  }
}

const isWebAddress = (text: string) => /^https?:\/\/\S+$/i.test(text)

/** The day as it is written, whatever its offset. */
function dayOf(text: string): string | null {
  const day = /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?=$|[T ])/.exec(text)?.[0] ?? ''
  return isCalendarDate(day) ? day : null
}
