/** Columns that are arrays for Postgres; any other array is JSON. */
const arrayColumns = new Set(['event_present'])

/** Rows in the text format of COPY. The first row says which columns there are. */
export class CopyText {
  readonly table: string
  #columns: readonly string[] = []
  #lines: string[] = []

  constructor(table: string) {
    this.table = table
  }

  add(row: object): void {
    if (this.#columns.length === 0) this.#columns = Object.keys(row)
    const values = new Map<string, unknown>(Object.entries(row))
    this.#lines.push(this.#columns.map((column) => field(column, values.get(column))).join('\t'))
  }

  get length(): number {
    return this.#lines.length
  }

  /** The statement and its data; afterwards it is empty. */
  take(): { readonly statement: string; readonly data: Buffer } {
    const columns = this.#columns.map((column) => `"${column}"`).join(', ')
    const data = Buffer.from(this.#lines.map((line) => `${line}\n`).join(''))
    this.#lines = []
    return { statement: `copy "${this.table}" (${columns}) from stdin`, data }
  }
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function field(column: string, value: unknown): string {
  if (value === null || value === undefined) return '\\N'
  return printed(column, value).replace(/[\\\n\r\t]/g, (character) => escapes[character] ?? character)
}

function printed(column: string, value: unknown): string {
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString('hex')}`
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value) && arrayColumns.has(column)) return arrayLiteral(value)
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function arrayLiteral(values: readonly unknown[]): string {
  return `{${values.map((value) => `"${String(value).replace(/["\\]/g, '\\$&')}"`).join(',')}}`
}
