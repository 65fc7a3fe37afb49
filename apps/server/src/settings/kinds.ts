import { isIP } from 'node:net'

/** What values of a setting look like, and how they are read. */
export interface ValueKind<Value> {
  /** What to write, as a message says it: "a whole number from 1 to 10". */
  readonly form: string
  /** What stands for the value in the help: `number`. */
  readonly placeholder: string
  /** The values, where they can be counted. */
  readonly words?: readonly string[]
  /** Whether a value is a path: a relative one in the file counts from the folder of the file. */
  readonly isPath?: boolean
  /** Whether a value may hold a password: it is printed without it, and never repeated where it is invalid. */
  readonly isSecret?: boolean
  /** A value from a flag or a variable; undefined where it is none. */
  fromText(text: string): Value | undefined
  /** A value from the file; undefined where it is none. */
  fromJson(json: unknown): Value | undefined
  /** As somebody would write it in a flag, without passwords. */
  toText(value: Value): string
}

/** A whole number. */
export function count(from: number, to: number): ValueKind<number> {
  const checked = (value: number) =>
    Number.isInteger(value) && value >= from && value <= to ? value : undefined
  return {
    form: `a whole number from ${from} to ${to}`,
    placeholder: 'number',
    fromText: (text) => (/^\d{1,15}$/.test(text) ? checked(Number(text)) : undefined),
    fromJson: (json) => (typeof json === 'number' ? checked(json) : undefined),
    toText: String,
  }
}

const byteUnits = { B: 1, kB: 1e3, MB: 1e6, GB: 1e9, KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3 }
const timeUnits = { ms: 1, s: 1_000, min: 60_000, h: 3_600_000, d: 86_400_000 }

/** A number of bytes, written with its unit. */
export function bytes(from: number, to: number): ValueKind<number> {
  return measured('size', byteUnits, from, to)
}

/** Milliseconds, written with a unit. */
export function duration(from: number, to: number): ValueKind<number> {
  return measured('time', timeUnits, from, to)
}

function measured(
  placeholder: string,
  units: Readonly<Record<string, number>>,
  from: number,
  to: number,
): ValueKind<number> {
  const toText = (value: number) => {
    if (value === 0) return '0'
    const whole = Object.entries(units).filter(([, factor]) => value % factor === 0)
    const [unit, factor] = whole.reduce((best, one) => (one[1] > best[1] ? one : best))
    return `${value / factor}${unit}`
  }
  const fromText = (text: string) => {
    if (text === '0' && from === 0) return 0
    const [, digits, unit = ''] = /^(\d{1,15}(?:\.\d{1,3})?) ?([A-Za-z]+)$/.exec(text) ?? []
    const [, factor] = Object.entries(units).find(([name]) => name.toLowerCase() === unit.toLowerCase()) ?? []
    const value = Number(digits) * (factor ?? Number.NaN)
    return Number.isInteger(value) && value >= from && value <= to ? value : undefined
  }
  return {
    form: `a ${placeholder} with its unit (${Object.keys(units).join(', ')}) from ${toText(from)} to ${toText(to)}`,
    placeholder,
    fromText,
    fromJson: (json) => (typeof json === 'string' ? fromText(json) : json === 0 ? fromText('0') : undefined),
    toText,
  }
}

/** Yes or no. Its flag takes no value. */
export function onOff(): ValueKind<boolean> {
  const words: Readonly<Record<string, boolean>> = {
    ...{ true: true, yes: true, on: true, 1: true },
    ...{ false: false, no: false, off: false, 0: false },
  }
  return {
    form: 'true or false',
    placeholder: '',
    fromText: (text) => words[text.toLowerCase()],
    fromJson: (json) => (typeof json === 'boolean' ? json : undefined),
    toText: String,
  }
}

/** One of some words. */
export function oneOf<const Word extends string>(...words: readonly Word[]): ValueKind<Word> {
  const found = (given: unknown) => words.find((word) => word === given)
  return {
    form: `one of ${words.join(', ')}`,
    placeholder: 'word',
    words,
    fromText: found,
    fromJson: found,
    toText: String,
  }
}

/** Any text that `isValid`. */
export function text(
  placeholder: string,
  form: string,
  isValid: (text: string) => boolean = (given) => given.trim() !== '',
): ValueKind<string> {
  const checked = (given: unknown) => (typeof given === 'string' && isValid(given) ? given : undefined)
  return { form, placeholder, fromText: checked, fromJson: checked, toText: String }
}

