import { addressParameters } from './filter-parameters.ts'
import type { ExportSubject, Format } from './format.ts'

/** A file that was written to its end. */
export interface ExportedFile {
  readonly format: Format
  /** Without its folder. */
  readonly name: string
  readonly bytes: number
  /** In hexadecimal. */
  readonly sha256: string
  readonly articles: number
  /** As the format counts them. */
  readonly rows: number
  /** When it was whole, in ISO 8601. */
  readonly ended: string
  /** That of the archive at the end: another than at the beginning where what is said of articles changed meanwhile. */
  readonly endGeneration: number
}

/** What a description is called that lies beside a file: as RO-Crate wants it where several files share a folder. */
export function descriptionName(file: string): string {
  return `${file}-ro-crate-metadata.json`
}

/** The address at which the server gives the same file, as long as nothing of it is withdrawn or changed. */
export function exportAddress(
  { origin, filter, most, position }: ExportSubject,
  { name }: Pick<Format, 'name'>,
): string {
  const parameters = addressParameters(filter)
  if (most !== undefined) parameters.append('first', String(most))
  parameters.append('asOf', position)
  return `${origin}/export.${name}?${parameters}`
}

const rights =
  'The texts belong to their publishers. The archive that exported them grants no rights to them and knows of no licence. Whoever publishes them again needs the permission of the publishers, or a law that allows it, such as for quotations with their source. Each row names the source and the permalink.'

/** Describes a file as a data set: an RO-Crate 1.2 metadata document in JSON-LD, of the detached kind. */
export function describeExport(subject: ExportSubject, file: ExportedFile): string {
  const { origin, position, generation, filter, most } = subject
  const address = exportAddress(subject, file.format)
  const selection = addressParameters(filter).toString()
  const facts = {
    position,
    generation: String(generation),
    ...(file.endGeneration !== generation && { 'generation at the end': String(file.endGeneration) }),
    filter: selection === '' ? 'none: all articles' : selection,
    ...(most !== undefined && { 'newest articles only': String(most) }),
    articles: String(file.articles),
    rows: String(file.rows),
    'a row is': `one ${file.format.row}`,
  }
  const properties = Object.entries(facts).map(([name, value]) => ({
    '@id': `#${name.replaceAll(' ', '-')}`,
    '@type': 'PropertyValue',
    name,
    value,
  }))
  const graph = [
    {
      '@id': 'ro-crate-metadata.json',
      '@type': 'CreativeWork',
      about: { '@id': address },
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.2' },
    },
    {
      '@id': address,
      '@type': 'Dataset',
      name:
        selection === ''
          ? `Statements of ${origin}`
          : `Statements of ${origin} (${decodeURIComponent(selection.replaceAll('+', ' '))})`,
      description: descriptionOf(subject, file),
      datePublished: file.ended,
      license: { '@id': '#rights' },
      isBasedOn: { '@id': `${origin}/` },
      hasPart: [{ '@id': `${address}#file` }],
      additionalProperty: properties.map(({ '@id': id }) => ({ '@id': id })),
    },
    {
      '@id': `${address}#file`,
      '@type': 'File',
      name: file.name,
      localPath: file.name,
      encodingFormat: file.format.mediaType,
      contentSize: String(file.bytes),
      sha256: file.sha256,
      dateModified: file.ended,
    },
    ...properties,
    { '@id': '#rights', '@type': 'CreativeWork', name: 'Rights of the publishers', description: rights },
    { '@id': `${origin}/`, '@type': 'WebSite', name: `Communiqué archive at ${origin}`, url: `${origin}/` },
  ]
  return `${JSON.stringify({ '@context': 'https://w3id.org/ro/crate/1.2/context', '@graph': graph }, null, 2)}\n`
}

function descriptionOf({ position, generation }: ExportSubject, file: ExportedFile): string {
  const changed =
    file.endGeneration === generation
      ? ''
      : ` While it was written, what is said of some articles changed (generation ${generation} to ${file.endGeneration}): some are as before that, some as after.`
  return `${file.articles} articles of official statements, who says what in them, and the words that prove it, as ${file.format.label}: ${file.rows} rows of one ${file.format.row} each. It is the archive as of position ${position}, generation ${generation}.${changed}`
}
