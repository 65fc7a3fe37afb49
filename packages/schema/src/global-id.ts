import { requestError } from './request-error.ts'

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** `Article:0198c5e0-...`: readable, and one concatenation in SQL. */
export function encodeId(typename: string, id: string): string {
  return `${typename}:${id}`
}

/** @throws GraphQLError `ID_INVALID` */
export function decodeId(globalId: string): { typename: string; id: string } {
  const [typename = '', id = ''] = globalId.split(':')
  if (!/^[A-Z][A-Za-z]*$/.test(typename) || !uuid.test(id)) {
    throw requestError(
      'ID_INVALID',
      `${JSON.stringify(globalId.slice(0, 60))} is not an id of this archive. Pass an id that the archive returned, unchanged.`,
    )
  }
  return { typename, id }
}

/**
 * The key in an id of that type; `name` is the argument that has it.
 * @throws GraphQLError `ID_INVALID`
 */
export function requireKeyOf(type: 'Article' | 'Key' | 'Webhook', globalId: string, name: string): string {
  const { typename, id } = decodeId(globalId)
  if (typename === type) return id
  throw requestError('ID_INVALID', `\`${name}\` is an id of type ${typename}. Pass one of type ${type}.`)
}

/**
 * The key in the id of an article; null for the id of another type.
 * @throws GraphQLError `ID_INVALID`
 */
export function articleKey(globalId: string): string | null {
  const { typename, id } = decodeId(globalId)
  return typename === 'Article' ? id : null
}
