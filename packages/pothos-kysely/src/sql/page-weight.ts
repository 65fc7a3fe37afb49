import type { Bounds } from '../plan/bounds.ts'
import { requestError } from '../plan/request-error.ts'

/** A connection in a statement: how many rows its page holds, and in the pages of which connection it stands. */
export interface PageWeight {
  readonly length: number
  readonly within: PageWeight | null
}

/** @throws GraphQLError `TOO_COSTLY` */
export function checkRows(pages: readonly PageWeight[], { rows }: Bounds): void {
  const total = pages.reduce((sum, page) => sum + weightOf(page), 0)
  if (total > rows) {
    throw requestError(
      'TOO_COSTLY',
      `The pages of an operation may hold ${rows} rows, nested ones multiplied: ask for shorter pages.`,
    )
  }
}

function weightOf({ length, within }: PageWeight): number {
  return length * (within === null ? 1 : weightOf(within))
}
