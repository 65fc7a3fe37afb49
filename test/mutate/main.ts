import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { UsageError } from '../command-line.ts'
import { judged } from './judges.ts'
import { type Mutant, mutantsOf } from './mutants.ts'
import { help, type MutateOptions, parseOptions } from './options.ts'
import { PackageTests } from './package-tests.ts'

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
  const missed: Mutant[] = []
  for await (const [mutant, { noticed }] of judged(mutants)) if (noticed.length === 0) missed.push(mutant)
  console.log(`${mutants.length} deletions, ${missed.length} unnoticed by the open gold set`)
  const unnoticed = options.quick ? missed : await passing(missed)
  for (const { kind, file, line, deleted } of unnoticed.toSorted(byPlace))
    console.log(`${kind} ${file}:${line} ${deleted.slice(0, 100)}`)
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

async function passing(mutants: readonly Mutant[]): Promise<readonly Mutant[]> {
  const unnoticed: Mutant[] = []
  await using tests = await PackageTests.copied()
  for (const mutant of mutants) {
    const original = readFileSync(join(src, mutant.file), 'utf8')
    if (!(await tests.notice(mutant, original))) unnoticed.push(mutant)
  }
  return unnoticed
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

function byPlace(one: Mutant, other: Mutant): number {
  return one.file.localeCompare(other.file) || one.line - other.line
}
