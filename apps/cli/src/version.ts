import type { Command } from 'commander'
import { releaseOf } from './access/other-release.ts'
import { dataFlag, urlFlag } from './flags.ts'
import { printLine } from './output.ts'
import { release } from './release.ts'

export function addVersion(program: Command): void {
  program
    .command('version')
    .summary('print the release of the command, and that of the server')
    .description(
      'Prints the release of this command, its Node, and the release of the server, if one responds.',
    )
    .addOption(urlFlag())
    .addOption(dataFlag())
    .addHelpText(
      'after',
      `
Examples:
  communique version
  communique version --url https://archive.example`,
    )
    .action(version)
}

async function version({ url }: { readonly url: string }): Promise<void> {
  await printLine(`communique  ${release}  (Node ${process.version.slice(1)})`)
  const theirs = await releaseOf(url)
  await printLine(`server      ${theirs === null ? `none responds at ${url}` : `${theirs}  ${url}`}`)
}
