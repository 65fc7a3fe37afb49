import { availableParallelism } from 'node:os'
import { Piscina } from 'piscina'
import { type Chosen, withDefaults } from '../settings/settings.ts'
import type { FilesToRead, FileToExplain } from './container-limits.ts'
import type { FileReadings, PageExplanation } from './page-reading.ts'

/** A thread without work is kept for so long: starting one costs half a second of a processor. */
const idleMilliseconds = 30_000

export type ReadingThreadsOptions = Pick<Chosen<'publishing'>, 'readingThreads' | 'readingMemory'> & {
  /** What the threads run. Default: the parser. */
  readonly worker?: URL | undefined
}

/** Worker threads that read pages. They are started when there is work, and each keeps what it has compiled. */
export class ReadingThreads implements AsyncDisposable {
  /** How many read at the same time. */
  readonly count: number
  readonly #pool: Piscina<FilesToRead | FileToExplain, FileReadings[] | PageExplanation>

  constructor({ worker, ...chosen }: ReadingThreadsOptions = {}) {
    const { readingThreads = threadsForThisMachine(), readingMemory } = withDefaults('publishing', chosen)
    this.count = readingThreads
    this.#pool = new Piscina({
      filename: (worker ?? new URL('./page-worker.ts', import.meta.url)).href,
      minThreads: 0,
      maxThreads: readingThreads,
      idleTimeout: idleMilliseconds,
      // Where the processor is short, those who ask come before those who load. Only Linux knows this of a thread.
      ...(process.platform === 'linux' && { niceIncrement: 10 }),
      resourceLimits: { maxOldGenerationSizeMb: Math.ceil(readingMemory / 2 ** 20) },
      recordTiming: false,
    })
  }

  /** The signal ends the thread that reads these. */
  async read(files: FilesToRead, signal: AbortSignal): Promise<FileReadings[]> {
    const read = await this.#pool.run(files, { signal })
    if ('status' in read) throw new Error('The thread explained what it was to read')
    return read
  }

  /** The signal ends the thread that explains this. */
  async explain(file: FileToExplain, signal: AbortSignal): Promise<PageExplanation> {
    const explained = await this.#pool.run(file, { signal, name: 'explainFile' })
    if (!('status' in explained)) throw new Error('The thread read what it was to explain')
    return explained
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#pool.destroy()
  }
}

/**
 * The main thread and the database take as much of the processors as one thread that reads. A thread more would only have
 * the parser compiled once more, which takes as long as reading a thousand pages.
 */
function threadsForThisMachine(): number {
  return Math.max(1, availableParallelism() - 1)
}
