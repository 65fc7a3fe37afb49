import { readFileSync } from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'
import { flagOf, nearestName, variableOf } from './names.ts'
import type { Setting } from './setting.ts'
import { type Room, settings, type Values } from './settings.ts'

/** Where values come from; a later one wins: defaults, the file, the environment, flags. */
export interface SettingSources {
  /** The path of a JSON file: one object with the names of settings. */
  readonly file?: string | undefined
  readonly environment: Readonly<Record<string, string | undefined>>
  /** By the names of settings, as they were written. */
  readonly flags: Readonly<Record<string, string | boolean | undefined>>
}

/** What holds for one setting, and who said so. */
export interface EffectiveSetting {
  readonly name: string
  readonly room: Room
  readonly setting: Setting<unknown, undefined>
  readonly value: unknown
  /** `default`, a flag, a variable, or a name in the file. */
  readonly from: string
}

export type AllValues = { readonly [Name in Room]: Values<Name> }

/** Everything that is wrong with what was set, one line each. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.problems = problems
  }
}

/**
 * Every setting with its value, in the order of the list.
 * @throws SettingsError that names every wrong value, whatever its source
 */
export function readSettings(sources: SettingSources): readonly EffectiveSetting[] {
  const problems: string[] = []
  const inFile = fileOf(sources.file, problems)
  const held = allSettings().map(({ room, name, setting }): EffectiveSetting => {
    const given = givenFor(name, setting, sources, inFile)
    if (given === null) return { name, room, setting, value: setting.default, from: 'default' }
    if (given.value === undefined) problems.push(problemOf(given, setting))
    return { name, room, setting, value: given.value, from: given.from }
  })
  const names = held.map(({ name }) => name)
  for (const name of Object.keys(inFile).filter((one) => !names.includes(one))) {
    const nearest = nearestName(name, names)
    const advice = nearest === null ? 'Leave it out' : `Did you mean "${nearest}"`
    problems.push(`"${name}" in ${sources.file} is not a setting. ${advice}${nearest === null ? '.' : '?'}`)
  }
  if (problems.length > 0) throw new SettingsError(problems)
  return held
}

/**
 * Variables that were probably meant for a setting, with the name that it has. No error: others set variables that begin
 * like ours.
 */
export function misspelt(environment: SettingSources['environment']): readonly (readonly [string, string])[] {
  const variables = [...allSettings().map(({ name, setting }) => variableOf(name, setting)), ...ofTheCommand]
  const ours = variables.filter((variable) => variable.startsWith(prefix))
  return Object.keys(environment)
    .filter((variable) => variable.startsWith(prefix) && !variables.includes(variable))
    .flatMap((variable) => {
      const nearest = nearestName(
        variable.slice(prefix.length),
        ours.map((one) => one.slice(prefix.length)),
      )
      return nearest === null ? [] : [[variable, `${prefix}${nearest}`] as const]
    })
}

const prefix = 'COMMUNIQUE_'
const ofTheCommand = ['COMMUNIQUE_KEY', 'COMMUNIQUE_URL', 'COMMUNIQUE_CONFIG']

/** What holds, as the server takes it. */
export function valuesOf(held: readonly EffectiveSetting[]): AllValues {
  const rooms: Record<string, Record<string, unknown>> = {}
  for (const { room, name, value } of held) {
    rooms[room] ??= {}
    rooms[room][name] = value
  }
  // The list gives both the names and the types: see `settings`.
  return rooms as AllValues
}

/** A value as it would stand in the file, without passwords. */
export function fileForm({ kind }: Setting<unknown, undefined>, value: unknown): unknown {
  if (value === undefined) return null
  const hasUnit = typeof value === 'number' && typeof kind.fromJson(value) !== 'number'
  return hasUnit || kind.isSecret === true ? kind.toText(value) : value
}

/** The list, flat. */
export function allSettings(): readonly Pick<EffectiveSetting, 'room' | 'name' | 'setting'>[] {
  const rooms = Object.entries(settings) as [Room, Readonly<Record<string, Setting<unknown, undefined>>>][]
  return rooms.flatMap(([room, list]) =>
    Object.entries(list).map(([name, setting]) => ({ room, name, setting })),
  )
}

/** A value as it was written somewhere; `value` is undefined where it is none. */
interface Given {
  readonly from: string
  readonly written: unknown
  readonly value: unknown
}

function givenFor(
  name: string,
  setting: Setting<unknown, undefined>,
  { file = '', environment, flags }: SettingSources,
  inFile: Readonly<Record<string, unknown>>,
): Given | null {
  const { kind } = setting
  const flag = flags[name]
  if (typeof flag === 'boolean') {
    return {
      from: flag ? `--${flagOf(name, setting)}` : `--no-${flagOf(name, setting)}`,
      written: flag,
      value: flag,
    }
  }
  if (flag !== undefined)
    return { from: `--${flagOf(name, setting)}`, written: flag, value: kind.fromText(flag) }
  const variable = variableOf(name, setting)
  const text = environment[variable]
  // A variable set to nothing is one left out: container tools cannot say it otherwise.
  if (text !== undefined && text !== '') return { from: variable, written: text, value: kind.fromText(text) }
  const written = inFile[name]
  if (written === undefined) return null
  const value = kind.fromJson(written)
  // Paths are those from where they are written.
  const isRelative = kind.isPath === true && typeof value === 'string' && !isAbsolute(value)
  return { from: `"${name}" in ${file}`, written, value: isRelative ? join(dirname(file), value) : value }
}

function problemOf({ from, written }: Given, { kind }: Setting<unknown, undefined>): string {
  const shown = kind.isSecret === true ? 'not valid' : shortened(JSON.stringify(written))
  return `${from} is ${shown}. Write ${kind.form}.`
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}...` : text
}

/** Where in the file; what stands there may be a password. */
function placeIn({ message }: SyntaxError): string {
  const [, place] = /\((line \d+ column \d+)\)/.exec(message) ?? []
  return place === undefined ? '' : ` (${place})`
}

/** The names and values in the file; none where it cannot be read, which is a problem. */
function fileOf(file: string | undefined, problems: string[]): Readonly<Record<string, unknown>> {
  if (file === undefined) return {}
  try {
    const json: unknown = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''))
    if (typeof json === 'object' && json !== null && !Array.isArray(json)) return { ...json }
    problems.push(`${file} does not hold a JSON object. Write one such as { "port": 4000 }.`)
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error)
    problems.push(
      error instanceof SyntaxError
        ? `${file} is not valid JSON${placeIn(error)}. Write an object such as { "port": 4000 }.`
        : `The file ${file} cannot be read (${reason}). Give another with --config or COMMUNIQUE_CONFIG.`,
    )
  }
  return {}
}
