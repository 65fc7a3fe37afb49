import type { FeedPosition } from './feed/cursor.ts'

/** One text for one state of the archive, of which what callers read is a function. */
export function stateText({
  epoch,
  position,
  generation,
}: FeedPosition & { readonly generation: number }): string {
  return `${epoch}.${position}.${generation}`
}

/** The same of the snapshot of a statement, as a column that is called `state`. */
export const stateColumn = "(select concat_ws('.', epoch, position, 0) from feed_head) as state"
