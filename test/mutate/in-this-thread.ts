/**
 * What stands for vitest where a package's tests run thousands of times: it collects them, and whoever asks runs those
 * that matter, in the same thread. Its `expect` is vitest's own.
 */
export { expect } from 'vitest'

export interface Case {
  readonly file: string
  readonly title: string
  /** What `each` gives it and the blocks around it, and its own source. */
  readonly words: string
  readonly run: () => unknown
}

type Body = (...given: never[]) => unknown

export const cases: Case[] = []
let current = ''
let above: readonly unknown[] = []

/** Tests that follow belong to this file. */
export const inFile = (file: string): void => {
  current = file
}

function add(title: string, body: Body, given: readonly unknown[]): void {
  const words = `${JSON.stringify([...above, title, ...given])} ${body}`
  cases.push({ file: current, title, words, run: () => call(body, given) })
}

const call = (body: Body, given: readonly unknown[]): unknown => Reflect.apply(body, undefined, given)

/** Rows as vitest hands them over: a row that is an array is several arguments. */
const asArguments = (row: unknown): readonly unknown[] => (Array.isArray(row) ? row : [row])

export const it = Object.assign((title: string, body: Body) => add(title, body, []), {
  each: (rows: readonly unknown[]) => (title: string, body: Body) => {
    for (const row of rows) add(title, body, asArguments(row))
  },
  for: (rows: readonly unknown[]) => (title: string, body: Body) => {
    for (const row of rows) add(title, body, [row])
  },
})

export const describe = Object.assign((title: string, body: Body) => within([title], () => call(body, [])), {
  each: (rows: readonly unknown[]) => (title: string, body: Body) => {
    for (const row of rows) within([title, row], () => call(body, asArguments(row)))
  },
})

function within(given: readonly unknown[], body: () => unknown): void {
  const outside = above
  above = [...above, ...given]
  body()
  above = outside
}
