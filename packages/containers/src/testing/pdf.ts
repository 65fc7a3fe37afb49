import { deflateSync } from 'node:zlib'

/** A stretch of text at a place, in points from the lower left corner. */
export interface Placed {
  readonly text: string
  readonly x: number
  readonly y: number
  /** 10 where nothing is said. */
  readonly size?: number
}

export interface PdfParts {
  readonly properties?: Readonly<Record<string, string>>
  /** Put into the trailer. */
  readonly trailer?: string
  readonly isPacked?: boolean
}

/** A small PDF with the text in Helvetica, a list a page. */
export function pdfOf(pages: readonly (readonly Placed[])[], parts: PdfParts = {}): Buffer {
  const { properties = {}, trailer = '', isPacked = false } = parts
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ')
  const objects: (string | Buffer)[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((placed, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
      streamOf(Buffer.from(placed.map(drawn).join('\n'), 'latin1'), isPacked),
    ]),
    `<< ${Object.entries(properties)
      .map(([name, value]) => `/${name} ${literal(value)}`)
      .join(' ')} >>`,
  ]
  return assembled(objects, `/Root 1 0 R /Info ${objects.length} 0 R ${trailer}`)
}

const drawn = ({ text, x, y, size = 10 }: Placed) => `BT /F1 ${size} Tf ${x} ${y} Td ${literal(text)} Tj ET`

const literal = (text: string) => `(${text.replace(/[\\()]/g, '\\$&')})`

function streamOf(content: Buffer, isPacked: boolean): Buffer {
  const bytes = isPacked ? deflateSync(content) : content
  return namedStream(`/Length ${bytes.length}${isPacked ? ' /Filter /FlateDecode' : ''}`, bytes)
}

/** The bytes of a stream with its dictionary. */
export function namedStream(dictionary: string, bytes: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`<< ${dictionary} >>\nstream\n`), bytes, Buffer.from('\nendstream')])
}

function assembled(objects: readonly (string | Buffer)[], trailer: string): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')]
  const offsets: number[] = []
  let length = parts[0]?.length ?? 0
  const put = (part: Buffer) => {
    parts.push(part)
    length += part.length
  }
  for (const [index, object] of objects.entries()) {
    offsets.push(length)
    put(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]))
  }
  const start = length
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  put(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}
