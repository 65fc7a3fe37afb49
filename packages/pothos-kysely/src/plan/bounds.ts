/**
 * How large one statement may become, so that Postgres can plan it. How much an operation may return is the business of
 * `costLimit`.
 */
export interface Bounds {
  /** Levels of selections. */
  readonly depth: number
  /** Fields, those of fragments counted where they are spread. */
  readonly fields: number
}

export const wideBounds: Bounds = { depth: 32, fields: 2_000 }
