import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { Bundle, src, textOfFile } from './bundle.ts'
import type { Question, Verdict } from './judge.ts'
import { type Mutant, mutantsOf, numbersOf } from './mutants.ts'
import { switched } from './switched.ts'

/** An endless loop is noticed by whoever waits for its end. */
const longest = 30_000
/** What a thread has loaded, it keeps. */
const mostEach = 150

/** Gives each mutant to a thread that runs the tests and measures the open gold set with it; in no order. */
export async function* judged(
  mutants: readonly Mutant[],
): AsyncGenerator<readonly [mutant: Mutant, verdict: Verdict]> {
  await using bundle = new Bundle()
  const all = mutantsOf(src)
  const byFile = Map.groupBy(all, ({ file }) => file)
  const numberOf = numbersOf(all)
  const path = await bundle.written((file) => switched(textOfFile(file), byFile.get(file) ?? [], numberOf))
  const waiting = [...mutants]
  const done: (readonly [Mutant, Verdict])[] = []
  let wake = () => {}
  let running = 0
  const run = async () => {
    running++
    try {
      while (waiting.length > 0) {
        await using thread = await Judge.started(path)
        for (let count = 0; count < mostEach && thread.isAlive; count++) {
          const mutant = waiting.pop()
          if (!mutant) break
          const other =
            mutant.kind === 'words' && mutant.string === null ? await without(bundle, mutant) : null
          done.push([mutant, await thread.judge({ mutant, other })])
          if (other !== null) await rm(other)
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

/** A module of the package without a word of a string in whose place no call can stand. */
const without = (bundle: Bundle, { file, start, end, instead }: Mutant): Promise<string> =>
  bundle.written((each) => {
    const text = textOfFile(each)
    return each === file ? text.slice(0, start) + instead + text.slice(end) : text
  })

class Judge implements AsyncDisposable {
  readonly #worker: Worker
  isAlive = true

  private constructor(worker: Worker) {
    this.#worker = worker
  }

  /** @throws whatever the package fails with as it is: else each deletion would look noticed. */
  static async started(path: string): Promise<Judge> {
    const worker = new Worker(new URL('judge.ts', import.meta.url), { workerData: path })
    await once(worker, 'message')
    return new Judge(worker)
  }

  judge(question: Question): Promise<Verdict> {
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
      this.#worker.postMessage(question)
    })
  }

  async [Symbol.asyncDispose]() {
    await this.#worker.terminate()
  }
}
