import type { CaptureFacts, PageFormat } from '@communique/press'
import type { ContainerFile } from './container-file.ts'
import type { Found } from './found.ts'
import type { Head } from './head.ts'
import type { Limits } from './limits.ts'
import type { UnpackingMeter } from './unpacking.ts'

/** A kind of file with pages in it. */
export interface Kind {
  /** With its article, for messages: "a WARC file". */
  readonly name: string
  /**
   * Whether a file is of this kind. Bytes that can be nothing else come before the name; `name` is '' where there is
   * none, and has no `.gz`.
   */
  recognise(head: Head, name: string): boolean
  /**
   * What is in the file, in its order, each only when it is asked for.
   * @throws ContainerError where the rest cannot be read
   */
  pages(file: ContainerFile, inside: Inside): AsyncIterable<Found>
}

/** What a kind may know and ask while it reads. */
export interface Inside {
  /** The beginning of the file. */
  readonly head: Head
  readonly limits: Limits
  /** What is known of the file from what it lies in. */
  readonly capture: CaptureFacts | null
  /** The pages of a file inside of this one. `place` says where it is in this one. */
  open(place: string, file: ContainerFile, capture: CaptureFacts | null): AsyncIterable<Found>
  /**
   * The same for bytes that are in memory, which are most often one page: what is found, or null where they are a
   * container and have to be opened.
   */
  page(place: string, bytes: Uint8Array, known: KnownOfPage): Found | null
  /**
   * Counts what is unpacked, for one thing that is packed as a whole. `isCounted`: by the meters of the things in it, so
   * that only its ratio is of interest.
   */
  meter(isCounted?: boolean): UnpackingMeter
}

/** What a container says of a page in it. */
export interface KnownOfPage {
  /** '' where it has none. */
  readonly name: string
  /** Where the container says it; what somebody asks for comes before that. */
  readonly format?: PageFormat
  /** Whether it is a page for certain, so that no kind needs to look at it. */
  readonly isPage?: boolean
  readonly capture: CaptureFacts | null
}
