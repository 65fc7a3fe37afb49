import { Command } from 'commander'
import manifest from '../package.json' with { type: 'json' }
import { completeAddress } from './address.ts'
import { addAudit } from './audit.ts'
import { addBackup } from './backup.ts'
import { addConfig } from './config.ts'
import { addCoverage } from './coverage.ts'
import { addEmbargo } from './embargo.ts'
import { addExport } from './export.ts'
import { addKey } from './key.ts'
import { addParse } from './parse.ts'
import { addPublish } from './publish.ts'
import { addReparse } from './reparse.ts'
import { usageLine } from './report-error.ts'
import { addRestore } from './restore.ts'
import { addSample } from './sample.ts'
import { addSearch } from './search.ts'
import { addServe } from './serve.ts'
import { addShow } from './show.ts'
import { addSource } from './source.ts'
import { addSpeeches } from './speeches.ts'
import { addVerify } from './verify.ts'
import { addWatch } from './watch.ts'
import { addWebhook } from './webhook.ts'
import { addWithdraw } from './withdraw.ts'

/** The command line as a whole. What a command needs is imported when it runs, so that each starts fast. */
export function createProgram(): Command {
  const program = new Command('communique')
    .description(
      'An archive of official statements as typed data: start it, publish to it, search it, follow it.',
    )
    .version(manifest.version)
    .helpCommand(false)
    // What follows a command is its own: else `search -Velmar` would ask for the version.
    .enablePositionalOptions()
    .hook('preAction', (_program, command) => completeAddress(command))
    .exitOverride()
    .addHelpText(
      'after',
      `
Examples:
  communique serve
  communique publish statements/
  communique search "grain tariff"
  communique watch --from beginning

communique COMMAND --help shows the options of a command, with examples.
Exit codes: 0 success, 1 something failed, 2 the command line is not valid,
3 nothing was found.`,
    )
  addServe(program)
  addPublish(program)
  addParse(program)
  addSearch(program)
  addSpeeches(program)
  addCoverage(program)
  addShow(program)
  addExport(program)
  addWatch(program)
  addWithdraw(program)
  addEmbargo(program)
  addSource(program)
  addReparse(program)
  addSample(program)
  addWebhook(program)
  addKey(program)
  addAudit(program)
  addConfig(program)
  addBackup(program)
  addRestore(program)
  addVerify(program)
  nameItsHelp(program, program.name())
  return program
}

/** What is wrong with a command line is told on one line, with the help of the command that it is about. */
function nameItsHelp(command: Command, path: string): void {
  const { outputError } = command.configureOutput()
  command.configureOutput({
    outputError: (said, write) => outputError?.(said, (told) => write(usageLine(told, path))),
  })
  for (const part of command.commands) nameItsHelp(part, `${path} ${part.name()}`)
}
