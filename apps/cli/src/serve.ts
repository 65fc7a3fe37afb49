import { once } from 'node:events'
import { resolve } from 'node:path'
import type { LogLevel, RunningServer } from '@communique/server'
import type { Command } from 'commander'
import { defaultDataDirectory, defaultHost, defaultPort, defaultUrl } from './environment.ts'
import { dataFlag, notEmpty, option, port } from './flags.ts'
import { interruption } from './interruption.ts'

/** Here again, so that the server's whole tree of packages is not read before the flags are understood. */
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] satisfies LogLevel[]

interface ServeOptions {
  readonly port: number
  readonly host: string
  readonly data: string
  readonly databaseUrl?: string
  readonly sample: boolean
  readonly logLevel: LogLevel
}

export function addServe(program: Command): void {
  program
    .command('serve')
    .summary('start the archive: API, GraphiQL and database')
    .description(
      'Starts the archive: the GraphQL API, GraphiQL for browsers, and an embedded PostgreSQL.\nThe first start loads a sample of invented articles, and creates a key that the other commands use.',
    )
    .addOption(
      option('PORT', '--port <number>', 'TCP port; 0 means any free port')
        .default(defaultPort)
        .argParser(port),
    )
    .addOption(
      option('HOST', '--host <host>', 'address to listen on; 0.0.0.0 means all')
        .default(defaultHost)
        .argParser(notEmpty),
    )
    .addOption(dataFlag())
    .addOption(
      option(
        'DATABASE_URL',
        '--database-url <url>',
        'use this PostgreSQL, 15 or newer, instead of the embedded one',
      ),
    )
    .option('--no-sample', 'start a new archive empty, without the sample')
    .addOption(
      option('LOG_LEVEL', '--log-level <level>', 'least severe messages that are logged to stderr')
        .choices(logLevels)
        .default('warn'),
    )
    .addHelpText(
      'after',
      `
Examples:
  communique serve
  communique serve --port 8080 --data /srv/communique --no-sample
  communique serve --database-url postgres://me:secret@localhost/communique`,
    )
    .action(serve)
}

async function serve(options: ServeOptions): Promise<void> {
  using interrupted = interruption()
  const { startServer, localKeyPath } = await import('@communique/server')
  const server = await startServer({
    port: options.port,
    host: options.host,
    dataDirectory: resolve(options.data),
    databaseUrl: options.databaseUrl,
    sample: options.sample,
    logLevel: options.logLevel,
  })
  try {
    process.stdout.write(welcome(server, options, localKeyPath(options.data)))
    if (!interrupted.aborted) await once(interrupted, 'abort')
    process.stderr.write('Closing ...\n')
  } finally {
    await server[Symbol.asyncDispose]()
  }
}

function welcome(server: RunningServer, options: ServeOptions, keyPath: string): string {
  const { databaseUrl, data } = options
  const archive = databaseUrl === undefined ? `${data} (embedded PostgreSQL)` : withoutPassword(databaseUrl)
  const url = server.url === defaultUrl ? [] : ['--url', reachable(server.url)]
  const directory = data === defaultDataDirectory ? [] : ['--data', data]
  const sample =
    server.sampleArticles === null
      ? []
      : [`  Sample            ${server.sampleArticles} articles of invented ministries, loaded just now`]
  const remove = sample.length === 0 ? [] : [['npx communique sample remove', ...url, ...directory].join(' ')]
  return `Communiqué is running.

  GraphiQL and API  ${reachable(server.url)}
  Archive           ${archive}
${sample.map((line) => `${line}\n`).join('')}  Key               ${keyPath} (the commands here find it by themselves)

Try in another terminal:
  ${['npx communique search "bridge"', ...url].join(' ')}
  ${['npx communique publish PAGE.txt', ...url, ...directory].join(' ')}
${remove.map((line) => `  ${line}\n`).join('')}
Press Ctrl-C to stop.
`
}

/** Nobody can visit an address that means "all". */
function reachable(url: string): string {
  return url.replace(/^http:\/\/(?:0\.0\.0\.0|\[::\])/, 'http://localhost')
}

function withoutPassword(databaseUrl: string): string {
  const url = URL.parse(databaseUrl)
  if (url === null) return 'the database of --database-url'
  if (url.password !== '') url.password = '***'
  // Parameters may hold one too.
  url.search = ''
  return url.href
}
