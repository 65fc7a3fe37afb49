import { setImmediate } from 'node:timers/promises'
import {
  type Act,
  type Archive,
  asRepeated,
  type GivenAgain,
  type PublishOptions,
  type Refusal,
  type WriteOutcome,
} from '@communique/archive'
import type { PageWords } from '@communique/archive/page-words'
import type { ParsedPage } from '@communique/press'
import { type GivenPage, PageError } from '@communique/press/given'
import type { Context, PageToPublish, PublishedPage, ReadingExplanation } from '@communique/schema'
import type { Logger } from 'pino'
import type { PublishingOptions } from '../configuration.ts'
import { Admission, type Load } from '../limits/admission.ts'
import { overloaded } from '../limits/overload.ts'
import { Metrics } from '../metrics/metrics.ts'
import { sizeOf } from '../reading/page-groups.ts'
import { PageReader } from '../reading/page-reader.ts'
import { requestId } from '../request-id.ts'
import { withDefaults } from '../settings/settings.ts'
import type { Tracer } from '../tracing/tracer.ts'
import { givenPage, sha256Of } from './given-page.ts'

/** Decoding or hashing so much takes about a millisecond; then others have their turn. */
const sliceBytes = 512 * 1024

/** Whoever reads may ask for explanations, so that they must not fill the threads that publishing needs. */
const explanationsAtOnce = 100

/** What is told of the parts of publishing. */
interface PublisherObservers {
  readonly metrics?: Metrics
  readonly tracer?: Tracer | undefined
}

