import { constants, zstdCompressSync } from 'node:zlib'
import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { ExportedArticle, ExportSubject, Format, Writer } from './format.ts'
import { articleColumns, articleRow, articleSchema } from './parquet-rows.ts'

/**
 * A row group is written when it has so many articles, or so many characters: as many are held in memory. Readers work
 * through them side by side.
 */
const groupArticles = 1_000
const groupCharacters = 4_000_000

/** Of a writer whose row groups are all in the bytes that it returned. */
interface ParquetState {
  readonly offset: number
  readonly rows: number
  readonly groups: ParquetWriter['row_groups']
}

const zstd = (bytes: Uint8Array) =>
  zstdCompressSync(bytes, { params: { [constants.ZSTD_c_compressionLevel]: 3 } })

class ParquetFile implements Writer {
  readonly #subject: ExportSubject
  readonly #bytes = new ByteWriter()
  readonly #parquet: ParquetWriter
  #held: ExportedArticle[] = []
  #heldCharacters = 0
  #rows = 0

  constructor(subject: ExportSubject, state: ParquetState | undefined) {
    this.#subject = subject
    this.#parquet = new ParquetWriter({
      writer: this.#bytes,
      schema: articleSchema,
      codec: 'ZSTD',
      compressors: { ZSTD: zstd },
      createdBy: 'communique',
      kvMetadata: [
        { key: 'communique.position', value: subject.position },
        { key: 'communique.generation', value: String(subject.generation) },
        { key: 'communique.filter', value: JSON.stringify(subject.filter) },
        { key: 'communique.origin', value: subject.origin },
      ],
    })
    if (state === undefined) return
    // The head of the file is there already.
    this.#bytes.index = 0
    this.#bytes.offset = state.offset
    this.#rows = state.rows
    this.#parquet.num_rows = BigInt(state.rows)
    this.#parquet.row_groups = [...state.groups]
  }

  get rows(): number {
    return this.#rows
  }

  add(articles: readonly ExportedArticle[]): Uint8Array {
    this.#rows += articles.length
    for (const article of articles) {
      this.#held.push(article)
      this.#heldCharacters += charactersOf(article)
    }
    if (this.#held.length >= groupArticles || this.#heldCharacters >= groupCharacters) this.#writeGroup()
    return this.#taken()
  }

  end(): Uint8Array {
    if (this.#held.length > 0) this.#writeGroup()
    this.#parquet.finish()
    return this.#taken()
  }

  state(): ParquetState | undefined {
    if (this.#held.length > 0 || this.#bytes.index > 0) return undefined
    return { offset: this.#bytes.offset, rows: this.#rows, groups: [...this.#parquet.row_groups] }
  }

  #writeGroup(): void {
    const rows = this.#held.map((article) => articleRow(this.#subject, article))
    this.#held = []
    this.#heldCharacters = 0
    this.#parquet.write({
      columnData: articleColumns.map((name) => ({
        name,
        data: rows.map((row) => row[name]),
        // Where each page begins would have to be kept until the end, and readers find it out for themselves.
        offsetIndex: false,
      })),
      rowGroupSize: rows.length,
    })
    // These are about such indexes alone.
    this.#parquet.pendingIndexes = []
  }

  #taken(): Uint8Array {
    const taken = this.#bytes.getBytes().slice()
    this.#bytes.index = 0
    return taken
  }
}

/** About how much memory an article takes: of what is long. */
function charactersOf({ text, speeches, relatedItems }: ExportedArticle): number {
  let sum = text.length
  for (const { statements } of speeches) for (const statement of statements) sum += statement.text.length
  for (const { teaser } of relatedItems) sum += teaser.length
  return sum
}

function isState(state: unknown): state is ParquetState {
  return typeof state === 'object' && state !== null && 'offset' in state && 'groups' in state
}

/** An article a row, nested, for DuckDB, pandas, Polars, R and the like. */
export const parquet: Format = {
  name: 'parquet',
  label: 'Parquet',
  mediaType: 'application/vnd.apache.parquet',
  extensions: ['parquet'],
  row: 'article',
  open: (subject, state) => {
    if (state !== undefined && !isState(state)) throw new TypeError('not the state of a Parquet file')
    return new ParquetFile(subject, state)
  },
}
