import type { Inputs } from '../bound/inputs.ts'
import type { Bounds } from '../plan/bounds.ts'
import { requestError } from '../plan/request-error.ts'

/** A connection in a statement: how many rows its page holds, and in the pages of which connection it stands. */
export interface PageWeight {
  readonly length: (inputs: Inputs) => number
  readonly within: PageWeight | null
}

/** @throws GraphQLError `TOO_COSTLY` */
export function checkRows(pages: readonly PageWeight[], { rows }: Bounds, inputs: Inputs): void {
  const weights = new Map<PageWeight, number>()
  let total = 0
  for (const page of pages) {
    const outer = page.within === null ? 1 : (weights.get(page.within) ?? 1)
    const weight = outer * page.length(inputs)
    weights.set(page, weight)
    total += weight
  }
  if (total > rows) {
    throw requestError(
      'TOO_COSTLY',
      `The pages of an operation may hold ${rows} rows, nested ones multiplied: ask for shorter pages.`,
    )
  }
}
