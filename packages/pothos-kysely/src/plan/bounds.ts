/** How much one operation may ask for. The application sets it; these are wide. */
export interface Bounds {
  /** Levels of selections. */
  readonly depth: number
  /** Fields, those of fragments counted where they are spread. */
  readonly fields: number
  /** Rows that the pages of connections may hold together, nested ones multiplied. */
  readonly rows: number
}

export const wideBounds: Bounds = { depth: 32, fields: 2_000, rows: 100_000 }
