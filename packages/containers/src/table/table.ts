import { decodePage, PageError } from '@communique/press'
import { ContainerError } from '../container-error.ts'
import type { ContainerFile } from '../container-file.ts'
import { beginsInUtf8, decoded, encodingByMark, notUtf8 } from '../decoded.ts'
import { fieldsFound } from '../fields/fields-found.ts'
import { fieldsOf, NamedValues } from '../fields/record-fields.ts'
import { type Found, otherRecord } from '../found.ts'
import type { Inside, Kind } from '../kind.ts'
import { rejoined } from '../rejoined.ts'
import { whole } from '../whole.ts'
import { delimiterOf, hasTexts, looksLikeTable, quotesInPairs } from './table-header.ts'

/** CSV and TSV: a page a row, its fields by the names in the first row. */
export const table: Kind = {
  name: 'a table',
  recognise: (head, name) =>
    /\.(?:csv|tsv|tab)$/i.test(name) || (/^$|\.txt$/i.test(name) && looksLikeTable(head.start)),
  async *pages(file, inside) {
    let names: readonly string[] | null = null
    let number = 0
    for await (const row of rows(await lettersOf(file, inside), inside.limits.pageBytes)) {
      // As spreadsheets count, which the names are the first row of.
      number += 1
      if (names === null) {
        names = row
        if (!hasTexts(names)) {
          yield withoutTexts
          return
        }
        continue
      }
      const place = `row ${number}`
      const page = fieldsOf(new NamedValues(entriesOf(names, row)))
      yield page === null
        ? otherRecord(place, 'row without text')
        : fieldsFound(place, page.fields, inside, { ...page.capture, basis: 'TABLE' })
    }
  },
}

const withoutTexts: Found = {
  kind: 'NO_PAGE',
  place: '',
  code: 'OTHER_FORMAT',
  reason: 'table without a column of texts',
  message:
    'The table has no column of texts. Name it text, body, content, article, maintext or html in the first row; title, date, url, source and language are read as well.',
}

/**
 * A table names no encoding. What is UTF-8 streams; of another one as much is held as a page may have, and its encoding is
 * guessed where that is sure.
 */
async function lettersOf(
  file: ContainerFile,
  { head, limits, capture }: Inside,
): Promise<AsyncIterable<string>> {
  if (encodingByMark(head.bytes) !== 'utf-8' || beginsInUtf8(head.bytes))
    return decoded(file.stream(), 'The table')
  const bytes = await whole(file.stream(), limits.pageBytes)
  if (bytes === null) throw notUtf8('The table')
  try {
    return one(decodePage({ bytes, isHtml: false, mediaType: capture?.mediaType ?? null }).text)
  } catch (error) {
    throw error instanceof PageError ? notUtf8('The table') : error
  }
}

async function* one(text: string) {
  yield text
}

function* entriesOf(names: readonly string[], row: readonly string[]): Generator<readonly [string, string]> {
  for (const [index, name] of names.entries()) yield [name, row[index] ?? '']
}

/** @throws ContainerError where a row is longer than a page or its quotation marks do not close */
async function* rows(
  text: AsyncIterable<string>,
  maxBytes: number,
): AsyncGenerator<readonly string[], void, void> {
  const { delimiter, isQuoted, pieces } = await beginning(text)
  const { parse } = await import('csv-parse')
  let ready: (readonly string[])[] = []
  const parser = parse({
    delimiter,
    quote: isQuoted ? '"' : null,
    max_record_size: maxBytes,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    // Its own stream drops the rows before a fault.
    on_record: (row) => {
      ready.push(row)
      return null
    },
  })
  let fault: unknown = null
  parser.on('error', (error) => {
    fault ??= error
  })
  for await (const piece of pieces) {
    await new Promise<unknown>((resolve) => parser.write(piece, resolve))
    yield* ready
    ready = []
    if (fault !== null) throw broken(fault) ?? fault
  }
  await new Promise<unknown>((resolve) => parser.end(resolve))
  yield* ready
  if (fault !== null) throw broken(fault) ?? fault
}

function broken(error: unknown): ContainerError | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  switch (error.code) {
    case 'CSV_MAX_RECORD_SIZE':
      return new ContainerError(
        'CONTAINER_TOO_LARGE',
        'A row of the table is longer than a page can be. Look for a quotation mark that does not close.',
      )
    case 'CSV_QUOTE_NOT_CLOSED':
      return new ContainerError(
        'CONTAINER_BROKEN',
        'A quotation mark in the table does not close. Export it again; the rows before it were read.',
      )
    default:
      return null
  }
}

const longestFirstLine = 65_536

/** What parts the columns, by the first line, whether quotation marks are around fields, and everything. */
async function beginning(
  text: AsyncIterable<string>,
): Promise<{ delimiter: string; isQuoted: boolean; pieces: AsyncIterable<string> }> {
  const rest = text[Symbol.asyncIterator]()
  let start = ''
  while (start.length < longestFirstLine && !/[\r\n]./s.test(start)) {
    const next = await rest.next()
    if (next.done) break
    start += next.value
  }
  // Excel writes it where it chose the delimiter itself.
  const chosen = /^sep=(.)[\r\n]+/i.exec(start)
  const begin = chosen === null ? start : start.slice(chosen[0].length)
  const line = begin.slice(0, begin.search(/[\r\n]|$/))
  const delimiter = chosen?.[1] ?? delimiterOf(line)
  // TSV knows no quotation marks, and Excel writes them all the same: they are in pairs then.
  const isQuoted = delimiter !== '\t' || quotesInPairs(begin)
  return { delimiter, isQuoted, pieces: rejoined([begin], rest) }
}
