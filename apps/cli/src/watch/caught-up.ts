import type { CursorStore } from '@communique/sdk'

/** A cursor of the feed says how far it is; one of another history of the archive cannot be compared. */
const cursorForm = /^([0-9a-f]+)\.(\d+)$/

/** Whether whoever has `cursor` has everything up to `position`. */
export function isBehind(cursor: string | null | undefined, position: string): boolean {
  const [, epoch, reached] = cursorForm.exec(cursor ?? '') ?? []
  const [, sameEpoch, wanted] = cursorForm.exec(position) ?? []
  return epoch !== undefined && epoch === sameEpoch && Number(reached) >= Number(wanted)
}

/** Remembers what `store` remembers, and calls `done` as soon as everything up to `position` is there. */
export function upToPosition(position: string, done: () => void, store?: CursorStore): CursorStore {
  const look = (cursor: string | null | undefined) => {
    if (isBehind(cursor, position)) done()
  }
  return {
    load: async () => {
      const cursor = await store?.load()
      look(cursor)
      return cursor
    },
    save: async (cursor) => {
      await store?.save(cursor)
      look(cursor)
    },
  }
}
