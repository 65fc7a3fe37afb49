import { type FilterParameters, filterOf, isDate } from '@communique/export/filter'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { notEmpty } from './flags.ts'

export { filterOf }

/** What `addFilterFlags` adds to the options of a command. */
export type FilterOptions = FilterParameters

/** The flags that select articles, the same for every command that reads several. */
export function addFilterFlags(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--speaker <name>',
        'only with a speech of this speaker: an id, or a part of a name',
      ).argParser(notEmpty),
    )
    .addOption(
      new Option('--office <words>', 'only with a speech in an office with these words').argParser(notEmpty),
    )
    .addOption(
      new Option(
        '--country <country>',
        'only with a speech for this country: an ISO 3166 code, or any of its names',
      ).argParser(notEmpty),
    )
    .addOption(
      new Option('--source <slug>', 'only from this source; may be given several times').argParser(several),
    )
    .addOption(
      new Option(
        '--since <date>',
        'only of this day, month or year, or later: 2031-03-14, 2031-03, 2031',
      ).argParser(date),
    )
    .addOption(new Option('--until <date>', 'only of this day, month or year, or earlier').argParser(date))
    .addOption(
      new Option(
        '--language <tag>',
        'only in this language, as in BCP 47: en takes in en-GB; may be given several times',
      ).argParser(several),
    )
}

/** The words that a filter looks for, where they are not what the command is about. */
export const textFlag = () =>
  new Option('--text <words>', 'only with these words, "phrases in quotes", or, -word').argParser(notEmpty)

/** A day, a month or a year: whether it exists is for the archive to check. @throws InvalidArgumentError */
function date(value: string): string {
  if (isDate(value)) return value
  throw new InvalidArgumentError('Give a day, a month or a year: 2031-03-14, 2031-03 or 2031.')
}

/** @throws InvalidArgumentError */
function several(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, notEmpty(value)]
}
