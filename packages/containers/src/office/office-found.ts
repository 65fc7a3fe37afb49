import type { GivenPage } from '@communique/press'
import type { SeekableFile } from '../container-file.ts'
import { languageOrNull } from '../fields/record-fields.ts'
import { type Found, otherFormat, pageTooLarge } from '../found.ts'
import type { Inside } from '../kind.ts'
import { decodedXml, type XmlHandlers, XmlReader } from '../xml/xml-events.ts'
import { type ZipEntry, zipEntries } from '../zip/zip-entries.ts'
import { Paragraphs } from './office-text.ts'
import { OpenDocument } from './open-document.ts'
import { Properties } from './properties.ts'
import { WordDocument, WordStyles } from './word.ts'

/** Documents that are a ZIP archive of XML. */
export type OfficeFormat = 'WORD' | 'OPEN_DOCUMENT'

const mediaTypes: Readonly<Record<OfficeFormat, string>> = {
  WORD: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  OPEN_DOCUMENT: 'application/vnd.oasis.opendocument.text',
}

/** Word calls it `document2.xml` as well. */
const wordDocument = /^word\/document\d{0,3}\.xml$/

/** A document as one page that keeps its own bytes. */
export async function officeFound(file: SeekableFile, format: OfficeFormat, inside: Inside): Promise<Found> {
  const { pageBytes } = inside.limits
  if (file.size > pageBytes) return pageTooLarge('', pageBytes)
  const paragraphs = new Paragraphs(pageBytes)
  const properties = new Properties()
  const isText =
    format === 'WORD'
      ? await readWord(file, paragraphs, properties, inside)
      : await readOpenDocument(file, paragraphs, properties, inside)
  if (!isText) return otherFormat('', 'an OpenDocument file that holds no text')
  const page: GivenPage = {
    kind: 'document',
    bytes: await file.read(0, file.size),
    mediaType: mediaTypes[format],
    raw: paragraphs.done.map(({ text }) => text).join('\n\n'),
    isHtml: false,
    fields: {
      title: titleOf(paragraphs, properties.title),
      language: languageOrNull(properties.language.trim()),
    },
    capture: {
      url: inside.capture?.url ?? null,
      capturedAt: inside.capture?.capturedAt ?? null,
      mediaType: inside.capture?.mediaType ?? mediaTypes[format],
      basis: inside.capture?.basis ?? 'DOCUMENT',
    },
  }
  return { kind: 'PAGE', place: '', page }
}

async function readWord(
  file: SeekableFile,
  paragraphs: Paragraphs,
  properties: Properties,
  inside: Inside,
): Promise<boolean> {
  const styles = new WordStyles()
  await readPart(file, /^word\/styles\d{0,3}\.xml$/, styles, inside)
  await readPart(file, /^docProps\/core\.xml$/, properties, inside)
  await readPart(file, wordDocument, new WordDocument(paragraphs, styles.roles), inside)
  return true
}

async function readOpenDocument(
  file: SeekableFile,
  paragraphs: Paragraphs,
  properties: Properties,
  inside: Inside,
): Promise<boolean> {
  await readPart(file, /^meta\.xml$/, properties, inside)
  const document = new OpenDocument(paragraphs)
  await readPart(file, /^content\.xml$/, document, inside)
  return document.isText
}

async function readPart(
  file: SeekableFile,
  path: RegExp,
  handlers: XmlHandlers,
  inside: Inside,
): Promise<void> {
  for await (const entry of zipEntries(file)) {
    if (!path.test(entry.path)) continue
    const xml = new XmlReader(handlers, inside.limits.pageBytes)
    for await (const piece of decodedXml(metered(entry, inside))) xml.write(piece)
    xml.end()
    return
  }
}

/** @throws ContainerError CONTAINER_RATIO, CONTAINER_TOO_LARGE */
async function* metered(entry: ZipEntry, inside: Inside): AsyncGenerator<Uint8Array, void, void> {
  const meter = inside.meter()
  for await (const chunk of entry.stream()) {
    meter(chunk.length, entry.packedBytes)
    yield chunk
  }
}

/** The paragraph that is styled as the title, or as the first heading, or what the properties say where it is printed. */
function titleOf({ done }: Paragraphs, property: string): string | null {
  const first = done.slice(0, 12)
  const styled = first.find(({ role }) => role === 'TITLE') ?? first.find(({ role }) => role === 'HEADING')
  const printed = first.find(({ text }) => plain(text) === plain(property))
  return (styled ?? printed)?.text.replace(/\s+/g, ' ') ?? null
}

const plain = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim()
