import { requestError } from '../request-error.ts'

const maxDepth = 8

/** @throws GraphQLError `BAD_USER_INPUT` */
export function checkDepth(depth: number): void {
  if (depth > maxDepth) {
    throw requestError('BAD_USER_INPUT', `A filter may be ${maxDepth} levels deep: write it flatter.`)
  }
}
