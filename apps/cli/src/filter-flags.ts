import { type FilterParameters, filterOf, isDate, speechFilterOf } from '@communique/export/filter'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { notEmpty } from './flags.ts'

export { filterOf, speechFilterOf }

/** What `addFilterFlags` adds to the options of a command. */
export type FilterOptions = FilterParameters

/** The flags that select articles or speeches, the same for every command that reads several. */
export function addFilterFlags(command: Command, { until = untilFlag() } = {}): Command {
  const flags = [
    new Option('--speaker <name>', 'who speaks: an id, or a part of a name').argParser(notEmpty),
    new Option('--office <words>', 'words in the office of who speaks').argParser(notEmpty),
    new Option(
      '--country <country>',
      'country that is spoken for: an ISO 3166 code, or any of its names',
    ).argParser(notEmpty),
    new Option('--source <slug>', 'who published it; may be given several times').argParser(several),
    new Option('--since <date>', 'of this day, month or year, or later: 2031-03').argParser(date),
    until,
    new Option('--language <tag>', 'as in BCP 47: en takes in en-GB; may be given several times').argParser(
      several,
    ),
    new Option('--text <words>', 'with these words, "phrases in quotes", or, -word').argParser(notEmpty),
  ]
  for (const flag of flags) command.addOption(flag.helpGroup('Filters:'))
  return command
}

const untilFlag = () => new Option('--until <date>', 'of this day, month or year, or earlier').argParser(date)

/** A day, a month or a year that exists. @throws InvalidArgumentError */
export function date(value: string): string {
  if (isDate(value)) return value
  throw new InvalidArgumentError('Give a day, a month or a year that exists: 2031-03-14, 2031-03 or 2031.')
}

/** @throws InvalidArgumentError */
export function several(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, notEmpty(value)]
}
