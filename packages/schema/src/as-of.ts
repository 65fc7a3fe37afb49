import { decodeCursor, StoreError } from '@communique/archive'
import { type Bound, type Expression, type SqlBool, sql } from 'pothos-kysely'
import { builder } from './builder.ts'
import { requestError } from './request-error.ts'

/** Of each list that can be asked for as of a position of the feed. */
export const asOfArgument = builder.args((t) => ({
  asOf: t.field({
    type: 'FeedCursor',
    description:
      'Leaves out what became visible after this position of the feed, so that a list stays the same however long it is read: `archive { position }` gives the newest. What was withdrawn since stays withdrawn. Fields below have their own `asOf`. Default: all that is visible.',
  }),
}))

/**
 * The position of a list that is asked for as of one; undefined where it is not. The statement refuses cursors of another epoch
 * and of the future.
 * @throws GraphQLError `CURSOR_INVALID`
 */
export function positionAsOf(asOf: Bound<string | null | undefined>): Expression<number> | undefined {
  return asOf.when((cursor) => {
    const given = cursor.map(readCursor)
    const [epoch, position] = [given.at('epoch').as('uuid'), given.at('position').as('int8')]
    return sql<number>`(select position_as_of(${epoch}, ${position}))`
  })
}

/** The conditions that pin a list to the position that it is asked for as of. */
export function pinned(
  asOf: Bound<string | null | undefined>,
  isVisible: (position: Expression<number>) => Expression<SqlBool>,
): readonly Expression<SqlBool>[] {
  const position = positionAsOf(asOf)
  return position === undefined ? [] : [isVisible(position)]
}

function readCursor(cursor: string) {
  try {
    return decodeCursor(cursor)
  } catch (error) {
    if (error instanceof StoreError) throw requestError('CURSOR_INVALID', error.message)
    throw error
  }
}
