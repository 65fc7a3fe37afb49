import { storable } from '@communique/archive'
import { requestError } from '../request-error.ts'

/** PostgreSQL would work too long on a longer text. */
const maxLength = 20_000

/**
 * The text of a search, in the form that PostgreSQL accepts.
 * @throws GraphQLError `BAD_USER_INPUT`
 */
export function searchText(words: string): string {
  if (words.length > maxLength) {
    throw requestError(
      'BAD_USER_INPUT',
      `The search text is longer than ${maxLength.toLocaleString('en')} characters. Send a shorter one.`,
    )
  }
  return storable(words)
}
