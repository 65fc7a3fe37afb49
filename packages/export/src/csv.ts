import { stringify } from 'csv-stringify/sync'
import { harmless } from './harmless.ts'

/** The byte order mark, without which Excel takes UTF-8 for another encoding. */
export const byteOrderMark = '\ufeff'

export type Cell = string | number | boolean | null

/** Lines of a table as in RFC 4180, each with its end. Null is an empty cell; text is made harmless. */
export function csvLines(rows: readonly (readonly Cell[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    {
      cast: { string: harmless, boolean: (value) => String(value) },
      record_delimiter: 'unix',
      // By itself it quotes what holds the delimiter, which a carriage return alone is not.
      quoted_match: /\r/,
    },
  )
}
