import type { Listing } from './listing.ts'

/**
 * What browsers and Windows put behind the name of a page to name the folder with its parts, in their languages. Source:
 * Windows, "connected files".
 */
const suffix =
  /(?:[_-](?:files|archivos|arquivos|bestanden|bylos|datoteke|dateien|dosyalar|elemei|failid|fails|fajlovi|ficheiros|fichiers|file|filer|fitxategiak|fitxers|pliki|soubory|tiedostot)|\.files)$/iu

/** The same in a language that is not among them. */
const anySuffix = /[_.\- ][\p{L}\p{M}]{1,20}$/u

/** Names that only a browser gives: to frames, and to scripts and style sheets that it makes harmless. */
const browsersOwn =
  /^saved_resource(?:\(\d+\))?\.html?$|\.(?:js|css|php|aspx?)\.(?:download|\p{Script=Han}{1,9}|\p{Script=Cyrillic}{1,20})$/u

/**
 * Whether a folder holds the parts of a page that a browser saved as a whole: pictures, style sheets, and the frames of
 * the page, which are HTML and are no pages. `beside` is what lies where the folder lies, `inside` what lies in it.
 */
export function holdsSavedParts(folder: string, beside: Listing, inside: Listing): boolean {
  const name = folder.normalize()
  const isNamedSo = suffix.test(name)
  if (isNamedSo && beside.pages.has(name.replace(suffix, ''))) return true
  const mayBe = isNamedSo || beside.pages.has(name.replace(anySuffix, ''))
  return mayBe && inside.files.some((file) => browsersOwn.test(file))
}
