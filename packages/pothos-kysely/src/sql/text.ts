import { type RawBuilder, sql } from 'kysely'

/** An expression for JSON text. Never null. */
export type Text = RawBuilder<string>

/** What a text was put together from, so that texts within texts are put together with it. */
const parts = new WeakMap<Text, readonly (string | Text)[]>()

/** Pieces of JSON text one after the other. */
export function concatenated(pieces: readonly (string | Text)[]): Text {
  const merged: (string | Text)[] = []
  for (const piece of pieces.flatMap((one) => (typeof one === 'string' ? one : (parts.get(one) ?? one)))) {
    const last = merged.at(-1)
    if (typeof piece === 'string' && typeof last === 'string') merged[merged.length - 1] = last + piece
    else merged.push(piece)
  }
  const texts = merged.map((piece) =>
    typeof piece === 'string' ? sql<string>`${sql.lit(piece)}` : sql<string>`${piece}`,
  )
  const text = balanced(texts)
  parts.set(text, merged)
  return text
}

/**
 * `(a || b) || (c || d)`: each `||` copies what stands on both of its sides, so that in a plain chain a long first
 * piece would be copied once for each of the others.
 */
function balanced(texts: readonly Text[]): Text {
  const [only, ...others] = texts
  if (only === undefined) return sql<string>`''`
  if (others.length === 0) return only
  const half = Math.ceil(texts.length / 2)
  return sql<string>`(${balanced(texts.slice(0, half))} || ${balanced(texts.slice(half))})`
}

/** The text itself, where it depends on nothing that a row holds. */
export function constantOf(text: Text): string | null {
  const [only, ...others] = parts.get(text) ?? []
  return typeof only === 'string' && others.length === 0 ? only : null
}

/** Text that the plugin wrote itself: never anything of a request. */
export function literal(text: string): Text {
  return concatenated([text])
}

/** A list of texts, one from each row. */
export function listed(item: Text, filter?: RawBuilder<boolean>, descending?: RawBuilder<unknown>): Text {
  const order = descending === undefined ? sql`` : sql` order by ${descending} desc`
  const only = filter === undefined ? sql`` : sql` filter (where ${filter})`
  return concatenated(['[', sql<string>`coalesce(string_agg(${item}, ','${order})${only}, '')`, ']'])
}

/**
 * What stands in the answer where there is null although there must be a value. No text of the database is written
 * like this, because Postgres has no character NUL: whoever finds it leaves the answer to execution, which
 * knows what to do about null.
 */
export const faultMark = '"\\u0000"'
