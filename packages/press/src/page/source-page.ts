import type { CaptureFacts, GivenDocument, GivenPage, PageFields } from '../given-page.ts'
import { PageError } from '../page-error.ts'
import { binaryKind } from './binary.ts'
import { decodePage } from './decode.ts'
import { type FrontMatter, frontMatter } from './front-matter.ts'
import { givenBytes } from './given-bytes.ts'
import { checkPageFields, readPageFields } from './page-fields.ts'
import { settleFormat } from './page-format.ts'
import { captureOf, savedFacts } from './saved-page.ts'

/** The largest page that is read, in bytes. */
export const maxPageBytes = 10 * 1024 * 1024

/** A page decoded: what the later stages read, and what is kept of it. */
export interface SourcePage {
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly encoding: string
  /** The text that raw offsets count in. */
  readonly raw: string
  readonly isHtml: boolean
  /** Where its Markdown begins; null where the page is not Markdown. */
  readonly markdownStart: number | null
  /** What was given beside the page, or before it in the file; empty for a bare file. */
  readonly fields: PageFields
  readonly capture: CaptureFacts | null
}

export function readSourcePage(given: GivenPage): SourcePage {
  const source = sourceOf(given)
  const page = {
    ...source,
    capture: captureOf(given.capture ?? null, source.isHtml ? savedFacts(source.raw) : null),
  }
  refuseEmpty(page.raw)
  return page
}

type Source = Omit<SourcePage, 'capture'>

function sourceOf(given: GivenPage): Source {
  switch (given.kind) {
    case 'fields':
      return fromFields(given)
    case 'document':
      return fromDocument(given)
    case 'file':
      return fromFile(given)
  }
}

function fromDocument({ bytes, mediaType, raw, isHtml, fields }: GivenDocument): Source {
  refuseTooLarge(bytes)
  return { bytes, mediaType, encoding: 'utf-8', raw, isHtml, markdownStart: null, fields }
}

function fromFields(given: Extract<GivenPage, { kind: 'fields' }>): Source {
  const bytes = givenBytes(given)
  refuseTooLarge(bytes)
  return {
    ...textOfFields(checkPageFields(given.fields)),
    bytes,
    mediaType: 'application/json',
    encoding: 'utf-8',
  }
}

function fromFile({ bytes, format, name, capture }: Extract<GivenPage, { kind: 'file' }>): Source {
  refuseTooLarge(bytes)
  const settled = format === 'auto' ? settleFormat(bytes, name) : format
  const isHtml = settled === 'html'
  const binary = binaryKind(bytes, isHtml)
  if (binary !== null) {
    throw new PageError('PAGE_BINARY', `The file is ${binary}. Save the page as text, HTML or JSON.`)
  }
  const { text, encoding } = decodePage({ bytes, isHtml, mediaType: capture?.mediaType ?? null })
  if (settled !== 'json') {
    const front =
      settled === 'markdown' || (settled === 'text' && format === 'auto') ? frontMatter(text) : null
    if (settled === 'markdown' || front !== null) return fromMarkdown(bytes, encoding, text, front)
    const mediaType = isHtml ? 'text/html' : 'text/plain'
    return { bytes, mediaType, encoding, raw: text, isHtml, markdownStart: null, fields: {} }
  }
  refuseEmpty(text)
  return { ...textOfFields(readPageFields(text)), bytes, mediaType: 'application/json', encoding }
}

/** A page as it is kept. */
export interface KeptPage {
  readonly bytes: Uint8Array
  readonly mediaType: string
  /** The media type with which it came, if any. */
  readonly declaredMediaType: string | null
}

/**
 * The raw text of a page that was read before, from its bytes alone; null of documents, whose text only their own readers
 * know. @throws PageError
 */
export function rawOf({ bytes, mediaType, declaredMediaType }: KeptPage): string | null {
  const isHtml = mediaType === 'text/html'
  const isJson = mediaType === 'application/json'
  if (!isHtml && !isJson && mediaType !== 'text/plain' && mediaType !== 'text/markdown') return null
  const { text } = decodePage({ bytes, isHtml, mediaType: declaredMediaType })
  return isJson ? textOfFields(readPageFields(text)).raw : text
}

function fromMarkdown(bytes: Uint8Array, encoding: string, raw: string, front: FrontMatter | null): Source {
  const markdownStart = front?.end ?? 0
  return {
    bytes,
    mediaType: 'text/markdown',
    encoding,
    raw,
    isHtml: false,
    markdownStart,
    fields: front?.fields ?? {},
  }
}

function textOfFields(fields: PageFields): Pick<SourcePage, 'raw' | 'isHtml' | 'markdownStart' | 'fields'> {
  const text = fields.text ?? fields.paragraphs?.join('\n\n') ?? null
  return { raw: text ?? fields.html ?? '', isHtml: text === null, markdownStart: null, fields }
}

function refuseEmpty(text: string): void {
  if (text.trim() !== '') return
  throw new PageError('PAGE_EMPTY', 'The page is empty. Save it again with its text.')
}

function refuseTooLarge(bytes: Uint8Array): void {
  if (bytes.length <= maxPageBytes) return
  const size = (bytes.length / 1024 / 1024).toFixed(1)
  throw new PageError(
    'PAGE_TOO_LARGE',
    `The page has ${size} MiB; the limit is 10 MiB. Save only the article.`,
  )
}
