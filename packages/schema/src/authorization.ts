import { allows, type KeyFault, type KeyScope } from '@communique/archive'
import type { Context } from './context.ts'
import { requestError } from './request-error.ts'

/** @throws GraphQLError `UNAUTHENTICATED` without a key that is accepted, `FORBIDDEN` where its scope is too small */
export function requireScope({ key, keyFault }: Pick<Context, 'key' | 'keyFault'>, needed: KeyScope): void {
  if (key !== null && allows(key.scope, needed)) return
  const scope = needed.toLowerCase()
  const remedy = `\`communique key create --scope ${scope}\` creates one.`
  if (key !== null) {
    throw requestError(
      'FORBIDDEN',
      `The key has the scope \`${key.scope.toLowerCase()}\`, and this needs \`${scope}\`. Send another key; ${remedy}`,
    )
  }
  throw requestError(
    'UNAUTHENTICATED',
    keyFault === null
      ? `The request has no key with the scope \`${scope}\`. Send one as \`Authorization: Bearer KEY\`; ${remedy}`
      : `The key of the request ${faults[keyFault]}. Send another key with the scope \`${scope}\`; ${remedy}`,
  )
}

const faults: Readonly<Record<KeyFault, string>> = {
  UNKNOWN: 'is unknown',
  EXPIRED: 'has expired',
  REVOKED: 'was revoked',
}
