import type { Command } from 'commander'

export function addHelp(program: Command): void {
  program
    .command('help')
    .summary('explain a command')
    .description('Explains a command, or lists all: the same as --help behind it.')
    .argument('[command...]', 'what is to be explained, such as: key create')
    .addHelpText(
      'after',
      `
Examples:
  communique help
  communique help speeches
  communique help key create`,
    )
    .action((names: readonly string[]) => {
      const asked = names.reduce<Command>(
        (command, name) =>
          command.commands.find((one) => one.name() === name) ??
          command.error(`error: unknown command '${name}'`, { exitCode: 2 }),
        program,
      )
      asked.outputHelp()
    })
}

/** Of a command in a list, what it is called and what it needs. */
export const termOf = (command: Command): string =>
  [
    command.name(),
    ...command.registeredArguments.map((one) => {
      const name = `${one.name()}${one.variadic ? '...' : ''}`
      return one.required ? `<${name}>` : `[${name}]`
    }),
  ].join(' ')
