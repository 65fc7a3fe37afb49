import { Command } from 'commander'

/** Stands before a word to exclude while the options are looked at; no shell can pass it on. */
const mark = '\0'

/** A command whose arguments are words to look for: one to exclude, such as `-tunnel`, is no option. */
export class WordsCommand extends Command {
  override parseOptions(given: string[]): ReturnType<Command['parseOptions']> {
    const end = given.indexOf('--')
    const options = end === -1 ? given : given.slice(0, end)
    const marked = options.map((one, index) =>
      isExcluding(one) && !this.#takesValue(options[index - 1]) ? mark + this.#checked(one) : one,
    )
    const { operands, unknown } = super.parseOptions([...marked, ...given.slice(options.length)])
    return { operands: operands.map(unmarked), unknown: unknown.map(unmarked) }
  }

  #takesValue(before: string | undefined): boolean {
    return before !== undefined && this.options.some(({ long, required }) => long === before && required)
  }

  /** A dash that is missing would otherwise make a search of what was to be a flag. */
  #checked(word: string): string {
    if (this.options.some(({ long }) => long === `-${word}`))
      this.error(
        `error: '${word}' may be the option -${word} or a word to exclude. For the word, write it behind --: -- ${word}`,
        { exitCode: 2 },
      )
    return word
  }
}

const isExcluding = (given: string) => /^-[^-]/.test(given) && given !== '-h'

const unmarked = (given: string) => given.replaceAll(mark, '')
