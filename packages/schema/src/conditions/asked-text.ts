import { storable } from '@communique/archive'
import { requestError } from '../request-error.ts'

/** More is no question any more, and Postgres would work on it for long. */
const maxLength = 20_000

/**
 * Words to look for, as Postgres takes them.
 * @throws GraphQLError `BAD_USER_INPUT`
 */
export function askedText(words: string): string {
  if (words.length > maxLength) {
    throw requestError(
      'BAD_USER_INPUT',
      `The search text is longer than ${maxLength.toLocaleString('en')} characters. Send a shorter one.`,
    )
  }
  return storable(words)
}
