/** What the names in a ZIP archive say that it is. */
export type ZipContents =
  | { readonly kind: 'FILES' }
  | { readonly kind: 'WACZ' }
  /** One document, whose parts these are. */
  | { readonly kind: 'DOCUMENT'; readonly format: 'WORD' | 'OPEN_DOCUMENT' }
  /** With its article. */
  | { readonly kind: 'OTHER_FORMAT'; readonly name: string }

/** Formats that are ZIP archives, by names that only they have. */
const formats: readonly (readonly [name: string, needed: readonly RegExp[]])[] = [
  ['an EPUB book', [/^META-INF\/container\.xml$/, /^mimetype$/]],
  ['an Excel workbook', [/^\[Content_Types\]\.xml$/, /^xl\//]],
  ['a PowerPoint presentation', [/^\[Content_Types\]\.xml$/, /^ppt\//]],
  ['an Android app', [/^AndroidManifest\.xml$/]],
  ['a Java archive', [/^META-INF\/MANIFEST\.MF$/]],
]

/** The WARC files of a WACZ. */
export const isCrawlOfWacz = (path: string) => /^archive\/.+\.warc(?:\.gz)?$/i.test(path)

export function zipContents(paths: readonly string[]): ZipContents {
  if (paths.includes('datapackage.json') && paths.some(isCrawlOfWacz)) return { kind: 'WACZ' }
  const has = (needed: readonly RegExp[]) =>
    needed.every((pattern) => paths.some((path) => pattern.test(path)))
  if (has([/^\[Content_Types\]\.xml$/, /^word\//])) return { kind: 'DOCUMENT', format: 'WORD' }
  if (has([/^content\.xml$/, /^mimetype$/])) return { kind: 'DOCUMENT', format: 'OPEN_DOCUMENT' }
  const format = formats.find(([, needed]) => has(needed))
  if (format !== undefined) return { kind: 'OTHER_FORMAT', name: format[0] }
  return paths.length === 0 ? { kind: 'OTHER_FORMAT', name: 'an empty ZIP archive' } : { kind: 'FILES' }
}
