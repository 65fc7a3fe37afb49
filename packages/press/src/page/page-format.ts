import type { PageFormat } from '../given-page.ts'
import { utf16Of } from './utf16.ts'

export type SettledFormat = Exclude<PageFormat, 'auto'>

const byExtension: ReadonlyMap<string, SettledFormat> = new Map([
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['json', 'json'],
  ['txt', 'text'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
])

/** The name decides where its extension is known; else the first characters do. */
export function settleFormat(bytes: Uint8Array, name: string | undefined): SettledFormat {
  const extension = name === undefined ? undefined : /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase()
  const named = extension === undefined ? undefined : byExtension.get(extension)
  return named ?? formatOf(bytes)
}

function formatOf(bytes: Uint8Array): SettledFormat {
  const encoding = utf16Of(bytes) ?? 'utf-8'
  const head = new TextDecoder(encoding).decode(bytes.subarray(0, 1024)).trimStart()
  if (/^<(?:!doctype|!--|\?xml|[a-z])/i.test(head)) return 'html'
  if (head.startsWith('{') && isJsonObject(new TextDecoder(encoding).decode(bytes))) return 'json'
  return 'text'
}

function isJsonObject(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object'
  } catch {
    return false
  }
}
