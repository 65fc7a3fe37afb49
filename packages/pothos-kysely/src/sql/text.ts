import { type RawBuilder, sql } from 'kysely'

/** An expression for JSON text. Never null. */
export type Text = RawBuilder<string>

/** A function of Postgres takes at most 100 arguments. */
const longest = 90

/** What a text was put together from, so that texts within texts need no call of their own. */
const parts = new WeakMap<Text, readonly (string | Text)[]>()

/**
 * Pieces of JSON text one after the other. `concat` writes them into one buffer; a chain of `||` would copy
 * everything that stands before, again for each piece.
 */
export function concatenated(pieces: readonly (string | Text)[]): Text {
  const flat = pieces.flatMap((piece) => (typeof piece === 'string' ? piece : (parts.get(piece) ?? piece)))
  const merged: (string | Text)[] = []
  for (const piece of flat) {
    const last = merged.at(-1)
    if (typeof piece === 'string' && typeof last === 'string') merged[merged.length - 1] = last + piece
    else merged.push(piece)
  }
  const text = calls(
    merged.map((piece) => (typeof piece === 'string' ? sql<string>`${sql.lit(piece)}` : piece)),
  )
  parts.set(text, merged)
  return text
}

function calls(texts: readonly Text[]): Text {
  const [only] = texts
  if (only !== undefined && texts.length === 1) return sql<string>`${only}`
  if (texts.length <= longest) return sql<string>`concat(${sql.join(texts)})`
  const groups = Array.from({ length: Math.ceil(texts.length / longest) }, (_, index) =>
    calls(texts.slice(index * longest, (index + 1) * longest)),
  )
  return calls(groups)
}

/** Text that the plugin wrote itself: never anything of a request. */
export function literal(text: string): Text {
  return concatenated([text])
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
