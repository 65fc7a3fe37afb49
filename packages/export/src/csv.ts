import { stringify } from 'csv-stringify/sync'

/**
 * What spreadsheets take for a formula where a cell begins with it, in its full width too, and the apostrophe itself, so
 * that there is one way back.
 */
const dangerous = /^['=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/

/**
 * Text that no spreadsheet runs as a formula: it has an apostrophe before it where it begins like one. To get the text
 * back, take the apostrophe away from each cell that begins with one.
 */
export function harmless(text: string): string {
  return dangerous.test(text) ? `'${text}` : text
}

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