/** Reads pages in worker threads and publishes those that can be read. */
export class Publisher implements AsyncDisposable {
  readonly #archive: Archive
  readonly #log: Logger
  readonly #reader: PageReader
  readonly #admission: Admission
  readonly #explaining = new Admission({
    pagesAtOnce: explanationsAtOnce,
    pageBytesAtOnce: Number.POSITIVE_INFINITY,
  })

  readonly #metrics: Metrics
  readonly #tracer: Tracer | undefined

  /** `closing` ends what is being read. */
  constructor(
    archive: Archive,
    log: Logger,
    closing: AbortSignal,
    options: PublishingOptions = {},
    { metrics = new Metrics(), tracer }: PublisherObservers = {},
  ) {
    this.#metrics = metrics
    this.#tracer = tracer
    this.#archive = archive
    this.#log = log
    this.#reader = new PageReader(options, closing)
    this.#admission = new Admission(withDefaults('publishing', options))
  }

  /** What is under way: pages and bytes that were let in, groups of pages that are read, and that wait to be. */
  get load(): Load & PageReader['groups'] {
    return { ...this.#admission.load, ...this.#reader.groups }
  }

  /**
   * One result for each page, in order, and for a container one for each page in it: a page that cannot be read does not
   * stop the others, and one that is there already is not read again.
   * @throws GraphQLError `OVERLOADED`
   * @throws StoreError `SERVER_CLOSING`
   */
  async publish(pages: readonly PageToPublish[], options: PublishOptions): Promise<PublishedPage[]> {
    using admitted = this.#admission.enter({ pages: pages.length, bytes: charactersOf(pages) })
    if (admitted === null) throw overloaded()

    const results = pages.map((): (Result | null)[] => [null])
    const given = new Map<number, GivenPage>()
    let decoded = 0
    for (const [index, page] of pages.entries()) {
      const read = givenPage(page)
      if (read instanceof PageError) results[index] = [failed(read.code, read.message)]
      else given.set(index, read)
      decoded += page.file?.base64.length ?? 0
      if (decoded > sliceBytes) {
        decoded = 0
        await setImmediate()
      }
    }
    for (const [index, outcome] of await this.#publishedBefore(given, options)) {
      results[index] = [this.#published(outcome)]
      given.delete(index)
    }
    const read = await this.#timed('reading', this.#metrics.readingSeconds, () => this.#read(given, results))
    const parsed = read.map(({ page }) => page)
    const words = new Map(read.flatMap(({ page, words }) => (words === null ? [] : [[page.sha256, words]])))
    const written = await this.#timed('writing', this.#metrics.writingSeconds, () =>
      this.#archive.publish(parsed, { ...options, words }),
    )
    const outcomes = written.values()
    for (const { index, at, place, page } of read) {
      const { value } = outcomes.next()
      const result = results[index]
      if (value !== undefined && result !== undefined)
        result[at] = {
          ...this.#published(value),
          place,
          namesSource: page.source !== null || options.source !== undefined,
        }
    }
    return results.flatMap((files, input) =>
      files.map((result) => {
        if (result === null) throw new Error('The archive gave fewer outcomes than it got pages')
        this.#metrics.pages.with(result.status).add()
        return { place: null, namesSource: null, ...result, input }
      }),
    )
  }

  /**
   * Reads captures again, see `reparse` of the archive, in the same threads.
   * @throws StoreError `SERVER_CLOSING`
   */
  async reparse(after: string | null, limit: number, act?: Act): ReturnType<Context['reparse']> {
    const step = await this.#archive.reparse((given) => this.#readAgain(given), after, limit, act)
    const articles = step.articles.map(({ failure, ...article }) =>
      failure === null ? article : { ...article, error: this.#broken('store', failure).error },
    )
    return { ...step, articles }
  }

  /**
   * What the reading of a capture rests on, read again in the same threads. Null where the parser refuses it today.
   * @throws GraphQLError `OVERLOADED`
   * @throws StoreError `SERVER_CLOSING`
   */
  async explain(sha256: string, gone: AbortSignal): Promise<ReadingExplanation | null> {
    using admitted = this.#explaining.enter({ pages: 1, bytes: 0 })
    if (admitted === null) throw overloaded('explaining')
    const explained = await this.#reader.explain(() => this.#archive.capturedPage(sha256), gone)
    if (explained === null) return null
    if (explained.status === 'EXPLAINED') return explained.explanation
    if (explained.status === 'REFUSED') return null
    throw new Error(`Could not explain the page ${sha256}: ${explained.reason}`)
  }

  async #readAgain(given: GivenPage): Promise<ParsedPage | Refusal> {
    const again: GivenPage = given.kind === 'file' ? { ...given, alone: true } : given
    const [readings = []] = await this.#reader.read([again], { cut: false })
    const [reading] = readings
    if (reading === undefined) throw new Error('The reader gave no reading')
    if (reading.status === 'READ') return reading.page
    return reading.status === 'REFUSED' ? reading : this.#broken('read', reading.reason).error
  }

  /** Pages whose bytes are in the archive: known by their hash, which costs next to nothing beside reading them. */
  async #publishedBefore(
    given: ReadonlyMap<number, GivenPage>,
    options: PublishOptions,
  ): Promise<[number, WriteOutcome][]> {
    const pages = new Map<number, GivenAgain>()
    let hashed = 0
    for (const [index, page] of given) {
      const sha256 = sha256Of(page)
      if (sha256 !== null) pages.set(index, { sha256, capture: page.capture ?? null })
      hashed += sizeOf(page)
      if (hashed > sliceBytes) {
        hashed = 0
        await setImmediate()
      }
    }
    const known = new Map(await this.#archive.publishedBefore([...pages.values()], options))
    return [...pages].flatMap(([index, { sha256 }]) => {
      const outcome = known.get(sha256)
      if (outcome === undefined) return []
      // Only the first of equal pages is the one that gave what was missing.
      known.set(sha256, asRepeated(outcome))
      return [[index, outcome]]
    })
  }

  /** The pages that can be read; of the others, `results` is told why not. */
  async #read(given: ReadonlyMap<number, GivenPage>, results: (Result | null)[][]): Promise<ReadFromFile[]> {
    const files = (await this.#reader.read([...given.values()], { cut: true })).values()
    const read: ReadFromFile[] = []
    for (const index of given.keys()) {
      const { value: readings } = files.next()
      if (readings === undefined) throw new Error('The reader gave fewer readings than it got files')
      results[index] = readings.map((reading, at) => {
        const place = reading.place || null
        if (reading.status === 'REFUSED') return { ...failed(reading.code, reading.message), place }
        if (reading.status === 'BROKEN') return { ...this.#broken('read', reading.reason), place }
        read.push({ index, at, place, page: reading.page, words: reading.words })
        return null
      })
    }
    return read
  }

  /** Does a part of the work, and takes its time. */
  async #timed<Result>(
    name: string,
    histogram: Metrics['readingSeconds'],
    work: () => Promise<Result>,
  ): Promise<Result> {
    const begun = performance.now()
    let hasFailed = true
    try {
      const result = await work()
      hasFailed = false
      return result
    } finally {
      const milliseconds = performance.now() - begun
      histogram.with().observe(milliseconds / 1000)
      this.#tracer?.part({ name, kind: 'INTERNAL', milliseconds, attributes: {}, hasFailed })
    }
  }

  #published(outcome: WriteOutcome): Result {
    switch (outcome.status) {
      case 'REFUSED':
        return this.#broken('store', outcome.error)
      case 'WITHDRAWN':
        return {
          ...failed(
            'ARTICLE_WITHDRAWN',
            'This page was withdrawn after it had been published, and stays withdrawn. Leave it out, or restore its article.',
          ),
          articleId: outcome.articleId,
        }
      default:
        return { ...outcome, error: null }
    }
  }

  /** Our fault: the log has it whole, the caller gets the request's id. */
  #broken(what: 'read' | 'store', reason: unknown): FailedPage {
    this.#log.error({ request: requestId(), err: reason }, `could not ${what} a page`)
    return failed(
      'INTERNAL_SERVER_ERROR',
      `The archive could not ${what} this page. Ask the operator about request ${requestId()}.`,
    )
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#reader[Symbol.asyncDispose]()
  }
}

function charactersOf(pages: readonly PageToPublish[]): number {
  return pages.reduce(
    (sum, { file, text, html, paragraphs }) =>
      sum +
      (file?.base64.length ?? 0) +
      (text?.length ?? 0) +
      (html?.length ?? 0) +
      (paragraphs?.reduce((length, paragraph) => length + paragraph.length, 0) ?? 0),
    0,
  )
}

/** What became of a page, before it is known where it was. */
type Result = Omit<PublishedPage, 'input' | 'place' | 'namesSource'> &
  Partial<Pick<PublishedPage, 'place' | 'namesSource'>>

/** A page that was read, with its place among the results. */
interface ReadFromFile {
  readonly index: number
  readonly at: number
  readonly place: string | null
  readonly page: ParsedPage
  readonly words: PageWords | null
}

type FailedPage = Result & { readonly error: Refusal }

function failed(code: string, message: string): FailedPage {
  return { status: 'FAILED', articleId: null, updated: [], kept: [], error: { code, message } }
}
