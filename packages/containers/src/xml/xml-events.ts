import { TextDecoder } from '@exodus/bytes/encoding.js'
import sax from 'sax'
import { ContainerError } from '../container-error.ts'
import { encodingByMark } from '../decoded.ts'
import { latin1Of } from '../latin1.ts'

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string
  /** The address of its namespace; '' where it has none. */
  readonly namespace: string
  readonly attributes: readonly XmlAttribute[]
}

export interface XmlAttribute {
  readonly prefix: string
  readonly local: string
  readonly uri: string
  readonly value: string
}

export interface XmlHandlers {
  open(element: XmlElement): void
  text(text: string): void
  close(): void
}

/**
 * Reads XML piece by piece, `handlers` told of everything in it. A document type is passed over: what it declares is
 * never expanded and nothing is fetched. Faults that a reader can get over are got over.
 */
export class XmlReader {
  readonly #parser = sax.parser(true, { xmlns: true, position: false })
  readonly #maxText: number
  #depth = 0
  #sinceMark = 0

  /** `maxText`: characters between two marks that are held at most. */
  constructor(handlers: XmlHandlers, maxText: number) {
    this.#maxText = maxText
    const parser = this.#parser
    parser.onerror = () => void parser.resume()
    parser.onopentag = (tag) => {
      this.#depth += 1
      this.#sinceMark = 0
      if (this.#depth > deepest) throw tooDeep()
      if (!('local' in tag)) return
      handlers.open({ name: tag.local, namespace: tag.uri, attributes: Object.values(tag.attributes) })
    }
    parser.onclosetag = () => {
      this.#depth -= 1
      this.#sinceMark = 0
      handlers.close()
    }
    parser.ontext = (text) => {
      this.#sinceMark = 0
      handlers.text(text)
    }
    parser.oncdata = parser.ontext
  }

  /** @throws ContainerError CONTAINER_TOO_LARGE */
  write(piece: string): void {
    this.#sinceMark += piece.length
    this.#parser.write(piece)
    if (this.#sinceMark > this.#maxText) {
      throw new ContainerError(
        'CONTAINER_TOO_LARGE',
        'The XML holds a text longer than a page can be. Leave it out, or save its page by itself.',
      )
    }
  }

  /** @throws ContainerError CONTAINER_BROKEN where elements are still open */
  end(): void {
    const isOpen = this.#depth > 0
    this.#parser.close()
    if (isOpen) {
      throw new ContainerError(
        'CONTAINER_BROKEN',
        'The XML breaks off in the middle. Save it again; what stands before was read.',
      )
    }
  }
}

const deepest = 1000

const tooDeep = () =>
  new ContainerError(
    'CONTAINER_TOO_LARGE',
    `The XML has elements within elements, more than ${deepest} deep. Save the pages in it by themselves.`,
  )

type Decoder = InstanceType<typeof TextDecoder>

/**
 * XML as text, by its mark, else by its declaration, else as UTF-8.
 * @throws ContainerError CONTAINER_BROKEN where the declared encoding is unknown
 */
export async function* decodedXml(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string, void, void> {
  let decoder: Decoder | null = null
  for await (const chunk of chunks) {
    decoder ??= decoderFor(chunk)
    const text = decoder.decode(chunk, { stream: true })
    if (text !== '') yield text
  }
  const rest = decoder?.decode() ?? ''
  if (rest !== '') yield rest
}

function decoderFor(chunk: Uint8Array): Decoder {
  const byMark = encodingByMark(chunk)
  const head = latin1Of(chunk, 0, 200)
  const declared = /^\s*<\?xml[^>]{1,120}?encoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head)?.[1]
  const label = byMark !== 'utf-8' || declared === undefined ? byMark : declared
  try {
    return new TextDecoder(label)
  } catch {
    throw new ContainerError(
      'CONTAINER_BROKEN',
      `The XML declares the encoding ${label}, which is not known. Save it again as UTF-8.`,
    )
  }
}
