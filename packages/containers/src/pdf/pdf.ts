import { documentFound } from '../document-found.ts'
import { languageOrNull } from '../fields/record-fields.ts'
import { type Found, pageTooLarge } from '../found.ts'
import type { Inside, Kind } from '../kind.ts'
import { whole } from '../whole.ts'
import { withoutFurniture } from './pdf-furniture.ts'
import { linesOf } from './pdf-lines.ts'
import { paragraphsOf } from './pdf-paragraphs.ts'
import { locked, readRuns } from './pdf-runs.ts'
import { checkStreams } from './pdf-streams.ts'
import { titleOf } from './pdf-title.ts'

/** Long enough for a thousand pages. */
const milliseconds = 30_000

/** A PDF whose pages have a text, not only a picture of one. */
export const pdf: Kind = {
  name: 'a PDF',
  // Bytes may stand before the mark; readers look for it in the first thousand.
  recognise: ({ start }, name) =>
    start.startsWith('%PDF-') || (/\.pdf$/i.test(name) && start.includes('%PDF-')),
  async *pages(file, inside) {
    const bytes = await whole(file.stream(), inside.limits.pageBytes)
    yield bytes === null ? pageTooLarge('', inside.limits.pageBytes) : await readPdf(bytes, inside)
  },
}

async function readPdf(bytes: Uint8Array, inside: Inside): Promise<Found> {
  if (isEncrypted(bytes)) throw locked()
  checkStreams(bytes, inside.meter())
  const { pages, title, language } = await readRuns(bytes, { letters: inside.limits.pageBytes, milliseconds })
  const paragraphs = paragraphsOf(withoutFurniture(pages.map(linesOf)))
  const raw = paragraphs.map(({ text }) => text).join('\n\n')
  const fault = faultOf(raw)
  if (fault !== null) return fault
  // When the file was made is not when its text was published: no date is taken from the properties.
  const fields = { title: titleOf(paragraphs, title), language: languageOrNull(language) }
  return documentFound({ bytes, mediaType: 'application/pdf', raw, fields }, inside)
}

/** The entry stands in the trailer or in the dictionary of its stream, which is never packed. */
function isEncrypted(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let at = file.indexOf('/Encrypt'); at !== -1; at = file.indexOf('/Encrypt', at + 1)) {
    if (/^\/Encrypt\s*(?:\d{1,10}\s+\d{1,5}\s+R|<<)/.test(file.toString('latin1', at, at + 40))) return true
  }
  return false
}

function faultOf(raw: string): Found | null {
  const letters = raw.match(/\p{L}/gu)?.length ?? 0
  // Where a font does not tell its letters, readers give others or none.
  const unknown = raw.match(/[\p{Co}\ufffd]|(?!\s)\p{Cc}/gu)?.length ?? 0
  if (unknown > letters * 0.2 && unknown > 20) return withoutLetters
  return letters < 3 ? withoutText : null
}

const withoutText: Found = {
  kind: 'NO_PAGE',
  place: '',
  code: 'OTHER_FORMAT',
  reason: 'PDF without a text layer',
  message:
    'The PDF holds pictures of pages and no text. Run text recognition over it and save it with its text.',
}

const withoutLetters: Found = {
  kind: 'NO_PAGE',
  place: '',
  code: 'OTHER_FORMAT',
  reason: 'PDF that does not tell its letters',
  message:
    'The PDF does not tell which letters its signs are. Run text recognition over it, or save the page as HTML.',
}
