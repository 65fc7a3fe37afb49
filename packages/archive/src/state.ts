import type { FeedPosition } from './feed/cursor.ts'

/**
 * On what everything depends that callers read: the same epoch, position and generation give the same answers. The
 * generation counts the changes of what is visible that get no position in the feed.
 */
export interface ArchiveState extends FeedPosition {
  readonly generation: number
}

/** One text for one state of the archive, of which what callers read is a function. */
export function stateText({ epoch, position, generation }: ArchiveState): string {
  return `${epoch}.${position}.${generation}`
}

/** The same of the snapshot of a statement, as a column that is called `state`. */
export const stateColumn =
  "(select concat_ws('.', epoch, position, generation) from feed_head, generation_head) as state"

/** The newer of two states; another epoch is newer. */
export function newerOf(known: ArchiveState, seen: ArchiveState): ArchiveState {
  if (known.epoch !== seen.epoch) return seen
  return {
    epoch: seen.epoch,
    position: Math.max(known.position, seen.position),
    generation: Math.max(known.generation, seen.generation),
  }
}
