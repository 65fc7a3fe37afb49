import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { RunningServer } from '@communique/server'
import { type AllValues, withoutPassword } from '@communique/server/settings'
import type { Command } from 'commander'
import { defaultDataDirectory } from './environment.ts'
import { interruption } from './interruption.ts'
import { tell } from './output.ts'
import { aboutVariables, addSettings, valuesFor } from './server-settings.ts'

export function addServe(program: Command): void {
  addSettings(
    program
      .command('serve')
      .summary('start the archive: API, GraphiQL and database')
      .description(
        'Starts the archive: the GraphQL API, GraphiQL for browsers, and an embedded PostgreSQL.\nThe first start loads a sample of invented articles, and creates a key that the other commands use.',
      ),
  )
    .addHelpText(
      'after',
      `
${aboutVariables}

Examples:
  communique serve
  communique serve --port 8080 --data /srv/communique --no-sample
  communique serve --database-url postgres://me:secret@localhost/communique`,
    )
    .action((_options: unknown, command: Command) => serve(valuesFor(command)))
}

/** Longer nobody waits for a server without a word; a new archive takes long for sure, unless it cannot be made. */
const [firstMilliseconds, wordMilliseconds] = [300, 2_000]

async function serve({ server: options, ...rooms }: AllValues): Promise<void> {
  using interrupted = interruption()
  const { giveMemoryBack, startServer, localKeyPath } = await import('@communique/server')
  const dataDirectory = resolve(options.dataDirectory)
  const isNew = options.databaseUrl === undefined && !existsSync(join(dataDirectory, 'postgres'))
  const word = setTimeout(
    () => tell(isNew ? 'Preparing a new archive: this takes some seconds ...' : 'Starting the archive ...'),
    isNew ? firstMilliseconds : wordMilliseconds,
  )
  const server = await startServer({ ...options, dataDirectory, ...rooms }).finally(() => clearTimeout(word))
  try {
    await giveMemoryBack()
    process.stdout.write(welcome(server, options, localKeyPath(options.dataDirectory)))
    if (!interrupted.aborted) await once(interrupted, 'abort')
    process.stderr.write('Closing ...\n')
  } finally {
    await server[Symbol.asyncDispose]()
  }
  // Nobody reads it: else the process would wait for that.
  if (process.stderr.writableLength > 0) process.exit()
}

function welcome(server: RunningServer, options: AllValues['server'], keyPath: string): string {
  const { databaseUrl, dataDirectory: data } = options
  const archive = databaseUrl === undefined ? `${data} (embedded PostgreSQL)` : withoutPassword(databaseUrl)
  // With the data folder, the commands find the address and the key.
  const directory = data === defaultDataDirectory ? [] : ['--data', data]
  const sample =
    server.sampleArticles === null
      ? []
      : [`  Sample            ${server.sampleArticles} articles of invented ministries, loaded just now`]
  const remove = sample.length === 0 ? [] : [['npx communique sample remove', ...directory].join(' ')]
  return `Communiqué is running.

  Reading room      ${new URL('/', reachable(server.url)).href}
  GraphiQL and API  ${reachable(server.url)}
  Archive           ${archive}
${sample.map((line) => `${line}\n`).join('')}  Key               ${keyPath} (the commands here find it by themselves)

Try in another terminal:
  ${['npx communique search bridge', ...directory].join(' ')}
  ${['npx communique publish PAGE.txt', ...directory].join(' ')}
${remove.map((line) => `  ${line}\n`).join('')}
Press Ctrl-C to stop.
`
}

/** Nobody can visit an address that means "all". */
function reachable(url: string): string {
  return url.replace(/^http:\/\/(?:0\.0\.0\.0|\[::\])/, 'http://localhost')
}
