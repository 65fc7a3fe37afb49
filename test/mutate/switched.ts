import type { Mutant } from './mutants.ts'

/** What a switched text asks at each guard: whether that guard is deleted. It notes that the guard was reached. */
export const askGuard = '__isDeleted'
/** What a switched text asks of each string with words: the string without the one that is deleted, if it is in it. */
export const askString = '__without'

interface Insertion {
  readonly at: number
  readonly text: string
  /** At one place: ends before beginnings, inner ends first, outer beginnings first. */
  readonly rank: number
}

const longest = 1e7

/** A file's text in which one deletion can be made while it runs; `numberOf` says under which number. */
export function switched(
  text: string,
  mutants: readonly Mutant[],
  numberOf: (mutant: Mutant) => number,
): string {
  const around = (start: number, end: number, before: string, behind: string): Insertion[] => [
    { at: start, text: before, rank: longest - (end - start) },
    { at: end, text: behind, rank: end - start - longest },
  ]
  const strings = new Set<number>()
  const insertions = mutants.flatMap((mutant) => {
    const { kind, start, end, instead, string } = mutant
    const number = numberOf(mutant)
    if (kind === 'guards' && instead === ';')
      return around(start, end, `if (${askGuard}(${number})) {} else `, '')
    if (kind === 'guards') return around(start, end, `(${askGuard}(${number}) ? ${instead} : (`, '))')
    if (string === null || strings.has(string.start)) return []
    strings.add(string.start)
    return around(string.start, string.end, `${askString}(${number}, `, ')')
  })
  let result = ''
  let from = 0
  for (const { at, text: inserted } of insertions.toSorted(
    (one, other) => one.at - other.at || one.rank - other.rank,
  )) {
    result += text.slice(from, at) + inserted
    from = at
  }
  return result + text.slice(from)
}
