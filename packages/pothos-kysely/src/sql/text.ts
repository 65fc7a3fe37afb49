import { type RawBuilder, sql } from 'kysely'

/**
 * An expression for JSON text. Null stands for a value that is missing although there must be one, as `||` hands it
 * on: whoever makes something of a text that does not hand it on says so by `marked`.
 */
export type Text = RawBuilder<string>

/** What a text was put together from, so that texts within texts are put together with it. */
const parts = new WeakMap<Text, readonly (string | Text)[]>()

/** Texts that are never null: they need no mark. */
const complete = new WeakSet<Text>()

/**
 * What `format` is given for a text instead of it, where the text is only what Postgres writes of a value: so it is written
 * once, at its place.
 */
const printed = new WeakMap<Text, RawBuilder<unknown>>()

/** Those of them that are JSON. */
const json = new WeakSet<Text>()

/** Pieces of JSON text one after the other. */
export function concatenated(pieces: readonly (string | Text)[]): Text {
  const merged: (string | Text)[] = []
  for (const piece of pieces.flatMap((one) => (typeof one === 'string' ? one : (parts.get(one) ?? one)))) {
    const last = merged.at(-1)
    if (typeof piece === 'string' && typeof last === 'string') merged[merged.length - 1] = last + piece
    else merged.push(piece)
  }
  const isComplete = merged.every((piece) => typeof piece === 'string' || complete.has(piece))
  const isPlain = merged.length < 2
  const text = isComplete && !isPlain ? formatted(merged) : balanced(merged.map(asText))
  parts.set(text, merged)
  if (isComplete) complete.add(text)
  return text
}

function asText(piece: string | Text): Text {
  return typeof piece === 'string' ? sql<string>`${sql.lit(piece)}` : sql<string>`${piece}`
}

/** Pieces of one `format`: a function of Postgres takes a hundred arguments. */
const mostFormatted = 150

/**
 * Pieces that are never null, in one go: each is written to its place, without the texts in between that a chain of `||`
 * makes. For `format` null is an empty text.
 */
function formatted(merged: readonly (string | Text)[]): Text {
  if (merged.length > mostFormatted) {
    const groups = Array.from({ length: Math.ceil(merged.length / mostFormatted) }, (_, group) =>
      formatted(merged.slice(group * mostFormatted, (group + 1) * mostFormatted)),
    )
    return formatted(groups)
  }
  const form = merged
    .map((piece) => (typeof piece === 'string' ? piece.replaceAll('%', '%%') : '%s'))
    .join('')
  const values = merged.flatMap((piece) => (typeof piece === 'string' ? [] : [printed.get(piece) ?? piece]))
  return sql<string>`format(${sql.join([sql.lit(form), ...values])})`
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

/**
 * What stands in the answer where there is null although there must be a value. No text of the database is written
 * like this, because Postgres has no character NUL: whoever finds it leaves the answer to execution, which
 * knows what to do about null.
 */
export const faultMark = '"\\u0000"'

/** The text, or the mark that something is missing in it. */
export function marked(text: Text): Text {
  return complete.has(text) ? text : otherwise(text, faultMark)
}

/** The text, or `null`: for what may be missing. */
export function orNull(text: Text): Text {
  return complete.has(text) ? text : otherwise(text, 'null')
}

function otherwise(text: Text, missing: string): Text {
  const found = never(sql<string>`coalesce(${text}, ${sql.lit(missing)})`)
  const value = printed.get(text)
  if (value !== undefined && json.has(text)) printed.set(found, sql`coalesce(${value}, ${sql.lit(missing)})`)
  return found
}

/** The text of a value, as Postgres writes it: of `to_json(...)`, of a number, of a UUID. */
export function textOf(value: RawBuilder<unknown>, kind: 'json' | 'plain'): Text {
  const text = sql<string>`${value}::text`
  printed.set(text, value)
  if (kind === 'json') json.add(text)
  return text
}

/** The same of what the database keeps from being null. */
export function neverNull(text: Text): Text {
  return never(text)
}

/** An expression that is null only where the text in it is. */
export function around(text: Text, expression: RawBuilder<string>): Text {
  if (complete.has(text)) complete.add(expression)
  return expression
}

/**
 * A list of texts, one from each row: `select item from ...`, in the order of its rows. An array of them would cost a
 * statement that gives little a bit less, but a page of long texts a tenth more: its memory is taken and given back each time.
 */
export function listed(item: Text, rows: RawBuilder<unknown>): Text {
  return concatenated([
    '[',
    never(
      sql<string>`coalesce((select string_agg(l.i, ',') from (select ${marked(item)} as i ${rows}) as l), '')`,
    ),
    ']',
  ])
}

/** The same of rows over which something else is said, too. */
export function aggregated(item: Text, filter: RawBuilder<boolean>, descending?: RawBuilder<unknown>): Text {
  const order = descending === undefined ? sql`` : sql` order by ${descending} desc`
  const items = sql<string>`string_agg(${marked(item)}, ','${order}) filter (where ${filter})`
  return concatenated(['[', never(sql<string>`coalesce(${items}, '')`), ']'])
}

/** Marks an expression as one that is never null. */
function never(text: Text): Text {
  complete.add(text)
  return text
}
