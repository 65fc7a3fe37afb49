import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Verdict } from './judge.ts'
import type { Mutant } from './mutants.ts'

/** An endless loop is noticed by whoever waits for its end. */
const longest = 30_000
/** What a thread has loaded, it keeps. */
const mostEach = 150

/** Gives each mutant to a thread that runs the tests and measures the open gold set with it; in no order. */
export async function* judged(
  mutants: readonly Mutant[],
): AsyncGenerator<readonly [mutant: Mutant, verdict: Verdict]> {
  const waiting = [...mutants]
  const done: (readonly [Mutant, Verdict])[] = []
  let wake = () => {}
  let running = 0
  const run = async () => {
    running++
    try {
      while (waiting.length > 0) {
        await using thread = await Judge.started()
        for (let count = 0; count < mostEach && thread.isAlive; count++) {
          const mutant = waiting.pop()
          if (!mutant) break
          done.push([mutant, await thread.judge(mutant)])
          wake()
        }
      }
    } finally {
      running--
      wake()
    }
  }
  const runs = Promise.all(Array.from({ length: availableParallelism() }, run))
  while (running > 0 || done.length > 0) {
    const next = done.shift()
    if (next) yield next
    else
      await new Promise<void>((resolve) => {
        wake = resolve
      })
  }
  await runs
}

class Judge implements AsyncDisposable {
  readonly #worker: Worker
  isAlive = true

  private constructor(worker: Worker) {
    this.#worker = worker
  }

  /** @throws whatever the package fails with as it is: else each deletion would look noticed. */
  static async started(): Promise<Judge> {
    const worker = new Worker(new URL('judge.ts', import.meta.url))
    await once(worker, 'message')
    return new Judge(worker)
  }

  judge(mutant: Mutant): Promise<Verdict> {
    return new Promise((resolve) => {
      const end = (verdict: Verdict) => {
        clearTimeout(timer)
        this.#worker.off('message', end).off('error', failed)
        resolve(verdict)
      }
      const broke = (why: string) => {
        this.isAlive = false
        end(why)
      }
      const failed = (error: unknown) => broke(String(error))
      const timer = setTimeout(() => broke('it does not end'), longest)
      this.#worker.on('message', end).on('error', failed)
      this.#worker.postMessage(mutant)
    })
  }

  async [Symbol.asyncDispose]() {
    if (!this.isAlive) await this.#worker.terminate()
    else {
      this.#worker.postMessage(null)
      await once(this.#worker, 'exit')
    }
  }
}
