import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createArchive, PublishPages } from '@communique/sdk'
import { localKeyPath, startServer } from '@communique/server'
import { placeEmptyArchive } from '../../../packages/archive/testing/empty-archive.ts'
import { withSharedThreads } from '../../server/testing/shared-threads.ts'

/** A folder for one test, gone after it. */
export class Folder implements AsyncDisposable {
  readonly path: string

  private constructor(path: string) {
    this.path = path
  }

  static async make(): Promise<Folder> {
    return new Folder(await mkdtemp(join(tmpdir(), 'communique-cli-')))
  }

  /** Writes a file and gives its path. */
  async write(name: string, content: string | Uint8Array): Promise<string> {
    const path = join(this.path, name)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, content)
    return path
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.path, { recursive: true, force: true })
  }
}

export interface TestArchive extends AsyncDisposable {
  readonly url: string
  readonly key: string
  /** The flags with which a command writes to it. */
  readonly flags: readonly string[]
}

interface StartOptions {
  readonly port?: number
  readonly sample?: boolean
  readonly reads?: 'open' | 'key'
  readonly webhookNetworks?: readonly string[]
}

/** A server with nothing in it but what lies in `data`, and, if wanted, the sample. */
export async function startArchive(
  data: string,
  { port = 0, sample = false, reads = 'open', webhookNetworks }: StartOptions = {},
): Promise<TestArchive> {
  if (!existsSync(join(data, 'postgres'))) placeEmptyArchive(data)
  const server = await startServer({
    port,
    host: '127.0.0.1',
    dataDirectory: data,
    sample,
    reads,
    logLevel: 'silent',
    webhooks: { webhookNetworks },
    publishing: withSharedThreads(),
  })
  const key = (await readFile(localKeyPath(data), 'utf8')).trim()
  return {
    url: server.url,
    key,
    flags: ['--url', server.url, '--key', key],
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  }
}

/** Publishes statements without the command. */
export async function publishStatements({ url, key }: TestArchive, ...numbers: number[]): Promise<void> {
  const pages = numbers.map((number) => ({ text: statement(number) }))
  await createArchive({ url, key }).request(PublishPages, { input: { pages } })
}

/** A statement of an invented ministry, another one for each number. */
export function statement(number: number): string {
  return `The Ministry of Harbours of Tavelund gave a reception in the port of Osmerin on March ${(number % 28) + 1}, 2025.

Minister of Harbours Ilka Brandeaux spoke there. She said that pier number ${number} would be opened before the summer. She noted that the crews had worked through the winter.
`
}

export const jsonLine = (number: number) => JSON.stringify({ id: `page-${number}`, text: statement(number) })
