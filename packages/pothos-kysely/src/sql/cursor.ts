import { type RawBuilder, sql } from 'kysely'
import type { Bound } from '../bind/bound.ts'
import { isOfKeyType } from '../declare/key-type.ts'
import { requestError } from '../plan/request-error.ts'
import type { OrderKey } from './order.ts'

/**
 * What the cursors of a list begin with: a fingerprint of its connection, order and arguments. A score in one search is
 * no place in another one. Of a connection without arguments it is known before any request.
 */
export type CursorMark = string | Bound<string>

/**
 * A cursor holds the mark of its list and the values of all order keys of its row, as text; as JSON, in base64url.
 * Written by Postgres, read here.
 */
export function cursorOf(keys: readonly OrderKey[], mark: CursorMark): RawBuilder<string> {
  const values = sql.join([typeof mark === 'string' ? sql.lit(mark) : mark.as('text'), ...keys.map(keyText)])
  return sql<string>`translate(encode(convert_to(json_build_array(${values})::text, 'UTF8'), 'base64'), e'+/=\\n', '-_')`
}

function keyText({ expression, type }: OrderKey): RawBuilder<unknown> {
  // The same text whatever the time zone of the session is.
  return type === 'timestamptz' ? sql`(${expression} at time zone 'UTC')::text` : sql`${expression}::text`
}

/** The values in a cursor; null where the row had none. When it is read: @throws GraphQLError `CURSOR_INVALID` */
export function placeIn(
  cursor: Bound<unknown>,
  keys: readonly OrderKey[],
  mark: CursorMark,
): Bound<readonly (string | null)[]> {
  if (typeof mark === 'string') return cursor.map((text) => valuesIn(text, keys, mark))
  return cursor.with(mark).map(([text, own]) => valuesIn(text, keys, own))
}

function valuesIn(cursor: unknown, keys: readonly OrderKey[], mark: string): readonly (string | null)[] {
  const [own, ...values] = decoded(cursor)
  const fits =
    own === mark &&
    values.length === keys.length &&
    keys.every(({ type, nulls }, index) => {
      const value = values[index]
      return value === null ? nulls !== null : typeof value === 'string' && isOfKeyType(type, value)
    })
  if (!fits) {
    throw requestError(
      'CURSOR_INVALID',
      'Invalid cursor. Use a cursor that this connection returned, with the same arguments.',
    )
  }
  return values.map((value) => (typeof value === 'string' ? value : null))
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
