import { InvalidArgumentError, Option } from 'commander'
import { archiveUrl } from './address.ts'
import { defaultDataDirectory, defaultUrl, type Variable } from './environment.ts'

/** A flag for which a variable can stand in. */
export function option(variable: Variable, flags: string, description: string): Option {
  return new Option(flags, description).env(variable)
}

const { origin } = new URL(defaultUrl)

/** The flags that several commands share, and how values are checked. */
export const urlFlag = () =>
  option(
    'COMMUNIQUE_URL',
    '--url <url>',
    `address of the archive (default: that of the server of --data, or else ${origin})`,
  ).argParser(archiveUrl)

export const dataFlag = () =>
  option('COMMUNIQUE_DATA', '--data <folder>', 'folder of the server, with its key and address')
    .default(defaultDataDirectory)
    .argParser(notEmpty)

export const keyFlag = () =>
  option('COMMUNIQUE_KEY', '--key <key>', 'key with scope publish (default: that of --data)')

export const adminKeyFlag = () =>
  option('COMMUNIQUE_KEY', '--key <key>', 'key with scope admin (default: that of --data)')

export const readKeyFlag = () =>
  option(
    'COMMUNIQUE_KEY',
    '--key <key>',
    'key with scope read, for a closed archive (default: that of --data)',
  )

export const formatFlag = () =>
  new Option('--format <format>', 'format of the pages; auto looks at the file name and the first characters')
    .choices(['auto', 'text', 'html', 'markdown', 'json'])
    .default('auto')

/** As many as the archive gives at once. @throws InvalidArgumentError */
export function pageLength(value: string): number {
  const number = wholeNumber(value)
  if (number < 1 || number > 100) throw new InvalidArgumentError('Give a number from 1 to 100.')
  return number
}

/** @throws InvalidArgumentError */
export function count(value: string): number {
  const number = wholeNumber(value)
  if (number < 1) throw new InvalidArgumentError('Give a number from 1 on.')
  return number
}

/** @throws InvalidArgumentError */
export function notEmpty(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('It is empty. Give at least one character.')
  return value
}

/** @throws InvalidArgumentError */
export function pageUrl(value: string): string {
  if (!/^https?:\/\//i.test(value) || !URL.canParse(value))
    throw new InvalidArgumentError('Give an address such as https://press.example/statements/12.')
  return value
}

function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('Give a whole number.')
  return Number(value)
}
