import { arrivals, outsideWords, possessions, visitors } from '../lexicon/countries/inside-words.ts'
import { bodiesOfState } from '../lexicon/countries/offices-of-state.ts'
import type { AnalysedSentence } from './analysed-sentence.ts'
import { countryOfTokens } from './word-classes.ts'

type Context = 'inside' | 'outside' | 'neither'

interface Tally {
  inside: number
  outside: number
  all: number
}

const leastShare = 0.5

/**
 * The code of the country whose officials go without saying, on a page of nobody known: named more than any other,
 * told of from the inside ("the Norwegian people", "in Norway") more often than not, never as somebody else's ("with
 * Norway", "the Norwegian ambassador"). Null where these do not agree.
 */
export function homeCountry(sentences: readonly AnalysedSentence[]): string | null {
  const tallies = new Map<string, Tally>()
  let all = 0
  for (const sentence of sentences) {
    for (const { code, context } of contextsIn(sentence)) {
      const tally = tallies.get(code) ?? { inside: 0, outside: 0, all: 0 }
      tallies.set(code, tally)
      if (context !== 'neither') tally[context]++
      tally.all++
      all++
    }
  }
  for (const [code, tally] of unshared(tallies)) {
    const isMost = tally.all >= all * leastShare
    if (isMost && tally.inside >= tally.all * leastShare && tally.outside === 0) return code
  }
  return null
}

/** What a name tells that two states share is told of the one that is also named by itself. */
function unshared(tallies: ReadonlyMap<string, Tally>): ReadonlyMap<string, Tally> {
  const merged = new Map<string, Tally>()
  for (const [code, { inside, outside, all }] of tallies) {
    const named = code.split('-').filter((part) => tallies.has(part))
    const key = code.includes('-') && named.length === 1 ? (named[0] ?? code) : code
    const sum = merged.get(key) ?? { inside: 0, outside: 0, all: 0 }
    merged.set(key, { inside: sum.inside + inside, outside: sum.outside + outside, all: sum.all + all })
  }
  return merged
}

function contextsIn(
  sentence: AnalysedSentence,
): readonly { readonly code: string; readonly context: Context }[] {
  const { tokens, classes } = sentence
  const found: { code: string; context: Context }[] = []
  for (let at = 0; at < tokens.length; at++) {
    if (classes[at] !== 'C') continue
    const country = countryOfTokens(tokens, classes, at)
    if (country === null) continue
    found.push({ code: country.code, context: contextAt(sentence, at, at + country.length) })
    at += country.length - 1
  }
  return found
}

function contextAt({ tokens }: AnalysedSentence, from: number, to: number): Context {
  const article = tokens[from - 1]?.lower === 'the' ? 1 : 0
  const before = tokens[from - 1 - article]?.lower ?? ''
  const earlier = tokens[from - 2 - article]?.lower ?? ''
  const next = tokens[to]
  const isBody = next?.isCapital === true && bodiesOfState.has(next.lower)
  if (possessions.has(next?.lower ?? '') || isBody) return 'inside'
  if (outsideWords.has(before) || visitors.has(next?.lower ?? '')) return 'outside'
  if (before === 'in') return arrivals.has(earlier) ? 'outside' : 'inside'
  return before === 'of' && possessions.has(earlier) ? 'inside' : 'neither'
}
