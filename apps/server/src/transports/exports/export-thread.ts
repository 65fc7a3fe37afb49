import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { ExportedArticlesQueryVariables } from '@communique/export/documents'
import type { ExportTask, FromThread, ToThread } from './export-task.ts'

/** Memory of a thread: a row group of Parquet takes a third of it. */
const mostMegabytes = 256

/** Of garbage that lives for a moment: by itself Node took 200 MB more in `npm run bench:export`, and no less time. */
const youngMegabytes = 8

/** Asks the archive for a page: the answer in JSON, or the code with which it was refused. */
export type AnswerPage = (
  variables: ExportedArticlesQueryVariables,
) => Promise<Uint8Array<ArrayBuffer> | string>

/**
 * The pieces of a file, as a thread of its own writes them. The thread goes on when a piece was taken; it ends with the
 * loop, and when `signal` aborts.
 * @throws what `signal` gives, and what went wrong in the thread
 */
export async function* exportedPieces(
  task: ExportTask,
  answer: AnswerPage,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  signal.throwIfAborted()
  const worker = new Worker(new URL('./export-worker.ts', import.meta.url), {
    workerData: task,
    name: 'export',
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes, maxYoungGenerationSizeMb: youngMegabytes },
  })
  const tell = (message: ToThread, transferred: ArrayBuffer[] = []) =>
    worker.postMessage(message, transferred)
  const failed = Promise.withResolvers<never>()
  failed.promise.catch(() => {})
  const stop = () => failed.reject(signal.reason)
  signal.addEventListener('abort', stop, { once: true })
  worker.on('error', failed.reject)
  let arrived = Promise.withResolvers<Exclude<FromThread, { kind: 'ASK' }>>()
  worker.on('message', (message: FromThread) => {
    if (message.kind !== 'ASK') {
      arrived.resolve(message)
      return
    }
    const { number, variables } = message
    answer(variables).then((given) => {
      if (typeof given === 'string') tell({ kind: 'REFUSED', number, code: given })
      else tell({ kind: 'ANSWER', number, bytes: given }, [given.buffer])
    }, failed.reject)
  })
  try {
    for (;;) {
      const message = await Promise.race([arrived.promise, failed.promise])
      if (message.kind === 'END') return
      arrived = Promise.withResolvers()
      yield message.bytes
      tell({ kind: 'TAKEN' })
    }
  } finally {
    signal.removeEventListener('abort', stop)
    await worker.terminate()
  }
}

/** Waits until a reader took what it was sent. @throws where it leaves it unread for too long, or `signal` aborts */
export async function drained(
  stream: NodeJS.WritableStream,
  milliseconds: number,
  signal: AbortSignal,
): Promise<void> {
  await once(stream, 'drain', { signal: AbortSignal.any([signal, AbortSignal.timeout(milliseconds)]) })
}
