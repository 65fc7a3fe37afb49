import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Child } from '../child.ts'
import { current, type Version } from '../version.ts'
import { type Contender, type Running, sameDocument } from './contender.ts'

/** The archive as its users start it, with everything that stands in front of its answers. */
export const product: Contender = {
  name: 'product',
  title: 'Communiqué',
  ...sameDocument,
  ranksItself: true,
  start: (databaseUrl) => startProduct(current, databaseUrl),
}

export interface RunningProduct extends Running {
  /** Where it left its key. */
  readonly dataDirectory: string
}

export async function startProduct({ command }: Version, databaseUrl: string): Promise<RunningProduct> {
  await using starting = new AsyncDisposableStack()
  const dataDirectory = await mkdtemp(join(tmpdir(), 'communique-bench-'))
  starting.defer(() => rm(dataDirectory, { recursive: true, force: true }))
  const flags = ['--conditions=communique:source', command, 'serve', '--no-sample', '--log-level', 'error']
  const place = ['--host', '127.0.0.1', '--port', '0', '--data', dataDirectory, '--database-url', databaseUrl]
  const { url, pid } = starting.use(
    await Child.start(process.execPath, [...flags, ...place], {
      env: { ...process.env, NODE_ENV: 'production' },
    }),
  )
  const running = starting.move()
  return { url, pid, dataDirectory, [Symbol.asyncDispose]: () => running.disposeAsync() }
}
