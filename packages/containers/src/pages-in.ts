import type { CaptureFacts, PageFormat } from '@communique/press'
import { ContainerError } from './container-error.ts'
import { type ContainerFile, streamed } from './container-file.ts'
import { type FailedPage, type Found, otherFormat, pageTooLarge, placeIn } from './found.ts'
import { Gunzipped } from './gzip/gunzipped.ts'
import { hasGzipMark } from './gzip/member-header.ts'
import { Head, headBytes } from './head.ts'
import type { Inside, Kind, KnownOfPage } from './kind.ts'
import { kinds } from './kinds.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { type PeekedFile, peek } from './peek.ts'
import { Unpacking } from './unpacking.ts'
import { whole } from './whole.ts'

export interface PagesInOptions {
  /** 'auto' opens containers. With any other format the file itself is the page, once gzip is taken off. */
  readonly format: PageFormat
  readonly limits?: Partial<Limits>
  /** Ends reading: `pagesIn` throws its reason. */
  readonly signal?: AbortSignal
  /** What whoever brings the file knows of its capture. What a container says of a page in it comes before that. */
  readonly capture?: CaptureFacts
}

/**
 * The pages in a file, and everything else in it, in its order and each only when it is asked for: at most one page is
 * held. A container that breaks is told as FAILED after the pages before the fault.
 * @throws what the file's own stream throws, and the reason of the signal
 */
export async function* pagesIn(
  file: ContainerFile,
  { format, limits, signal, capture }: PagesInOptions,
): AsyncGenerator<Found, void, void> {
  const reading = new Reading({ ...defaultLimits, ...limits }, format, signal)
  for await (const found of reading.open('', file, capture ?? null, 0)) {
    signal?.throwIfAborted()
    yield found
  }
}

/** One file that is read, with everything inside of it. */
class Reading {
  readonly #limits: Limits
  readonly #format: PageFormat
  readonly #signal: AbortSignal | undefined
  readonly #unpacking: Unpacking

  constructor(limits: Limits, format: PageFormat, signal: AbortSignal | undefined) {
    this.#limits = limits
    this.#format = format
    this.#signal = signal
    this.#unpacking = new Unpacking(limits)
  }

  /** `depth`: how many containers are around the file. */
  async *open(
    place: string,
    file: ContainerFile,
    capture: CaptureFacts | null,
    depth: number,
  ): AsyncGenerator<Found, void, void> {
    try {
      if (depth > this.#limits.depth) throw tooDeep()
      yield* this.#opened(place, file, capture, depth)
    } catch (error) {
      if (!(error instanceof ContainerError)) throw error
      yield failedAt(place, error)
    }
  }

  async *#opened(
    place: string,
    file: ContainerFile,
    capture: CaptureFacts | null,
    depth: number,
  ): AsyncGenerator<Found, void, void> {
    const peeked = await peek(file.stream(), this.#signal)
    const name = nameWithoutGzip(file.name)
    try {
      if (hasGzipMark(peeked.head.bytes)) {
        const inner = streamed(name, new Gunzipped(peeked.chunks, this.#unpacking.meter()))
        yield* this.open(place, inner, capture, depth + 1)
        return
      }
      const kind = this.#kindOf(peeked.head, name)
      if (kind === null) yield await this.#filePage(place, { ...file, name }, peeked, capture)
      else yield* this.#foundBy(kind, place, { ...file, name }, peeked, capture, depth)
    } finally {
      await peeked.close()
    }
  }

  async *#foundBy(
    kind: Kind,
    place: string,
    file: ContainerFile,
    peeked: PeekedFile,
    capture: CaptureFacts | null,
    depth: number,
  ): AsyncGenerator<Found, void, void> {
    const seen = { ...file, stream: () => peeked.chunks }
    let isEmpty = true
    for await (const found of kind.pages(seen, this.#inside(peeked.head, capture, depth + 1))) {
      isEmpty = false
      yield place === '' ? found : { ...found, place: placeIn(place, found.place) }
    }
    if (isEmpty) yield otherFormat(place, `${kind.name} with nothing in it`)
  }

  #kindOf(head: Head, name: string): Kind | null {
    if (this.#format !== 'auto' && this.#format !== 'json') return null
    return kinds.find((kind) => kind.recognise(head, name)) ?? null
  }

  #isContainer(bytes: Uint8Array, name: string): boolean {
    const head = new Head(bytes.subarray(0, headBytes))
    return hasGzipMark(bytes) || this.#kindOf(head, name) !== null
  }

  /** The file itself is the page. */
  async #filePage(
    place: string,
    { name, size }: ContainerFile,
    peeked: PeekedFile,
    capture: CaptureFacts | null,
  ): Promise<Found> {
    const { pageBytes } = this.#limits
    // The length is known before: nothing of a page that is too large needs to be read.
    const isTooLarge = size !== null && size > pageBytes
    const bytes = isTooLarge ? null : await whole(peeked.chunks, pageBytes)
    return bytes === null ? pageTooLarge(place, pageBytes) : this.#page(place, bytes, { name, capture })
  }

  #page(place: string, bytes: Uint8Array, { name, capture, format: said }: KnownOfPage): Found {
    const format = this.#format === 'auto' ? (said ?? 'auto') : this.#format
    return {
      kind: 'PAGE',
      place,
      page: { kind: 'file', bytes, format, ...(name !== '' && { name }), ...(capture && { capture }) },
    }
  }

  #inside(head: Head, capture: CaptureFacts | null, depth: number): Inside {
    return {
      head,
      limits: this.#limits,
      capture,
      open: (place, file, own) => this.open(place, file, own, depth),
      page: (place, bytes, known) => {
        if (!known.isPage && this.#isContainer(bytes, known.name)) return null
        const { pageBytes } = this.#limits
        return bytes.length > pageBytes ? pageTooLarge(place, pageBytes) : this.#page(place, bytes, known)
      },
      meter: (isCounted) => this.#unpacking.meter(isCounted),
    }
  }
}

const nameWithoutGzip = (name: string) => name.replace(/\.gz$/i, '')

function failedAt(place: string, { code, message }: ContainerError): FailedPage {
  return { kind: 'FAILED', place, code, message }
}

function tooDeep(): ContainerError {
  return new ContainerError(
    'CONTAINER_DEPTH',
    'The file holds containers within containers, more than are opened. Give what is in it.',
  )
}
