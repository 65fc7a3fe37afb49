import { join } from 'node:path'
import { UsageError } from '../command-line.ts'
import { judged } from './judges.ts'
import { type Mutant, mutantsOf } from './mutants.ts'
import { help, type MutateOptions, parseOptions } from './options.ts'

const src = join(import.meta.dirname, '../../packages/reported-speech/src')

try {
  const options = parseOptions(process.argv.slice(2))
  if (options.help) process.stdout.write(help)
  else await mutate(options)
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  console.error(error.message)
  process.exitCode = 1
}

async function mutate(options: MutateOptions): Promise<void> {
  const mutants = chosen(options)
  const unnoticed: Mutant[] = []
  for await (const [mutant, noticed] of judged(mutants)) {
    if (noticed === null) unnoticed.push(mutant)
    else if (options.verbose) console.log(`noticed ${placeOf(mutant)}: ${noticed}`)
  }
  for (const mutant of unnoticed.toSorted(byPlace)) console.log(`${mutant.kind} ${placeOf(mutant)}`)
  for (const kind of ['guards', 'words'] as const) {
    const [all, left] = [mutants, unnoticed].map(
      (list) => list.filter((mutant) => mutant.kind === kind).length,
    )
    if (all) console.log(`${kind}: ${left} of ${all} unnoticed, ${share(left ?? 0, all)} %`)
  }
  const total = share(unnoticed.length, mutants.length)
  console.log(`in all ${total} % unnoticed, at most ${options.most} %`)
  if (total > options.most) process.exitCode = 1
}

function chosen({ sample, seed, only, file }: MutateOptions): readonly Mutant[] {
  const all = mutantsOf(src).filter(
    (mutant) => mutant.file.includes(file) && (only === undefined || mutant.kind === only),
  )
  return shuffled(all, seed).slice(0, sample)
}

/** The same order for the same seed: a linear congruential generator is enough to choose by. */
function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  let state = seed % 2_147_483_647 || 1
  const keyed = items.map((item) => {
    state = (state * 48_271) % 2_147_483_647
    return [state, item] as const
  })
  return keyed.toSorted(([one], [other]) => one - other).map(([, item]) => item)
}

function share(part: number, of: number): number {
  return of === 0 ? 0 : Math.round((1000 * part) / of) / 10
}

function placeOf({ file, line, deleted }: Mutant): string {
  return `${file}:${line} ${deleted.slice(0, 100)}`
}

function byPlace(one: Mutant, other: Mutant): number {
  return one.file.localeCompare(other.file) || one.line - other.line
}
