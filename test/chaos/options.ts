import { parseFlags, UsageError } from '../command-line.ts'

export const help = `npm run chaos -- [options]

Publishes from eight writers into one PostgreSQL, lets fifty subscribers read the feed from three servers, and cuts,
kills and pauses whatever takes part. Exits with 1 when anything was lost, repeated or out of order.

  --minutes N   how long, 0.1 to 60 (default: 3)
  --seed N      a whole number: the same choices in the same order (default: another one each time)
  --json FILE   every figure, for programs
  --help
`

export interface Options {
  readonly minutes: number
  readonly seed: number
  readonly json: string | undefined
  /** Reads the feed as it must not be read, to see that it is found out. */
  readonly broken: boolean
  readonly help: boolean
}

/** @throws UsageError */
export function parseOptions(args: readonly string[]): Options {
  const { values } = parseFlags({
    args: [...args],
    options: {
      minutes: { type: 'string' },
      seed: { type: 'string' },
      json: { type: 'string' },
      broken: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  })
  const minutes = Number(values.minutes ?? '3')
  if (!(minutes >= 0.1 && minutes <= 60)) throw new UsageError('--minutes is a number from 0.1 to 60.')
  const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000))
  if (!Number.isSafeInteger(seed) || seed < 0) throw new UsageError('--seed is a whole number.')
  return { minutes, seed, json: values.json, broken: values.broken ?? false, help: values.help ?? false }
}
