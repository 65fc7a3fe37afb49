import type { CaptureFacts, PageFields } from '@communique/press'
import { type FieldName, fieldNames, plainName } from './field-names.ts'
import { writtenDay } from './written-day.ts'

/** A page as another program's record tells it. */
export interface RecordPage {
  readonly fields: PageFields
  readonly capture: Pick<CaptureFacts, 'url' | 'capturedAt'>
}

/** Looks fields up in a record by any of their names. Values are strings; anything else is as if it were not there. */
export class NamedValues {
  readonly #values = new Map<string, string>()

  constructor(entries: Iterable<readonly [name: string, value: string]>) {
    for (const [name, value] of entries) {
      const plain = plainName(name)
      if (value.trim() !== '' && !this.#values.has(plain)) this.#values.set(plain, value)
    }
  }

  /** The first of its names that has a value which `isIt`. */
  find(field: FieldName, isIt: (value: string) => boolean = () => true): string | null {
    for (const name of fieldNames[field]) {
      const value = this.#values.get(name)
      if (value !== undefined && isIt(value)) return value
    }
    return null
  }

  has(name: string): boolean {
    return this.#values.has(name)
  }

  get(name: string): string | null {
    return this.#values.get(name) ?? null
  }
}

/** The fields that a record's names tell; null where it has no text. */
export function fieldsOf(values: NamedValues): RecordPage | null {
  const body = bodyOf(values)
  if (body === null) return null
  // Some call the page's address "source".
  const url = values.find('url', isWebAddress) ?? values.find('source', isWebAddress)
  const id = values.find('id')
  const title = values.find('title')
  const date = dateOf(values)
  const source =
    values.find('source', (value) => !isWebAddress(value)) ?? hostOf(values.find('siteUrl', isWebAddress))
  const language = values.find('language', isLanguageTag)
  return {
    fields: {
      ...(id !== null && { id: id.trim() }),
      ...(url !== null && { url: url.trim() }),
      ...(title !== null && { title: title.trim() }),
      ...(date !== null && { date }),
      ...(source !== null && { source: source.trim() }),
      ...(language !== null && { language: languageTag(language) }),
      ...body,
    },
    capture: { url: url?.trim() ?? null, capturedAt: momentOf(values.find('capturedAt')) },
  }
}

/** The whole of the text comes before its mark-up, which may be that of the whole site. */
function bodyOf(values: NamedValues): Pick<PageFields, 'text' | 'html'> | null {
  const html = values.find('html')
  const marked = values.find('text', isMarkedUp)
  const text = values.find('text', (value) => !isMarkedUp(value))
  // The readability libraries give the article's mark-up as `content` beside its bare text: paragraphs are in the first.
  if (marked !== null && (text === null || marked === values.get('content'))) return { html: marked }
  if (text !== null) return { text }
  return html === null ? null : { html }
}

const tag =
  /<(?:p|div|br|h[1-6]|[uo]l|li|article|section|blockquote|figure|table|span|strong|em|a|b|i|html|body)(?:\s[^<>]{0,2000})?\/?>/i

/** Whether a text is HTML. */
export const isMarkedUp = (text: string): boolean => tag.test(text)

export const isWebAddress = (text: string): boolean => /^https?:\/\/\S+$/i.test(text.trim())

const isLanguageTag = (text: string) => /^[a-z]{2,3}(?:[-_][a-z0-9]{1,8}){0,4}$/i.test(text.trim())

/** BCP 47 has hyphens; locales of programs have underscores. */
function languageTag(text: string): string {
  return text.trim().replaceAll('_', '-')
}

export const languageOrNull = (text: string | null | undefined): string | null =>
  text !== null && text !== undefined && isLanguageTag(text) ? languageTag(text) : null

/** The site's name for its readers, as far as an address tells it. */
function hostOf(address: string | null): string | null {
  return address === null ? null : (URL.parse(address)?.hostname.replace(/^www\./, '') ?? null)
}

function dateOf(values: NamedValues): string | null {
  for (const name of fieldNames.date) {
    const day = writtenDay(values.get(name) ?? '')
    if (day !== null) return day
  }
  return null
}

/** RFC 3339 where a whole moment with its offset is written. */
export function momentOf(written: string | null): string | null {
  const moment = written?.trim().replace(' ', 'T') ?? ''
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)$/.test(moment) &&
    !Number.isNaN(Date.parse(moment))
    ? new Date(moment).toISOString()
    : null
}
