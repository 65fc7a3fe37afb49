import type { PageFields } from '@communique/press'
import { fieldNames, generalTexts } from '../fields/field-names.ts'
import { isRecord, type JsonRecord } from '../fields/json-record.ts'
import { fieldsOf, isWebAddress, NamedValues, type RecordPage } from '../fields/record-fields.ts'

/**
 * The page that a JSON object of another program holds, by the names of its fields: trafilatura, news-please, newspaper,
 * the readability libraries, schema.org, WordPress and others of their manner. Null where the object has the fields of a
 * page itself, as the README lists them, or no text at all.
 */
export function exportedPage(record: JsonRecord): RecordPage | null {
  if (hasOwnNames(record) && hasOwnValues(record)) return null
  const values = new NamedValues(namedValues(record))
  const page = fieldsOf(values)
  return page === null || !isSure(values, page.fields) || isOwnPage(record, page.fields) ? null : page
}

/** Anything may have a `content`; a page has a title, an address or a date beside it. */
function isSure(values: NamedValues, { title, url, date }: PageFields): boolean {
  const hasSureText =
    values.find('html') !== null || fieldNames.text.some((name) => isSureText(name) && values.has(name))
  return hasSureText || title !== undefined || url !== undefined || date !== undefined
}

const isSureText = (name: string) => !generalTexts.some((general) => general === name)

/** Whether reading the object by the names of the README loses nothing. */
function isOwnPage(record: JsonRecord, read: PageFields): boolean {
  const { text, paragraphs, html } = record
  const hasBody = typeof text === 'string' || Array.isArray(paragraphs) || typeof html === 'string'
  if (!hasBody || !hasOwnValues(record)) return false
  return (['url', 'title', 'date', 'source', 'language'] as const).every(
    (name) => read[name] === undefined || (record[name] !== undefined && record[name] !== null),
  )
}

const ownNames: ReadonlySet<string> = new Set(
  'id url title date source language text paragraphs html related'.split(' '),
)

const hasOwnNames = (record: JsonRecord) => Object.keys(record).every((name) => ownNames.has(name))

function hasOwnValues({ source, date }: JsonRecord): boolean {
  if (typeof source === 'string' && isWebAddress(source)) return false
  // A moment with its time is no mistake in a date that somebody wrote by hand.
  return !(typeof date === 'string' && /^\d{4}-\d\d-\d\d[T ]\d/.test(date))
}

function* namedValues(record: JsonRecord): Generator<readonly [string, string]> {
  for (const [name, value] of Object.entries(record)) {
    const text = textIn(value)
    if (text !== null) yield [name, text]
  }
}

/** A value that is wrapped, as in `{"rendered": "..."}` of WordPress and `{"name": "..."}` of schema.org. */
function textIn(value: unknown): string | null {
  if (typeof value === 'string') return value
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value)
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value
    return items.length > 0 && items.every((item) => typeof item === 'string') ? items.join('\n\n') : null
  }
  if (!isRecord(value)) return null
  for (const key of ['rendered', 'name', '@value', '@id', 'value']) {
    const inner = value[key]
    if (typeof inner === 'string') return inner
  }
  return null
}
