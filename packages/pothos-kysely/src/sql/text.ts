import { type RawBuilder, sql } from 'kysely'

/** An expression for JSON text. Never null. */
export type Text = RawBuilder<string>

/** A function of Postgres takes at most 100 arguments. */
const longest = 90

/**
 * Pieces of JSON text one after the other. `concat` writes them into one buffer; a chain of `||` would copy
 * everything that stands before, again for each piece.
 */
export function concatenated(pieces: readonly (string | Text)[]): Text {
  const merged: (string | Text)[] = []
  for (const piece of pieces) {
    const last = merged.at(-1)
    if (typeof piece === 'string' && typeof last === 'string') merged[merged.length - 1] = last + piece
    else merged.push(piece)
  }
  const texts = merged.map((piece) => (typeof piece === 'string' ? literal(piece) : piece))
  const [only] = texts
  if (only !== undefined && texts.length === 1) return only
  if (texts.length > longest) {
    const groups = Array.from({ length: Math.ceil(texts.length / longest) }, (_, index) =>
      concatenated(texts.slice(index * longest, (index + 1) * longest)),
    )
    return concatenated(groups)
  }
  return sql<string>`concat(${sql.join(texts)})`
}

/** Text that the plugin wrote itself: never anything of a request. */
export function literal(text: string): Text {
  return sql<string>`${sql.lit(text)}`
}

/** A list of texts, one from each row. */
export function listed(item: Text, filter?: RawBuilder<boolean>, descending?: RawBuilder<unknown>): Text {
  const order = descending === undefined ? sql`` : sql` order by ${descending} desc`
  const only = filter === undefined ? sql`` : sql` filter (where ${filter})`
  return concatenated(['[', sql<string>`string_agg(${item}, ','${order})${only}`, ']'])
}

/**
 * What stands in the answer where there is null although there must be a value. No text of the database is written
 * like this, because Postgres has no character NUL: whoever finds it leaves the answer to ordinary execution, which
 * knows what to do about null.
 */
export const faultMark = '"\\u0000"'
