import type { GivenTeaser, PageFields } from '../given-page.ts'
import { PageError } from '../page-error.ts'
import { isCalendarDate } from './calendar-date.ts'

/** The fields of a page out of its JSON, checked; whatever else the object holds is left alone. */
export function readPageFields(json: string): PageFields {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    throw jsonError(`The page is not valid JSON (${oneLine(error)}).`)
  }
  return checkPageFields(value)
}

export function checkPageFields(value: unknown): PageFields {
  if (!isRecord(value)) throw jsonError('The JSON of the page is not an object.')
  const fields: PageFields = {
    id: stringAt(value, 'id'),
    url: stringAt(value, 'url'),
    title: stringAt(value, 'title'),
    date: dateAt(value, 'date', 'date'),
    source: stringAt(value, 'source'),
    language: stringAt(value, 'language'),
    text: stringAt(value, 'text'),
    paragraphs: paragraphsAt(value),
    html: stringAt(value, 'html'),
    related: relatedAt(value),
  }
  if (fields.text === null && fields.paragraphs === null && fields.html === null) {
    throw jsonError('The page has none of the fields `text`, `paragraphs` and `html`.')
  }
  return fields
}

/** The fields in the order of the contract, absent ones left out: the bytes that such a page is kept as. */
export function pageFieldsJson(fields: PageFields): string {
  const { id, url, title, date, source, language, text, paragraphs, html, related } = fields
  const teasers = related?.map((item) => present({ teaser: item.teaser, date: item.date, url: item.url }))
  return JSON.stringify(
    present({ id, url, title, date, source, language, text, paragraphs, html, related: teasers }),
  )
}

function present(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== null && value !== undefined),
  )
}

function jsonError(problem: string): PageError {
  return new PageError(
    'PAGE_JSON',
    `${problem} Send a JSON object with the fields of a page that the README lists.`,
  )
}

const oneLine = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').slice(0, 120)

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function stringAt(record: Readonly<Record<string, unknown>>, key: string, path = key): string | null {
  const value = record[key]
  if (value === undefined || value === null) return null
  if (typeof value !== 'string') throw jsonError(`\`${path}\` is not a string.`)
  return value
}

function dateAt(record: Readonly<Record<string, unknown>>, key: string, path: string): string | null {
  const value = stringAt(record, key, path)
  if (value !== null && !isCalendarDate(value)) {
    throw jsonError(`\`${path}\` is not a date that exists, written YYYY, YYYY-MM or YYYY-MM-DD.`)
  }
  return value
}

function paragraphsAt(record: Readonly<Record<string, unknown>>): readonly string[] | null {
  const value = record['paragraphs']
  if (value === undefined || value === null) return null
  if (!Array.isArray(value)) throw jsonError('`paragraphs` is not a list of strings.')
  return value.map((item: unknown) => {
    if (typeof item !== 'string') throw jsonError('`paragraphs` is not a list of strings.')
    return item
  })
}

function relatedAt(record: Readonly<Record<string, unknown>>): readonly GivenTeaser[] | null {
  const value = record['related']
  if (value === undefined || value === null) return null
  if (!Array.isArray(value)) throw jsonError('`related` is not a list.')
  return value.map((item: unknown, index) => {
    const path = `related[${index}]`
    if (!isRecord(item)) throw jsonError(`\`${path}\` is not an object.`)
    const teaser = stringAt(item, 'teaser', `${path}.teaser`)
    if (teaser === null) throw jsonError(`\`${path}.teaser\` is missing.`)
    return { teaser, date: dateAt(item, 'date', `${path}.date`), url: stringAt(item, 'url', `${path}.url`) }
  })
}
