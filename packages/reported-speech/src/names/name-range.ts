import type { Token } from '../text/tokens.ts'
import type { TokenRange } from './office-phrase.ts'
import type { WordClass } from './word-classes.ts'

const longestName = 7

/** The words of a name that begins at `from`, with the small words in it. */
export function nameAt(tokens: readonly Token[], classes: readonly WordClass[], from: number): TokenRange {
  let to = from
  const last = from + longestName
  while (to < last) {
    if (classes[to] === 'N') {
      to++
      if (tokens[to - 1]?.isPossessive) break
    } else if (classes[to] === 'P' && /[NP]/.test(classes[to + 1] ?? '')) to++
    else break
  }
  return { from, to }
}

/** "Mr |van der| Tarn": where a name begins that stands behind an office or a form of address. */
export function particlesBefore(classes: readonly WordClass[], at: number): number {
  let from = at
  while (classes[from - 1] === 'P') from--
  const before = classes[from - 1] === '.' ? classes[from - 2] : classes[from - 1]
  return /[HO]/.test(before ?? '') ? from : at
}

/** "Mayor Ada Kerrin, the head of the port|, Bo Tarn,| and others": behind a titled name, the next person's office. */
export function isOfNext(tokens: readonly Token[], classes: readonly WordClass[], comma: number): boolean {
  if (tokens[comma]?.text !== ',') return false
  if (classes[comma + 1] === 'H') return true
  const name = nameAt(tokens, classes, comma + 1)
  return name.to - name.from > 1 && /^(?:[,.;:)]|and)$/.test(tokens[name.to]?.lower ?? '.')
}
