import type { SeekableFile } from '../container-file.ts'
import { documentFound } from '../document-found.ts'
import { languageOrNull } from '../fields/record-fields.ts'
import { type Found, otherFormat, pageTooLarge } from '../found.ts'
import type { Inside } from '../kind.ts'
import { decodedXml, type XmlHandlers, XmlReader } from '../xml/xml-events.ts'
import { metered } from '../zip/metered.ts'
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
  const entries = await Array.fromAsync(zipEntries(file))
  const isText =
    format === 'WORD'
      ? await readWord(entries, paragraphs, properties, inside)
      : await readOpenDocument(entries, paragraphs, properties, inside)
  if (!isText) return otherFormat('', 'an OpenDocument file that holds no text')
  const document = {
    bytes: await file.read(0, file.size),
    mediaType: mediaTypes[format],
    raw: paragraphs.done.map(({ text }) => text).join('\n\n'),
    fields: {
      title: titleOf(paragraphs, properties.title),
      language: languageOrNull(properties.language.trim()),
    },
  }
  return documentFound(document, inside)
}

async function readWord(
  entries: readonly ZipEntry[],
  paragraphs: Paragraphs,
  properties: Properties,
  inside: Inside,
): Promise<boolean> {
  const styles = new WordStyles()
  await readPart(entries, /^word\/styles\d{0,3}\.xml$/, styles, inside)
  await readPart(entries, /^docProps\/core\.xml$/, properties, inside)
  await readPart(entries, wordDocument, new WordDocument(paragraphs, styles.roles), inside)
  return true
}

async function readOpenDocument(
  entries: readonly ZipEntry[],
  paragraphs: Paragraphs,
  properties: Properties,
  inside: Inside,
): Promise<boolean> {
  await readPart(entries, /^meta\.xml$/, properties, inside)
  const document = new OpenDocument(paragraphs)
  await readPart(entries, /^content\.xml$/, document, inside)
  return document.isText
}

/** Hands one part to its handlers, if it is there. @throws ContainerError */
async function readPart(
  entries: readonly ZipEntry[],
  path: RegExp,
  handlers: XmlHandlers,
  inside: Inside,
): Promise<void> {
  const entry = entries.find((each) => path.test(each.path))
  if (entry === undefined) return
  const xml = new XmlReader(handlers, inside.limits.pageBytes)
  for await (const piece of decodedXml(metered(entry, [inside.meter()]))) xml.write(piece)
  xml.end()
}

/** The paragraph that is styled as the title, or as the first heading, or what the properties say where it is printed. */
function titleOf({ done }: Paragraphs, property: string): string | null {
  const first = done.slice(0, 12)
  const styled = first.find(({ role }) => role === 'TITLE') ?? first.find(({ role }) => role === 'HEADING')
  const printed = first.find(({ text }) => plain(text) === plain(property))
  return (styled ?? printed)?.text.replace(/\s+/g, ' ') ?? null
}

const plain = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim()
