import { type EffectiveSetting, fileForm, flagOf, rooms, variableOf } from '@communique/server/settings'
import type { Command } from 'commander'
import { printLine } from './output.ts'
import { aboutVariables, addSettings, configurationFile, settingsOf } from './server-settings.ts'

export function addConfig(program: Command): void {
  addSettings(
    program
      .command('config')
      .summary('print the settings that a server would have')
      .description('Prints every setting of `communique serve` with its value and where that comes from.')
      .option('--json', 'print JSON'),
  )
    .addHelpText(
      'after',
      `
${aboutVariables}

Examples:
  communique config
  communique config --config /etc/communique.json --json`,
    )
    .action(printSettings)
}

async function printSettings(options: { readonly json?: true }, command: Command): Promise<void> {
  const held = settingsOf(command)
  if (options.json === true) {
    const settings = held.map(({ name, setting, value, from }) => ({
      name,
      value: fileForm(setting, value),
      from,
      flag: `--${flagOf(name, setting)}`,
      variable: variableOf(name, setting),
    }))
    await printLine(JSON.stringify({ file: configurationFile(command) ?? null, settings }, null, 2))
    return
  }
  const width = Math.max(...held.map(({ name }) => name.length))
  const values = Math.max(...held.map((one) => shown(one).length).filter((length) => length <= 30))
  for (const [room, { title }] of Object.entries(rooms)) {
    await printLine(title)
    for (const one of held.filter((other) => other.room === room))
      await printLine(`  ${one.name.padEnd(width)}  ${shown(one).padEnd(values)}  ${one.from}`)
  }
}

function shown({ setting, value }: EffectiveSetting): string {
  if (value === undefined) return `(${setting.unset})`
  return setting.kind.toText(value) || '(none)'
}
