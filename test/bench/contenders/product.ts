import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Child } from '../child.ts'
import { type Contender, type Running, sameDocument } from './contender.ts'

export const command = fileURLToPath(new URL('../../../apps/cli/src/main.ts', import.meta.url))

/** The archive as its users start it, with everything that stands in front of its answers. */
export const product: Contender = {
  name: 'product',
  title: 'Communiqué',
  ...sameDocument,
  start: async (databaseUrl) => await startProduct(databaseUrl),
}

export interface RunningProduct extends Running {
  /** Where it left its key. */
  readonly dataDirectory: string
}

/** `entry`: the command of another checkout. */
export async function startProduct(databaseUrl: string, entry = command): Promise<RunningProduct> {
  await using starting = new AsyncDisposableStack()
  const dataDirectory = await mkdtemp(join(tmpdir(), 'communique-bench-'))
  starting.defer(() => rm(dataDirectory, { recursive: true, force: true }))
  const flags = ['--conditions=communique:source', entry, 'serve', '--no-sample', '--log-level', 'error']
  const place = ['--host', '127.0.0.1', '--port', '0', '--data', dataDirectory, '--database-url', databaseUrl]
  const { url, pid } = starting.use(
    await Child.start(process.execPath, [...flags, ...place], {
      env: { ...process.env, NODE_ENV: 'production' },
    }),
  )
  const running = starting.move()
  return { url, pid, dataDirectory, [Symbol.asyncDispose]: () => running.disposeAsync() }
}
