/** What the names in a ZIP archive say that it is. */
export type ZipContents =
  | { readonly kind: 'FILES' }
  | { readonly kind: 'WACZ' }
  /** With its article. */
  | { readonly kind: 'OTHER_FORMAT'; readonly name: string }

/** Formats that are ZIP archives, by names that only they have. */
const formats: readonly (readonly [name: string, needed: readonly RegExp[]])[] = [
  ['an EPUB book', [/^META-INF\/container\.xml$/, /^mimetype$/]],
  ['an OpenDocument file', [/^content\.xml$/, /^mimetype$/]],
  ['an Excel workbook', [/^\[Content_Types\]\.xml$/, /^xl\//]],
  ['a PowerPoint presentation', [/^\[Content_Types\]\.xml$/, /^ppt\//]],
  ['a Word document', [/^\[Content_Types\]\.xml$/, /^word\//]],
  ['an Android app', [/^AndroidManifest\.xml$/]],
  ['a Java archive', [/^META-INF\/MANIFEST\.MF$/]],
]

/** The WARC files of a WACZ. */
export const isCrawlOfWacz = (path: string) => /^archive\/.+\.warc(?:\.gz)?$/i.test(path)

export function zipContents(paths: readonly string[]): ZipContents {
  if (paths.includes('datapackage.json') && paths.some(isCrawlOfWacz)) return { kind: 'WACZ' }
  const format = formats.find(([, needed]) =>
    needed.every((pattern) => paths.some((path) => pattern.test(path))),
  )
  if (format !== undefined) return { kind: 'OTHER_FORMAT', name: format[0] }
  return paths.length === 0 ? { kind: 'OTHER_FORMAT', name: 'an empty ZIP archive' } : { kind: 'FILES' }
}
