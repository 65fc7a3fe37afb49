import { zstdDecompressSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { article, pages, subject } from '../testing/articles.ts'
import {
  type ExportedArticle,
  type ExportedDate,
  type Format,
  permalink,
  statementPermalink,
} from './format.ts'
import { formatNames } from './format-names.ts'
import { formats } from './formats.ts'
import { jsonLines } from './json-lines.ts'
import { parquet } from './parquet.ts'
import { statementColumns, statementsCsv } from './statements-csv.ts'

/** The file that a format makes of pages. */
function fileOf(format: Format, given: readonly (readonly ExportedArticle[])[]): Buffer {
  const writer = format.open(subject)
  return Buffer.concat([...given.map((page) => writer.add(page)), writer.end()])
}

/** The same, where after each page that can be gone on from another writer does. */
function resumedFileOf(format: Format, given: readonly (readonly ExportedArticle[])[]): Buffer {
  let writer = format.open(subject)
  const pieces = given.map((page) => {
    const piece = writer.add(page)
    const state = writer.state()
    if (state !== undefined) writer = format.open(subject, structuredClone(state))
    return piece
  })
  return Buffer.concat([...pieces, writer.end()])
}

/** Above the number that a row group takes. */
function manyPages(): ExportedArticle[][] {
  const [sample] = fc.sample(article, { seed: 7, numRuns: 1 })
  if (sample === undefined) throw new Error('There is no sample')
  return Array.from({ length: 25 }, (_page, at) =>
    Array.from({ length: 100 }, (_article, row) => ({ ...sample, title: `${at}.${row}` })),
  )
}

it('has every name', () => expect(formats.map(({ name }) => name)).toEqual([...formatNames]))

describe.each(formats)('$name', (format) => {
  it('gives the same bytes where another writer goes on', () => {
    fc.assert(
      fc.property(pages, (given) => {
        expect(resumedFileOf(format, given).equals(fileOf(format, given))).toBe(true)
      }),
      { numRuns: 30 },
    )
    const many = manyPages()
    expect(resumedFileOf(format, many).equals(fileOf(format, many))).toBe(true)
  })

  it('counts its rows', () => {
    fc.assert(
      fc.property(pages, (given) => {
        const writer = format.open(subject)
        for (const page of given) writer.add(page)
        const articles = given.flat()
        const statements = articles.flatMap(({ speeches }) => speeches.flatMap((speech) => speech.statements))
        expect(writer.rows).toBe(format.row === 'article' ? articles.length : statements.length)
      }),
      { numRuns: 30 },
    )
  })
})

describe('jsonl', () => {
  it('has an article a line, with its permalink', () => {
    fc.assert(
      fc.property(pages, (given) => {
        const lines = fileOf(jsonLines, given).toString().split('\n').slice(0, -1)
        expect(lines.map((line) => JSON.parse(line))).toEqual(
          given.flat().map((one) => ({ ...one, permalink: permalink(subject, one.id) })),
        )
      }),
    )
  })
})

describe('csv', () => {
  const read = (file: Buffer): Record<string, string>[] =>
    parse(file, { bom: true, columns: true, relax_column_count: false })

  /** As the documentation says. */
  const back = (cell: string | undefined) => (cell?.startsWith("'") ? cell.slice(1) : cell)

  it('has a row for each statement, whose cells are read back', () => {
    fc.assert(
      fc.property(pages, (given) => {
        const rows = read(fileOf(statementsCsv, given))
        const expected = given.flat().flatMap((one) =>
          one.speeches.flatMap((speech) =>
            speech.statements.map((statement) => ({
              permalink: statementPermalink(subject, one.id, {
                speech: speech.position,
                statement: statement.position,
              }),
              title: one.title,
              source: one.source?.name ?? '',
              published: one.published?.value ?? '',
              speaker: speech.speaker.name ?? '',
              office: speech.office ?? '',
              text: statement.text,
              spans: statement.spans.map(({ start, end }) => `${start}..${end}`).join(' '),
              start: String(statement.spans[0]?.start),
              end: String(statement.spans.at(-1)?.end),
              sha256: one.capture.sha256,
            })),
          ),
        )
        const names = Object.keys(expected[0] ?? {})
        expect(rows.map((row) => Object.fromEntries(names.map((name) => [name, back(row[name])])))).toEqual(
          expected,
        )
      }),
    )
  })

  it('has no cell that a spreadsheet runs', () => {
    fc.assert(
      fc.property(pages, (given) => {
        for (const row of read(fileOf(statementsCsv, given)))
          for (const cell of Object.values(row))
            expect(cell).not.toMatch(/^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/)
      }),
      { numRuns: 40 },
    )
  })

  it('has a head even without rows, and a byte order mark', () => {
    const file = fileOf(statementsCsv, []).toString()
    expect(file).toBe(`\ufeff${statementColumns.join(',')}\n`)
    expect(fileOf(statementsCsv, [[]]).toString()).toBe(file)
  })
})

describe('parquet', () => {
  const bufferOf = (file: Buffer) => Uint8Array.from(file).buffer
  const read = (file: Buffer) =>
    parquetReadObjects({ file: bufferOf(file), compressors: { ZSTD: (bytes) => zstdDecompressSync(bytes) } })

  const dates = (date: ExportedDate | null) =>
    date && { ...date, earliest: new Date(date.earliest), latest: new Date(date.latest) }

  /** What a reader should find: days and instants as dates, the rest as it is. */
  const expected = (one: ExportedArticle) => ({
    ...one,
    permalink: permalink(subject, one.id),
    published: dates(one.published),
    updated: dates(one.updated),
    eventDate: dates(one.eventDate),
    firstSeenAt: new Date(one.firstSeenAt),
    visibleSince: new Date(one.visibleSince),
    speeches: one.speeches.map((speech) => ({ ...speech, inReplyTo: speech.inReplyTo?.id ?? null })),
    relatedItems: one.relatedItems.map((item) => ({ ...item, published: dates(item.published) })),
    capture: {
      ...one.capture,
      receivedAt: new Date(one.capture.receivedAt),
      capturedAt: one.capture.capturedAt && new Date(one.capture.capturedAt),
    },
  })

  /** Without what is null, and without a byte order mark at the beginning: this reader takes it from each text. */
  const comparable = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value, (_key, inner) => {
        if (typeof inner === 'string') return inner.replace(/^\ufeff/, '')
        return inner === null ? undefined : inner
      }),
    )

  it('gives the same articles back', async () => {
    await fc.assert(
      fc.asyncProperty(pages, async (given) => {
        const rows = await read(fileOf(parquet, given))
        expect(comparable(rows)).toEqual(comparable(given.flat().map(expected)))
      }),
      { numRuns: 60 },
    )
  })

  it('has instants in UTC, days, and what it is of', () => {
    const { schema, key_value_metadata: facts } = parquetMetadata(bufferOf(fileOf(parquet, [])))
    const typeOf = (name: string) => schema.find((element) => element.name === name)?.logical_type
    expect(typeOf('firstSeenAt')).toEqual({ type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' })
    expect(typeOf('earliest')).toEqual({ type: 'DATE' })
    expect(typeOf('speeches')).toEqual({ type: 'LIST' })
    expect(facts).toContainEqual({ key: 'communique.position', value: subject.position })
  })

  it('has row groups that fit into memory', () => {
    const { row_groups: groups } = parquetMetadata(bufferOf(fileOf(parquet, manyPages())))
    expect(groups.map(({ num_rows }) => Number(num_rows))).toEqual([1_000, 1_000, 500])
  })
})
