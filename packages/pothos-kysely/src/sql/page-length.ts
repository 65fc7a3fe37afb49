import type { PageLength } from '../declare/declaration.ts'
import { requestError } from '../plan/request-error.ts'

/** @throws GraphQLError `BAD_USER_INPUT` */
export function checkLength(length: unknown, { standard, greatest }: PageLength): number {
  if (length == null) return standard
  if (typeof length !== 'number' || length < 0 || length > greatest) {
    throw requestError(
      'BAD_USER_INPUT',
      `\`first\` and \`last\` must be between 0 and ${greatest}. Read further pages with \`after\` or \`before\`.`,
    )
  }
  return length
}
