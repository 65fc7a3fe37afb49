import { fstatSync } from 'node:fs'
import type { Cell } from '@communique/export/csv'
import { type Command, Option } from 'commander'
import { print } from './output.ts'

/** What `addRowFlags` adds to the options of a command. */
export interface RowOptions {
  readonly json: boolean
  readonly csv: boolean
}

/** How a row is made of what was found, column by column. */
export type Columns<Item> = Readonly<Record<string, (item: Item) => Cell | undefined>>

/** The flags of every command whose results are rows. `row` says what one is. */
export function addRowFlags(command: Command, row: string): Command {
  return command
    .option('--json', `print one line of JSON for each ${row}`, false)
    .addOption(
      new Option('--csv', `print CSV with a header, one row for each ${row}`)
        .default(false)
        .conflicts('json'),
    )
}

/** A row as JSON, with the columns of the same row in CSV. */
export const jsonRow = <Item>(columns: Columns<Item>, item: Item): string =>
  JSON.stringify(
    Object.fromEntries(Object.entries(columns).map(([name, cellOf]) => [name, cellOf(item) ?? null])),
  )

/** CSV as in RFC 4180, in UTF-8, of which no program for tables takes a cell for a formula. */
export class CsvRows<Item> {
  readonly #columns: Columns<Item>
  readonly #textOf: (rows: readonly (readonly Cell[])[]) => string

  private constructor(columns: Columns<Item>, textOf: (rows: readonly (readonly Cell[])[]) => string) {
    this.#columns = columns
    this.#textOf = textOf
  }

  /** Prints the header; into a file behind the mark by which Excel knows UTF-8, which other programs stumble over. */
  static async begin<Item>(columns: Columns<Item>): Promise<CsvRows<Item>> {
    const { byteOrderMark, csvLines } = await import('@communique/export/csv')
    const mark = fstatSync(process.stdout.fd).isFile() ? byteOrderMark : ''
    await print(mark + csvLines([Object.keys(columns)]))
    return new CsvRows(columns, csvLines)
  }

  async print(item: Item): Promise<void> {
    await print(this.#textOf([Object.values(this.#columns).map((cellOf) => cellOf(item) ?? null)]))
  }
}
