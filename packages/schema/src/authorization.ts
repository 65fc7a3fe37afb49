import type { Context } from './context.ts'
import { requestError } from './request-error.ts'

/** Every mutation calls this first. @throws GraphQLError `UNAUTHENTICATED` */
export function requirePublishScope({ scope }: Pick<Context, 'scope'>): void {
  if (scope !== 'PUBLISH') {
    throw requestError(
      'UNAUTHENTICATED',
      'The request has no key with the scope `publish`. Send one as `Authorization: Bearer KEY`; `communique key create --scope publish` creates one.',
    )
  }
}
