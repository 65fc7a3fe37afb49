import { requestError } from '../request-error.ts'

const maxDepth = 8
const maxFilters = 200

/** Where a filter stands in the one that the caller gave, and how many there are in that so far. */
export interface FilterPlace {
  readonly depth: number
  readonly seen: { filters: number }
}

export function outermost(): FilterPlace {
  return { depth: 0, seen: { filters: 0 } }
}

/** @throws GraphQLError `BAD_USER_INPUT` */
export function within({ depth, seen }: FilterPlace): FilterPlace {
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
