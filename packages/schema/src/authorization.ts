import type { Context } from './context.ts'
import { requestError } from './request-error.ts'

/** @throws GraphQLError `UNAUTHENTICATED`: every writing operation begins with this. */
export function requirePublishScope({ scope }: Pick<Context, 'scope'>): void {
  if (scope !== 'PUBLISH') {
    throw requestError(
      'UNAUTHENTICATED',
      'This needs a key with scope publish: send it as `Authorization: Bearer KEY`. `communique key create --scope publish` makes one.',
    )
  }
}
