import {
  type AllValues,
  allSettings,
  type EffectiveSetting,
  flagOf,
  misspelt,
  readSettings,
  rooms,
  valuesOf,
} from '@communique/server/settings'
import { type Command, Option } from 'commander'
import { environment } from './environment.ts'
import { tell } from './output.ts'

const list = allSettings()

/** Adds `--config` and a flag for every setting, so that all of them can be checked together when the command runs. */
export function addSettings(command: Command): Command {
  command.addOption(
    new Option('--config <file>', 'JSON file with settings; flags and environment go first').env(
      'COMMUNIQUE_CONFIG',
    ),
  )
  for (const one of list) {
    for (const option of optionsOf(one)) {
      const { title, areLimits } = rooms[one.room]
      command.addOption(areLimits ? option.helpGroup(`Limits, ${title.toLowerCase()}:`) : option)
    }
  }
  return command
}

/** The flag of a setting; of one that is on or off two, of which the help shows the one that changes something. */
function optionsOf({ name, setting }: (typeof list)[number]): readonly Option[] {
  const flag = flagOf(name, setting)
  const { kind, description, names } = setting
  const variable = names.variable === undefined ? [] : [`env: ${names.variable}`]
  if (typeof setting.default === 'boolean') {
    const on = new Option(`--${flag}`, description)
    const off = new Option(`--no-${flag}`, `do not ${description}`)
    return [on.hideHelp(setting.default), off.hideHelp(!setting.default)]
  }
  const holds = setting.default === undefined ? '' : kind.toText(setting.default)
  const notes = [
    ...(kind.words === undefined ? [] : [`choices: ${kind.words.join(', ')}`]),
    ...(holds === '' ? [] : [`default: ${holds}`]),
    ...variable,
  ]
  const about = notes.length === 0 ? description : `${description} (${notes.join(', ')})`
  return [new Option(`--${flag} <${kind.placeholder}>`, about)]
}

/**
 * What holds for the server, by flags, environment and file. Tells of variables that are none but look like one.
 * @throws SettingsError
 */
export function settingsOf(command: Command): readonly EffectiveSetting[] {
  for (const [variable, meant] of misspelt(environment()))
    tell(`communique: ${variable} is not a setting. Did you mean ${meant}?`)
  const options = command.opts<Record<string, string | boolean | undefined>>()
  const flags = list.map(({ name, setting }) => {
    const attribute = new Option(`--${flagOf(name, setting)} <value>`).attributeName()
    return [name, command.getOptionValueSource(attribute) === 'cli' ? options[attribute] : undefined] as const
  })
  return readSettings({
    file: configurationFile(command),
    environment: environment(),
    flags: Object.fromEntries(flags),
  })
}

export function configurationFile(command: Command): string | undefined {
  const { config } = command.opts<{ readonly config?: string }>()
  return config
}

/** The same, as the server takes it. @throws SettingsError */
export function valuesFor(command: Command): AllValues {
  return valuesOf(settingsOf(command))
}

/** For the help of the commands that take settings. */
export const aboutVariables = `Every flag has an environment variable, such as COMMUNIQUE_HEARTBEAT, and a
name in the file of --config, such as heartbeat. Flags go first, then the
environment, then the file. \`communique config\` prints what holds and where
it comes from.`
