import { Command } from 'commander'
import { completeAddress } from './address.ts'
import { addAudit } from './audit.ts'
import { addBackup } from './backup.ts'
import { addCompletion } from './completion.ts'
import { addConfig } from './config.ts'
import { addCoverage } from './coverage.ts'
import { addEmbargo } from './embargo.ts'
import { addExport } from './export.ts'
import { addHelp, termOf } from './help.ts'
import { addKey } from './key.ts'
import { addOpen } from './open.ts'
import { tell } from './output.ts'
import { addParse } from './parse.ts'
import { addPublish } from './publish.ts'
import { release } from './release.ts'
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
import { addVersion } from './version.ts'
import { addWatch } from './watch.ts'
import { addWebhook } from './webhook.ts'
import { addWithdraw } from './withdraw.ts'

/** The command line as a whole. What a command needs is imported when it runs, so that each starts fast. */
export function createProgram(): Command {
  const program = new Command('communique')
    .description(
      'An archive of official statements as typed data: start it, publish to it, search it, follow it.',
    )
    .version(release)
    .helpCommand(false)
    .configureHelp({ subcommandTerm: termOf })
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
  communique search grain tariff
  communique speeches --speaker Solvane --since 2031-03 --csv > solvane.csv

\`communique help COMMAND\` shows the options of a command, with examples.
Exit codes: 0 success, 1 something failed, 2 the command line is not valid,
3 nothing was found.`,
    )
  program.commandsGroup('Read:')
  addSearch(program)
  addSpeeches(program)
  addCoverage(program)
  addShow(program)
  addOpen(program)
  addExport(program)
  addWatch(program)
  program.commandsGroup('Publish and mend:')
  addPublish(program)
  addParse(program)
  addSource(program)
  addWithdraw(program)
  addEmbargo(program)
  addReparse(program)
  addSample(program)
  program.commandsGroup('Run an archive:')
  addServe(program)
  addConfig(program)
  addKey(program)
  addAudit(program)
  addWebhook(program)
  addBackup(program)
  addRestore(program)
  addVerify(program)
  program.commandsGroup('About this command:')
  addHelp(program)
  addVersion(program)
  addCompletion(program)
  finish(program, program.name())
  return program
}

/** What all commands have in common, once they are there. */
function finish(command: Command, path: string): void {
  const { outputError } = command.configureOutput()
  command.configureOutput({
    // What is wrong with a command line is told on one line, with the help of the command that it is about.
    outputError: (said) => outputError?.(said, (told) => tell(usageLine(told, path))),
  })
  // The value is set already: the help need not say that what nobody turns on is off.
  for (const option of command.options) if (option.defaultValue === false) option.defaultValue = undefined
  for (const part of command.commands) finish(part, `${path} ${part.name()}`)
}
