/** Where somebody meets an error. */
export type Place = 'REQUEST' | 'SUBSCRIPTION' | 'PAGE' | 'SDK' | 'START' | 'RECOVERY'

/** A code at one place: one row of `docs/errors.md`. */
export interface CodeEntry {
  readonly code: string
  readonly place: Place
  /** The status of the HTTP response where it is not 200, or the code that closes a WebSocket. */
  readonly status?: string
  readonly when: string
  readonly todo: string
}
