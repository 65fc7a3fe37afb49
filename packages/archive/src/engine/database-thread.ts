import { once } from 'node:events'
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import type {
  StatementRows,
  ThreadAnswer,
  ThreadFailure,
  ThreadRequest,
  ThreadSettings,
  ThreadStatement,
} from './thread-messages.ts'

/**
 * V8 compiles PostgreSQL again while it runs, hundreds of megabytes for its largest functions, and each thread that does
 * keeps some of the memory: one is enough.
 */
setFlagsFromString('--wasm-num-compilation-tasks=1')

/** As PostgreSQL says it of a statement that it ended. */
const overTime = { message: 'canceling statement due to statement timeout', fields: { code: '57014' } }
/** As PostgreSQL says it of a connection whose server went down. */
const connectionLost = '57P02'

/** What a query may make in the thread itself, in MiB; beside it, PostgreSQL has at most 2 GiB. */
const heap = 512

/**
 * A PostgreSQL in a thread of its own, one statement at a time: whatever it does, this thread goes on, and can end it.
 * What it has acknowledged is in its files then, as after `kill -9`.
 */
export class DatabaseThread {
  readonly #worker: Worker
  readonly #isInMemory: boolean
  readonly #exited: Promise<unknown>
  #waiting: PromiseWithResolvers<ThreadAnswer> | undefined
  #lost: ThreadFailure | undefined

  private constructor(worker: Worker, isInMemory: boolean) {
    this.#worker = worker
    this.#isInMemory = isInMemory
    this.#exited = once(worker, 'exit')
    worker.on('message', (answer: ThreadAnswer) => {
      if (answer.kind === 'broken') this.#lose(answer.failure)
      else this.#settle((waiting) => waiting.resolve(answer))
    })
    worker.on('error', (error) => this.#lose({ message: error.message, fields: {} }))
    worker.on('exit', () => this.#lose({ message: 'the thread of the database ended', fields: {} }))
  }

  /** @throws Error where PostgreSQL cannot be started; `message` says why. */
  static async start(settings: ThreadSettings): Promise<DatabaseThread> {
    const thread = new DatabaseThread(
      new Worker(new URL('./database-worker.ts', import.meta.url), {
        workerData: settings,
        resourceLimits: { maxOldGenerationSizeMb: heap },
        name: 'database',
      }),
      settings.directory === undefined,
    )
    await thread.#answerTo()
    return thread
  }

  /** Whether there is nothing more to be had from it. */
  get isLost(): boolean {
    return this.#lost !== undefined
  }

  /** Why it is lost, where that is a fault: not for a statement that took too long. */
  get fault(): Error | undefined {
    return this.#lost === undefined || this.#lost.fields['code'] === overTime.fields.code
      ? undefined
      : failed(this.#lost)
  }

  async rows(sql: string, parameters: readonly unknown[], milliseconds?: number): Promise<StatementRows> {
    const answer = await this.#ask({ wanted: 'rows', sql, parameters }, milliseconds)
    if (answer.kind !== 'rows') throw unexpected(answer)
    return answer
  }

  async texts(
    sql: string,
    parameters: readonly unknown[],
    milliseconds?: number,
  ): Promise<readonly string[]> {
    const answer = await this.#ask({ wanted: 'texts', sql, parameters }, milliseconds)
    if (answer.kind !== 'texts') throw unexpected(answer)
    return answer.texts
  }

  /** PostgreSQL writes what it has not yet written to its files, and ends. */
  async close(): Promise<void> {
    if (this.#lost === undefined) await this.#answerTo({ wanted: 'close' })
    await this.end()
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
    await this.#exited
  }

  /** Settles when no statement runs. */
  async idle(): Promise<void> {
    await this.#waiting?.promise
  }

  /** With a limit, PostgreSQL is ended where it does not answer in time; in memory, only its caller is let go. */
  async #ask(statement: ThreadStatement, milliseconds?: number): Promise<ThreadAnswer> {
    if (milliseconds === undefined) return await this.#answerTo(statement)
    const overdue = Promise.withResolvers<never>()
    const timer = setTimeout(() => {
      if (!this.#isInMemory) {
        this.#lose(overTime)
        this.#worker.terminate()
      }
      overdue.reject(failed(overTime))
    }, milliseconds)
    try {
      return await Promise.race([this.#answerTo(statement), overdue.promise])
    } finally {
      clearTimeout(timer)
    }
  }

  async #answerTo(request?: ThreadRequest): Promise<ThreadAnswer> {
    if (this.#lost !== undefined) throw failed(this.#lost)
    if (this.#waiting !== undefined) throw new Error('A statement was sent while another ran')
    const waiting = Promise.withResolvers<ThreadAnswer>()
    this.#waiting = waiting
    // Without anything to do, it does not keep the process alive.
    this.#worker.ref()
    if (request !== undefined) this.#worker.postMessage(request)
    const answer = await waiting.promise
    if (answer.kind === 'failed' || answer.kind === 'broken') throw failed(answer.failure)
    return answer
  }

  #lose(failure: ThreadFailure): void {
    this.#lost ??= { ...failure, fields: { code: connectionLost, ...failure.fields } }
    const lost = this.#lost
    this.#settle((waiting) => waiting.resolve({ kind: 'broken', failure: lost }))
  }

  #settle(settle: (waiting: PromiseWithResolvers<ThreadAnswer>) => void): void {
    const waiting = this.#waiting
    this.#waiting = undefined
    this.#worker.unref()
    if (waiting !== undefined) settle(waiting)
  }
}

function failed({ message, fields }: ThreadFailure): Error {
  return Object.assign(new Error(message), fields)
}

function unexpected(answer: ThreadAnswer): Error {
  return new Error(`The thread of the database answered ${answer.kind}`)
}
