/** Keeps a cursor longer than the loop: in memory, in a file, in a row, in localStorage. */
export interface CursorStore {
  /** The cursor that was saved last; null or undefined if none was. */
  readonly load: () => CursorLoaded | Promise<CursorLoaded>
  /** Called and awaited for each event that the loop has finished. An error that it throws ends the loop. */
  readonly save: (cursor: string) => unknown
}

type CursorLoaded = string | null | undefined

/** A store in memory: while the program runs, the next loop resumes where the last one stopped. */
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
 * A store in the browser that outlives the page. Every loop needs its own `key`: two tabs that share one would move
 * each other's position.
 */
export function localStorageCursor(key: string): CursorStore {
  return {
    load: () => localStorage.getItem(key),
    save: (cursor) => localStorage.setItem(key, cursor),
  }
}
