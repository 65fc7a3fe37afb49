import type { Command, Option } from 'commander'

/** What may be completed at one place of the command line. */
export interface Place {
  /** The commands before it, each with a space before it: ` key create`; empty at the top. */
  readonly path: string
  /** Those that may come next, or the arguments that there are. */
  readonly commands: readonly Completion[]
  readonly flags: readonly Flag[]
}

export interface Completion {
  readonly word: string
  readonly about: string
}

export interface Flag extends Completion {
  readonly takesValue: boolean
  /** The values that there are; null where there are more than can be listed. */
  readonly values: readonly string[] | null
}

/** Every place of the command line, the top first. */
export function placesOf(command: Command, path = ''): readonly Place[] {
  const commands = [
    ...command.commands.map((one) => ({ word: one.name(), about: one.summary() })),
    ...command.registeredArguments.flatMap(({ argChoices = [], description }) =>
      argChoices.map((word) => ({ word, about: description })),
    ),
  ]
  const flags = command.createHelp().visibleOptions(command).flatMap(flagOf)
  return [
    { path, commands, flags },
    ...command.commands.flatMap((one) => placesOf(one, `${path} ${one.name()}`)),
  ]
}

function flagOf({ long, description, required, optional, argChoices }: Option): Flag[] {
  if (long === undefined || long === null) return []
  return [{ word: long, about: description, takesValue: required || optional, values: argChoices ?? null }]
}
