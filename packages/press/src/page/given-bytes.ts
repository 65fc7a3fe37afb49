import type { GivenPage } from '../given-page.ts'
import { checkPageFields, pageFieldsJson } from './page-fields.ts'

/**
 * The bytes that a page is kept as and known by, without reading it: of fields, what stands in them in the order of
 * the contract. @throws PageError `PAGE_JSON` where the fields are those of no page
 */
export function givenBytes(given: GivenPage): Uint8Array {
  if (given.kind !== 'fields') return given.bytes
  return new TextEncoder().encode(pageFieldsJson(checkPageFields(given.fields)))
}
