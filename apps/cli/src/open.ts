import { type Command, Option } from 'commander'
import { withArchive } from './access.ts'
import { permalink } from './address.ts'
import { hasDisplay } from './environment.ts'
import { dataFlag, notEmpty, readKeyFlag, urlFlag } from './flags.ts'
import { articleNamed } from './named-article.ts'
import { printLine, tell } from './output.ts'
import { findReadKey, type KeyOptions } from './write-key.ts'

interface OpenOptions extends KeyOptions {
  readonly print: boolean
}

export function addOpen(program: Command): void {
  program
    .command('open')
    .summary('open an article, or the archive, in the browser')
    .description(
      'Opens the page of an article in the browser of this machine, or the front page of the archive, and prints its address. Where there is no display, it prints the address alone.',
    )
    .argument(
      '[article]',
      'its id, its permalink, the URL of its page, or the SHA-256 of the bytes of its page',
      notEmpty,
    )
    .addOption(new Option('--print', 'only print the address').default(false))
    .addOption(urlFlag())
    .addOption(readKeyFlag())
    .addOption(dataFlag())
    .addHelpText(
      'after',
      `
Examples:
  communique open
  communique open https://press.example/statements/12
  communique open Article:0198c5e0-0000-7000-8000-000000000000 --print`,
    )
    .action(openPage)
}

async function openPage(named: string | undefined, options: OpenOptions, command: Command): Promise<void> {
  const { url, print } = options
  const key = await findReadKey(command, options)
  const address = await withArchive(url, key, async (archive) => {
    if (named !== undefined) return permalink(url, (await articleNamed(archive, named, url)).id)
    await archive.request('{ __typename }')
    return new URL('/', url).href
  })
  await printLine(address)
  if (print) return
  if (!hasDisplay()) {
    tell('There is no display here. Open the address in a browser.')
    return
  }
  const { default: openInBrowser } = await import('open')
  const started = await openInBrowser(address)
  started.once('error', ({ message }) => {
    tell(`No browser can be started (${message}). Open the address in one.`)
  })
}
