import { type RawBuilder, sql } from 'kysely'
import type { Bound } from '../bind/bound.ts'
import { isOfKeyType } from '../declare/key-type.ts'
import { requestError } from '../plan/request-error.ts'
import type { OrderKey } from './order.ts'

/**
 * A cursor holds the values of all order keys of its row, as text, behind a fingerprint of the connection and its
 * order, and before the values of arguments that belong to it; as JSON, in base64url. Written by Postgres, read here.
 */
export function cursorOf(
  keys: readonly OrderKey[],
  fingerprint: string,
  given: readonly Bound<unknown>[],
): RawBuilder<string> {
  const values = sql.join([
    sql.lit(fingerprint),
    ...keys.map(keyText),
    ...given.map((value) => value.map(String).as('text')),
  ])
  return sql<string>`translate(encode(convert_to(json_build_array(${values})::text, 'UTF8'), 'base64'), e'+/=\\n', '-_')`
}

function keyText({ expression, type }: OrderKey): RawBuilder<unknown> {
  // The same text whatever the time zone of the session is.
  return type === 'timestamptz' ? sql`(${expression} at time zone 'UTC')::text` : sql`${expression}::text`
}

type WithArguments = readonly [cursor: unknown, given: readonly string[]]

/** A cursor with the values that now are given of the arguments that belong to it. */
export function withArguments(
  cursor: Bound<unknown>,
  given: readonly Bound<unknown>[],
): Bound<WithArguments> {
  return given.reduce<Bound<WithArguments>>(
    (before, value) =>
      before.with(value).map(([[text, values], next]): WithArguments => [text, [...values, String(next)]]),
    cursor.map((text): WithArguments => [text, []]),
  )
}

/** The values in a cursor; null where the row had none. @throws GraphQLError `CURSOR_INVALID` */
export function placeIn(
  cursor: unknown,
  keys: readonly OrderKey[],
  fingerprint: string,
  given: readonly string[],
): readonly (string | null)[] {
  const [mark, ...values] = decoded(cursor)
  const place = values.slice(0, keys.length)
  const fits =
    mark === fingerprint &&
    values.length === keys.length + given.length &&
    given.every((value, index) => value === values[keys.length + index]) &&
    keys.every(({ type, nulls }, index) => {
      const value = place[index]
      return value === null ? nulls !== null : typeof value === 'string' && isOfKeyType(type, value)
    })
  if (!fits) {
    throw requestError(
      'CURSOR_INVALID',
      'Invalid cursor. Use a cursor that this connection returned, with the same arguments.',
    )
  }
  return place.map((value) => (typeof value === 'string' ? value : null))
}

function decoded(cursor: unknown): readonly unknown[] {
  if (typeof cursor !== 'string' || !/^[\w-]+$/.test(cursor)) return []
  try {
    const bytes = Uint8Array.from(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
      character.charCodeAt(0),
    )
    const place: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return Array.isArray(place) ? place : []
  } catch {
    return []
  }
}
