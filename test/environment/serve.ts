import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { localKeyPath } from '@communique/server'
import { Command } from './command.ts'

export interface Served extends AsyncDisposable {
  readonly url: string
  readonly key: string
  readonly command: Command
}

/** `communique serve` as a process of its own, ready to answer. */
export async function serve(
  folder: string,
  databaseUrl: string | undefined,
  port = 0,
  environment: Readonly<Record<string, string>> = {},
): Promise<Served> {
  const data = join(folder, 'data')
  const command = new Command(
    [
      ...['serve', '--port', `${port}`, '--data', data, '--no-sample'],
      ...(databaseUrl === undefined ? [] : ['--database-url', databaseUrl]),
    ],
    [],
    environment,
  )
  let ended = false
  command.ended.then(() => (ended = true))
  for (;;) {
    const [url] = /http:\/\/\S+\/graphql/.exec(command.output) ?? []
    if (url !== undefined) {
      const key = (await readFile(localKeyPath(data), 'utf8')).trim()
      return { url, key, command, [Symbol.asyncDispose]: () => command[Symbol.asyncDispose]() }
    }
    if (ended) throw new Error(`communique serve ended: ${command.output}`)
    await sleep(20)
  }
}
