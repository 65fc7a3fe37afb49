import { requestError } from '../request-error.ts'

const maxDepth = 8
/** Filters in the filter of a caller. */
export const maxFilters = 200

/** The depth of a filter in the filter of the caller, and the number of filters seen in that so far. */
export interface FilterNesting {
  readonly depth: number
  readonly seen: { filters: number }
}

export function outermost(): FilterNesting {
  return { depth: 0, seen: { filters: 0 } }
}

/** @throws GraphQLError `BAD_USER_INPUT` */
export function within({ depth, seen }: FilterNesting): FilterNesting {
  seen.filters += 1
  if (depth >= maxDepth) {
    throw requestError(
      'BAD_USER_INPUT',
      `The filter is nested more than ${maxDepth} levels deep. Use fewer levels of \`and\`, \`or\` and \`not\`.`,
    )
  }
  if (seen.filters > maxFilters) {
    throw requestError(
      'BAD_USER_INPUT',
      `The filter contains more than ${maxFilters} filters. Split the request into smaller ones.`,
    )
  }
  return { depth: depth + 1, seen }
}
