import {
  type ArticlePage,
  articlePages,
  type ExportSubject,
  type FilterParameters,
  filterOf,
} from '@communique/export'
import type { ArchiveClient } from '@communique/sdk'
import { Failure } from '../failure.ts'
import type { Retry } from '../publish/retry.ts'

/** What is asked of an archive. */
export interface ExportRequest {
  readonly filter: FilterParameters
  /** Undefined: its newest state. */
  readonly asOf: string | undefined
  /** Articles at most. */
  readonly first: number | undefined
}

/** A state of the archive, and how many articles are asked for in it. */
export type Counted = Pick<ExportSubject, 'position' | 'generation'> & { readonly total: number }

/** Asks an archive for articles, and waits for it as long as it is busy or restarts. */
export class ExportedArticlesOf {
  readonly #archive: ArchiveClient
  readonly #retry: Retry
  readonly #signal: AbortSignal
  readonly #asked: ExportRequest

  constructor(archive: ArchiveClient, asked: ExportRequest, retry: Retry, signal: AbortSignal) {
    this.#archive = archive
    this.#asked = asked
    this.#retry = retry
    this.#signal = signal
  }

  /** `asOf`: default is the state that is asked for. @throws ArchiveError, Failure */
  async count(asOf: string | undefined = this.#asked.asOf): Promise<Counted> {
    const { ExportedCount } = await import('@communique/sdk')
    const { archive, articles } = await this.#ask(() =>
      this.#archive.request(
        ExportedCount,
        { ...this.#filter(), ...(asOf !== undefined && { asOf }) },
        this.#options,
      ),
    )
    const { first = Number.POSITIVE_INFINITY } = this.#asked
    return {
      position: asOf ?? archive.position,
      generation: archive.generation,
      total: Math.min(first, articles.totalCount),
    }
  }

  /** The pages behind a cursor, as of a position; `before` articles were read. @throws ArchiveError, Failure */
  async *pages(asOf: string, after: string | null, before: number): AsyncGenerator<ArticlePage> {
    const { ExportedArticles, ExportedPageEnd } = await import('@communique/sdk')
    const { first } = this.#asked
    yield* articlePages(
      (variables) => this.#ask(() => this.#archive.request(ExportedArticles, variables, this.#options)),
      {
        ...this.#filter(),
        asOf,
        after,
        first: first === undefined ? undefined : first - before,
        askForEnd: (variables) =>
          this.#ask(() => this.#archive.request(ExportedPageEnd, variables, this.#options)),
      },
    )
  }

  get #options() {
    return { signal: this.#signal }
  }

  #filter() {
    const filter = filterOf(this.#asked.filter)
    return filter === undefined ? {} : { filter }
  }

  async #ask<Result>(send: () => Promise<Result>): Promise<Result> {
    try {
      return await this.#retry.request(send)
    } catch (error) {
      throw codeOf(error) === 'CURSOR_EXPIRED' ? expired(error) : error
    }
  }
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined)

function expired(cause: unknown): Failure {
  return new Failure(
    'The archive was restored from a backup, or is another one: the state that was asked for is not in it. Leave --as-of out, and begin anew with --force where a part was written already.',
    { cause },
  )
}
