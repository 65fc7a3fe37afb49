/** Where a cursor outlives the loop: in memory, in a file, in a row, in localStorage. */
export interface CursorStore {
  /** The cursor that was saved last; null or undefined if none was. */
  readonly load: () => CursorLoaded | Promise<CursorLoaded>
  /** Called for each cursor that the loop has done with, and awaited. What it throws ends the loop. */
  readonly save: (cursor: string) => unknown
}

type CursorLoaded = string | null | undefined

/** A store for as long as the program runs: a loop that was left goes on where it stopped. */
export function memoryCursor(): CursorStore {
  let last: string | undefined
  return {
    load: () => last,
    save: (cursor) => {
      last = cursor
    },
  }
}

/**
 * A store in the browser that outlives the page. Every loop needs a `key` of its own: two tabs that share one would
 * move each other's place.
 */
export function localStorageCursor(key: string): CursorStore {
  return {
    load: () => localStorage.getItem(key),
    save: (cursor) => localStorage.setItem(key, cursor),
  }
}
