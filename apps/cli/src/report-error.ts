import { CommanderError } from 'commander'
import { isDebugging } from './environment.ts'
import { NothingFound } from './failure.ts'
import { tell } from './output.ts'

/** 0: done. 1: something failed. 2: the command was not understood. 3: what was looked for is not there. */
export type ExitCode = 0 | 1 | 2 | 3

/** These say on one line what is wrong and what to do. Known by name: the command imports no package only for its errors. */
const tellingNames = new Set([
  'Failure',
  'NothingFound',
  'ArchiveError',
  'StoreError',
  'ServerError',
  'PageError',
])

/** Tells on stderr, on one line, why the command ends. */
export function reportError(error: unknown): ExitCode {
  // Commander has told already, or it was --help or --version.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof Error && error.name === 'SettingsError') {
    tell(settingsReport(error.message.split('\n')))
    return 2
  }
  tell(`communique: ${explanation(error)}`)
  if (isDebugging() && error instanceof Error) process.stderr.write(`${error.stack}\n`)
  return error instanceof NothingFound ? 3 : 1
}

/** What commander says about a command line, in the form of everything else that is said. */
export function usageLine(said: string, command: string): string {
  const what = said
    .replace(/^error: /, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\.?\s*$/, '')
  return `communique: ${what}. Run \`${command} --help\` for help.`
}

/** Everything that is wrong at once: whoever corrects one value must not find the next at the next start. */
function settingsReport(problems: readonly string[]): string {
  const [first = ''] = problems
  if (problems.length === 1) return `communique: ${first} Run \`communique config --help\` for help.`
  return [
    `communique: ${problems.length} settings are not valid:`,
    ...problems.map((one) => `  ${one}`),
  ].join('\n')
}

function explanation(error: unknown): string {
  const message = (error instanceof Error ? error.message : String(error)).replace(/\s*\n\s*/g, ' ')
  if (error instanceof Error && tellingNames.has(error.name)) return message
  return `unexpected error: ${message} (LOG_LEVEL=debug shows where)`
}
