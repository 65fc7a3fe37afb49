import { parentPort, workerData } from 'node:worker_threads'
import { PGlite, types } from '@electric-sql/pglite'
import { onlyTexts } from './reading.ts'
import { SyncedFiles } from './synced-files.ts'
import type { ThreadAnswer, ThreadFailure, ThreadRequest, ThreadSettings } from './thread-messages.ts'

/** What PGlite's `_PostgresMainLoopOnce` throws where PostgreSQL ends a statement by an error. */
const statementFailed = 100

const settings: ThreadSettings = workerData
const port = parentPort
if (port === null) throw new Error('This is the thread of a database and not a program')
const answer = (message: ThreadAnswer) => port.postMessage(message)

/** The last of what PostgreSQL would write into its log. */
const log: string[] = []

/** Nothing of it is to be printed. */
function keepLog(line: string): boolean {
  log.push(line)
  if (log.length > 5) log.shift()
  return false
}

/** Without the statement, which may hold what somebody published. */
function failureOf(error: unknown): ThreadFailure {
  if (!(error instanceof Error)) return { message: String(error), fields: {} }
  const fields = Object.entries(error).filter(
    ([name, value]) => typeof value === 'string' && name !== 'query',
  )
  return { message: error.message, fields: Object.fromEntries(fields) }
}

/** There is nothing to go on with: the one who started this thread starts another. */
function giveUp(error: unknown): never {
  const { message, fields } = failureOf(error)
  answer({ kind: 'broken', failure: { message: [message, ...log].join('; '), fields } })
  return process.exit(1)
}

/**
 * PGlite takes every exception for the end of a statement, and goes on with a PostgreSQL that has given up (`PANIC`,
 * out of memory): it would loop for ever.
 */
function endWithDatabase({ Module: module }: PGlite): void {
  const runOnce = module._PostgresMainLoopOnce
  module._PostgresMainLoopOnce = () => {
    try {
      runOnce()
    } catch (error) {
      if (statusOf(error) !== statementFailed) giveUp(error)
      throw error
    }
  }
}

function statusOf(exit: unknown): unknown {
  return typeof exit === 'object' && exit !== null && 'status' in exit ? exit.status : undefined
}

/** PGlite's own, but for `-F`, which turns `fsync` off. */
function startParameters({ sync, sharedBuffers }: ThreadSettings): string[] {
  const own = PGlite.defaultStartParams.filter((parameter) => parameter !== '-F')
  const ours = [
    `fsync=${sync ? 'on' : 'off'}`,
    'wal_sync_method=fsync',
    `shared_buffers=${sharedBuffers}kB`,
    'min_wal_size=32MB',
  ]
  return [...own, ...ours.flatMap((parameter) => ['-c', parameter])]
}

async function open({ directory, sync }: ThreadSettings): Promise<PGlite> {
  const pglite = await PGlite.create({
    ...(directory === undefined ? {} : sync ? { fs: new SyncedFiles(directory) } : { dataDir: directory }),
    parsers: { [types.DATE]: (day: string) => day, [types.INT8]: Number },
    startParams: startParameters(settings),
    onStderr: keepLog,
  })
  endWithDatabase(pglite)
  return pglite
}

async function handle(pglite: PGlite, request: ThreadRequest): Promise<ThreadAnswer> {
  if (request.wanted === 'close') {
    await pglite.close()
    return { kind: 'closed' }
  }
  const { sql, parameters } = request
  if (request.wanted === 'texts') {
    const { rows } = await pglite.query<unknown[]>(sql, [...parameters], { rowMode: 'array' })
    return { kind: 'texts', texts: onlyTexts(rows) }
  }
  const { rows, affectedRows, command } = await pglite.query(sql, [...parameters])
  return { kind: 'rows', rows, affected: affectedRows, command }
}

try {
  const pglite = await open(settings)
  port.on('message', (request: ThreadRequest) => {
    handle(pglite, request).then(answer, (error) => answer({ kind: 'failed', failure: failureOf(error) }))
  })
  answer({ kind: 'ready' })
} catch (error) {
  giveUp(error)
}
