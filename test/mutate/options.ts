import { parseFlags, UsageError } from '../command-line.ts'

export const help = `npm run mutate -- reported-speech [options]

Deletes one guard or one word of the reading rules at a time and runs what is to notice it: the package's own tests and
the open gold set. Prints what nobody noticed. Exits with 1 when that is more than --most.

  --sample N    only so many, chosen at random (default: all)
  --seed N      a whole number: the same choice again (default: 1)
  --only KIND   guards or words
  --file TEXT   only files whose path holds this
  --verbose     which test notices each of the others
  --most N      the share that may go unnoticed, in percent (default: 15)
  --help
`

export interface MutateOptions {
  readonly sample: number
  readonly seed: number
  readonly only: 'guards' | 'words' | undefined
  readonly file: string
  readonly verbose: boolean
  readonly most: number
  readonly help: boolean
}

/** @throws UsageError */
export function parseOptions(args: readonly string[]): MutateOptions {
  const { values, positionals } = parseFlags({
    args: [...args],
    allowPositionals: true,
    options: {
      sample: { type: 'string' },
      seed: { type: 'string' },
      only: { type: 'string' },
      file: { type: 'string' },
      verbose: { type: 'boolean' },
      most: { type: 'string' },
      help: { type: 'boolean' },
    },
  })
  const [target = 'reported-speech'] = positionals
  if (target !== 'reported-speech' || positionals.length > 1)
    throw new UsageError('The rules that can be mutated are those of reported-speech.')
  const sample = Number(values.sample ?? Number.MAX_SAFE_INTEGER)
  if (!Number.isSafeInteger(sample) || sample < 1) throw new UsageError('--sample is a whole number from 1.')
  const seed = Number(values.seed ?? '1')
  if (!Number.isSafeInteger(seed) || seed < 0) throw new UsageError('--seed is a whole number.')
  const most = Number(values.most ?? '15')
  if (!(most >= 0 && most <= 100)) throw new UsageError('--most is a number from 0 to 100.')
  const { only } = values
  if (only !== undefined && only !== 'guards' && only !== 'words')
    throw new UsageError('--only is guards or words.')
  return {
    sample,
    seed,
    only,
    file: values.file ?? '',
    verbose: values.verbose ?? false,
    most,
    help: values.help ?? false,
  }
}
