import type { PageFields } from '@communique/press'
import { foundIn } from './found.ts'

/** The fields of the pages in a file, without those that are null; of what is no page, its place and message. */
export async function fieldsIn(
  text: string | Uint8Array,
  name: string,
  limits: Parameters<typeof foundIn>[2] = {},
): Promise<(PageFields | string)[]> {
  const found = await foundIn(text, name, limits)
  return found.map((one) => {
    if (one.kind !== 'PAGE') return `${one.place}: ${one.kind === 'NO_PAGE' ? one.reason : one.code}`
    if (one.page.kind !== 'fields') return `${one.place}: as it stands`
    return Object.fromEntries(Object.entries(one.page.fields).filter(([, value]) => value !== null))
  })
}
