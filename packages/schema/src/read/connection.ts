import { type AliasedRawBuilder, type Expression, type SqlBool, sql } from 'kysely'
import { isDay } from '../day.ts'
import { requestError } from '../request-error.ts'

export interface ConnectionArguments {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
  readonly last?: number | null | undefined
  readonly before?: string | null | undefined
}

/** An expression to order by, and its Postgres type, by which its value in a cursor is read back. */
export interface OrderKey {
  readonly expression: Expression<unknown>
  readonly type: 'uuid' | 'date' | 'text' | 'integer' | 'real'
}

/** A total order: the last key is unique, so that no two rows share a cursor. All keys run the same way. */
export interface KeysetOrder {
  readonly keys: readonly OrderKey[]
  readonly direction: 'asc' | 'desc'
}

export interface Page<Row> {
  readonly edges: { readonly node: Row; readonly cursor: string }[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
}

const defaultLength = 20
const maxLength = 100

/** What a query must add to read one page and the row behind it. */
export interface Window {
  /** The values of the order keys: what becomes the row's cursor. */
  readonly place: AliasedRawBuilder<string[], 'place'>
  readonly condition: Expression<SqlBool>
  readonly order: Expression<unknown>
  readonly limit: number
}

/**
 * One page of a query by keyset: the cursor holds the values of all order keys of its row, so that a page goes on
 * where the last one ended, whatever was inserted or withdrawn in between. `read` runs the query within a window.
 * @throws GraphQLError `BAD_USER_INPUT`, `CURSOR_INVALID`
 */
export async function keysetPage<Row extends { place: string[] }>(
  order: KeysetOrder,
  given: ConnectionArguments,
  read: (window: Window) => Promise<Row[]>,
): Promise<Page<Row>> {
  const { length, backward } = lengthOf(given)
  const expressions = order.keys.map(({ expression }) => expression)
  const direction = (order.direction === 'asc') !== backward ? sql`asc` : sql`desc`
  const found = await read({
    place: sql<string[]>`array[${sql.join(expressions.map((key) => sql`(${key})::text`))}]`.as('place'),
    condition: sql<SqlBool>`${beyond(order, given.after, 'after')} and ${beyond(order, given.before, 'before')}`,
    order: sql`${sql.join(expressions.map((key) => sql`${key} ${direction}`))}`,
    limit: length + 1,
  })
  const more = found.length > length
  const rows = found.slice(0, length)
  if (backward) rows.reverse()
  const edges = rows.map((node) => ({ node, cursor: encodeCursor(node.place) }))
  return {
    edges,
    pageInfo: {
      hasNextPage: backward ? given.before != null : more,
      hasPreviousPage: backward ? more : given.after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  }
}

function beyond(
  order: KeysetOrder,
  cursor: string | null | undefined,
  side: 'after' | 'before',
): Expression<SqlBool> {
  if (cursor == null) return sql<SqlBool>`true`
  const place = decodeCursor(cursor, order)
  const keys = sql.join(order.keys.map(({ expression }) => expression))
  const values = sql.join(order.keys.map(({ type }, index) => sql`${place[index]}::text::${sql.raw(type)}`))
  const operator = (side === 'after') === (order.direction === 'asc') ? sql`>` : sql`<`
  return sql<SqlBool>`(${keys}) ${operator} (${values})`
}

/** @throws GraphQLError `BAD_USER_INPUT` */
export function lengthOf({ first, last }: ConnectionArguments): { length: number; backward: boolean } {
  if (first != null && last != null) {
    throw requestError('BAD_USER_INPUT', 'Pass first or last, not both.')
  }
  const length = first ?? last ?? defaultLength
  if (length < 1 || length > maxLength) {
    throw requestError(
      'BAD_USER_INPUT',
      `first and last take 1 to ${maxLength}; read on with after or before.`,
    )
  }
  return { length, backward: last != null }
}

function encodeCursor(place: readonly string[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

const forms: Record<OrderKey['type'], (value: string) => boolean> = {
  uuid: (value) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value),
  date: isDay,
  text: (value) => !value.includes('\0'),
  integer: (value) => /^\d{1,9}$/.test(value),
  real: (value) => /^\d{1,9}(\.\d{1,12})?(e[+-]\d\d)?$/.test(value),
}

function decodeCursor(cursor: string, order: KeysetOrder): string[] {
  let place: unknown
  try {
    place = JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    place = null
  }
  const fits =
    Array.isArray(place) &&
    place.length === order.keys.length &&
    place.every(
      (value, index): value is string =>
        typeof value === 'string' && forms[order.keys[index]?.type ?? 'text'](value),
    )
  if (!fits || !Array.isArray(place)) {
    throw requestError(
      'CURSOR_INVALID',
      'This is no cursor of this connection: pass one that it gave, with the same orderBy.',
    )
  }
  return place
}
