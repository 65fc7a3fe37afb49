import { Argument, type Command } from 'commander'
import { placesOf } from './completion/command-tree.ts'
import { bash, fish, type Script, zsh } from './completion/scripts.ts'
import { print } from './output.ts'

const scripts = new Map<string, Script>([
  ['bash', bash],
  ['zsh', zsh],
  ['fish', fish],
])

export function addCompletion(program: Command): void {
  program
    .command('completion')
    .summary('print a script that completes commands and flags in a shell')
    .description(
      'Prints a script with which a shell completes commands, flags and their values when Tab is pressed. The word must be communique: `alias communique="npx communique"` makes it one.',
    )
    .addArgument(new Argument('<shell>', 'which shell').choices([...scripts.keys()]))
    .addHelpText(
      'after',
      `
Examples:
  source <(communique completion bash)
  communique completion bash >> ~/.bashrc
  communique completion zsh > "\${fpath[1]}/_communique"
  communique completion fish > ~/.config/fish/completions/communique.fish`,
    )
    .action((shell: string) => print(scripts.get(shell)?.(placesOf(program)) ?? ''))
}