/** The path of a file or a folder. */
export function path(placeholder: 'file' | 'folder' | 'path', form: string): ValueKind<string> {
  return { ...text(placeholder, form), isPath: true }
}

/** Several values: with commas between them in a flag or a variable, a list in the file. */
export function listOf(item: ValueKind<string>): ValueKind<readonly string[]> {
  const each = (given: readonly unknown[]) => {
    const values = given.map((one) => item.fromJson(one)).filter((one) => one !== undefined)
    return values.length === given.length ? values : undefined
  }
  return {
    form: `${item.form}; several with commas between them`,
    placeholder: `${item.placeholder},...`,
    fromText: (given) =>
      each(
        given
          .split(',')
          .map((part) => part.trim())
          .filter((part) => part !== ''),
      ),
    fromJson: (json) => (Array.isArray(json) ? each(json) : undefined),
    toText: (values) => values.join(','),
  }
}

/** The origin of pages, `https://example.org`, as browsers write it; or `*` for all. */
export function origin(): ValueKind<string> {
  const normal = (given: unknown) => {
    if (given === '*') return given
    const url = typeof given === 'string' ? URL.parse(given) : null
    // Apps in a shell have schemes of their own, without a port or anything else that URL knows of an origin.
    if (url === null || url.host === '' || !/^[^/]+:\/\/[^/]+\/?$/.test(String(given)) || url.username !== '')
      return undefined
    return `${url.protocol}//${url.host}`
  }
  return {
    form: 'origins such as https://example.org, without a path, or * for all',
    placeholder: 'origin',
    fromText: normal,
    fromJson: normal,
    toText: String,
  }
}

const shorthands: Readonly<Record<string, readonly string[]>> = {
  loopback: ['127.0.0.0/8', '::1'],
  private: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'],
}

/** Addresses and networks; `loopback` and `private` stand for theirs. */
export function networks(): ValueKind<readonly string[]> {
  const list = listOf(
    text(
      'network',
      'addresses and networks such as 10.0.0.7 or 192.168.0.0/16, or the words loopback and private',
      (given) => given in shorthands || isNetwork(given),
    ),
  )
  const whole = (given: readonly string[] | undefined) => given?.flatMap((one) => shorthands[one] ?? one)
  return {
    ...list,
    fromText: (given) => whole(list.fromText(given)),
    fromJson: (json) => whole(list.fromJson(json)),
  }
}

function isNetwork(given: string): boolean {
  const [address = '', prefix, ...more] = given.split('/')
  const version = isIP(address)
  if (version === 0 || address.includes('%') || more.length > 0) return false
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 6 ? 128 : 32))
}

/** An address of the web without a path: under it the server is known. */
export function webAddress(): ValueKind<string> {
  const normal = (given: unknown) => {
    const url = typeof given === 'string' ? URL.parse(given) : null
    const isPlain = url?.pathname === '/' && url.search === '' && url.hash === '' && url.username === ''
    return isPlain && /^https?:$/.test(url.protocol) ? url.origin : undefined
  }
  return {
    form: 'an address such as https://archive.example, without a path',
    placeholder: 'url',
    fromText: normal,
    fromJson: normal,
    toText: String,
  }
}

/** Where a PostgreSQL is, in any of the forms that its clients take. */
export function database(): ValueKind<string> {
  const isDatabase = (given: unknown): given is string =>
    typeof given === 'string' && /^(?:postgres(?:ql)?:\/\/|socket:|\/)\S+$/.test(given)
  const checked = (given: unknown) => (isDatabase(given) ? given : undefined)
  return {
    form: 'the address of a PostgreSQL, such as postgres://me:secret@localhost:5432/communique',
    placeholder: 'url',
    isSecret: true,
    fromText: checked,
    fromJson: checked,
    toText: withoutPassword,
  }
}

/** An address for people to see. */
export function withoutPassword(address: string): string {
  const url = URL.parse(address)
  // What cannot be taken apart may have its password anywhere.
  if (url === null) return `${address.split(':')[0]}:***`
  if (url.password !== '') url.password = '***'
  // Parameters may hold one too.
  url.search = ''
  return url.href
}
