import { ContainerError } from '../container-error.ts'

/** A stretch of text as the PDF places it. Lengths are points, 72 to an inch, from the lower left corner of the page. */
export interface Run {
  readonly text: string
  readonly x: number
  /** Of the line on which the letters stand. */
  readonly y: number
  readonly width: number
  /** The height of the letters. */
  readonly size: number
  readonly font: string
  readonly isRightToLeft: boolean
}

export interface PdfPages {
  /** Of each page the stretches of text that are set upright, in the order of the file. */
  readonly pages: readonly (readonly Run[])[]
  /** As the properties of the document say. */
  readonly title: string | null
  readonly language: string | null
}

export interface PdfLimits {
  /** Letters of all pages. */
  readonly letters: number
  readonly milliseconds: number
}

/**
 * Reads the text of a PDF. Nothing but the bytes is asked for: no fonts, no character maps, no address.
 * @throws ContainerError CONTAINER_LOCKED, CONTAINER_BROKEN, CONTAINER_TOO_LARGE
 */
export async function readRuns(bytes: Uint8Array, { letters, milliseconds }: PdfLimits): Promise<PdfPages> {
  const until = performance.now() + milliseconds
  const { getDocumentProxy } = await import('unpdf')
  // The reader takes the bytes away from whoever holds them.
  const document = await getDocumentProxy(new Uint8Array(bytes), {
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    enableXfa: false,
    verbosity: 0,
  }).catch((error: unknown) => {
    throw unreadable(error)
  })
  try {
    const pages: (readonly Run[])[] = []
    let left = letters
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const runs: Run[] = []
      const content = page.streamTextContent({ includeMarkedContent: false }).getReader()
      for (let next = await content.read(); !next.done; next = await content.read()) {
        for (const item of itemsIn(next.value)) {
          left -= item.str.length
          const run = runOf(item)
          if (run !== null) runs.push(run)
        }
        if (left < 0) throw tooLong()
        if (performance.now() > until) throw tooSlow()
      }
      if (performance.now() > until) throw tooSlow()
      pages.push(runs)
      page.cleanup()
    }
    const { info } = await document.getMetadata()
    return { pages, title: textAt(info, 'Title'), language: textAt(info, 'Language') }
  } catch (error) {
    throw error instanceof ContainerError ? error : unreadable(error)
  } finally {
    await document.loadingTask.destroy()
  }
}

interface Item {
  readonly str: string
  readonly dir: string
  readonly transform: readonly unknown[]
  readonly width: number
  readonly fontName: string
}

function itemsIn(chunk: unknown): readonly Item[] {
  const items: unknown = typeof chunk === 'object' && chunk !== null && 'items' in chunk ? chunk.items : []
  return Array.isArray(items) ? items.filter((item): item is Item => isItem(item)) : []
}

const isItem = (item: unknown) =>
  typeof item === 'object' && item !== null && 'str' in item && 'transform' in item

/** Null of what is turned: a stamp across the page, a note along its edge. */
function runOf({ str, dir, transform, width, fontName }: Item): Run | null {
  const [a, b, c, d, x, y] = transform.map(Number)
  if (str === '' || a === undefined || b === undefined || c === undefined) return null
  if (d === undefined || x === undefined || y === undefined) return null
  if (Math.abs(b) > Math.abs(a) * 0.05 || a <= 0) return null
  return { text: str, x, y, width, size: Math.hypot(c, d), font: fontName, isRightToLeft: dir === 'rtl' }
}

function textAt(info: unknown, name: string): string | null {
  if (typeof info !== 'object' || info === null) return null
  const value: unknown = Object.getOwnPropertyDescriptor(info, name)?.value
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

function unreadable(error: unknown): ContainerError {
  if (error instanceof Error && error.name === 'PasswordException') return locked()
  return new ContainerError(
    'CONTAINER_BROKEN',
    'The PDF is broken or cut off. Save it again from where it came from.',
  )
}

export const locked = (): ContainerError =>
  new ContainerError(
    'CONTAINER_LOCKED',
    'The PDF is encrypted. Open it with its password, print it into a new PDF and publish that.',
  )

const tooLong = () =>
  new ContainerError(
    'CONTAINER_TOO_LARGE',
    'The PDF has more text than a page may have. Split it into several.',
  )

const tooSlow = () =>
  new ContainerError(
    'CONTAINER_TOO_LARGE',
    'Reading the PDF takes too long. Split it, or print it into a new PDF.',
  )
