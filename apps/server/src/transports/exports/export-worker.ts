import { parentPort, workerData } from 'node:worker_threads'
import { type AskForPage, articlePages, formats } from '@communique/export'
import type { ExportTask, FromThread, ToThread } from './export-task.ts'

/*
 * The thread that writes one export: it reads the answers and makes the file of them, so that neither keeps requests of
 * others waiting. Whoever started it asks the archive for it.
 */

/** Articles of a page: an answer is short enough to be sent between those of others. */
const pageLength = 50

if (parentPort === null) throw new Error('This is for a thread')
const port = parentPort
const { format: name, subject, filter }: ExportTask = workerData

const answers = new Map<number, PromiseWithResolvers<Uint8Array>>()
let taken = Promise.withResolvers<void>()

const tell = (message: FromThread, transferred: ArrayBuffer[] = []) => port.postMessage(message, transferred)

port.on('message', (message: ToThread) => {
  if (message.kind === 'TAKEN') {
    taken.resolve()
    return
  }
  const waiting = answers.get(message.number)
  answers.delete(message.number)
  if (message.kind === 'ANSWER') waiting?.resolve(message.bytes)
  else waiting?.reject(Object.assign(new Error(message.code), { code: message.code }))
})

let asked = 0
const ask: AskForPage = async (variables) => {
  const answer = Promise.withResolvers<Uint8Array>()
  const number = asked++
  answers.set(number, answer)
  tell({ kind: 'ASK', number, variables })
  const { data } = JSON.parse(Buffer.from(await answer.promise).toString())
  return data
}

/** One piece is on its way at a time. */
async function give(piece: Uint8Array): Promise<void> {
  if (piece.length === 0) return
  // Short ones lie in memory that others share.
  const bytes = new Uint8Array(piece)
  taken = Promise.withResolvers()
  tell({ kind: 'PIECE', bytes }, [bytes.buffer])
  await taken.promise
}

const format = formats.find((one) => one.name === name)
if (format === undefined) throw new Error(`There is no format ${name}`)
const writer = format.open(subject)
const pages = articlePages(ask, { filter, asOf: subject.position, first: subject.most, pageLength })
for await (const { articles } of pages) await give(writer.add(articles))
await give(writer.end())
tell({ kind: 'END' })
port.close()
