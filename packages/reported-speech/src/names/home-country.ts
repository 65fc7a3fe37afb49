import {
  arrivals,
  knownBodies,
  outsideWords,
  ownBodies,
  ownPeople,
  visitors,
} from '../lexicon/countries/inside-words.ts'
import { bodiesOfState } from '../lexicon/countries/offices-of-state.ts'
import type { AnalysedSentence } from './analysed-sentence.ts'
import { codeOfOne } from './country-index.ts'
import { countryOfTokens } from './word-classes.ts'

/** people: "the Norwegian people"; inside: "in Norway", "the government of Norway"; outside: "with Norway". */
type Context = 'people' | 'inside' | 'outside' | 'neither'

type Tally = Record<Context, number>

const leastShare = 0.5
const leastPeople = 2
const leastKnownBodies = 2

/**
 * The code of the country whose officials go without saying, on a page of nobody known. It is named more than any
 * other, never as somebody else's ("with Norway", "the Norwegian ambassador"), and more often than not from the inside:
 * as a people, or, on a page that tells of "the Ministry" and "Parliament" as known, as a place. Else null.
 */
export function homeCountry(sentences: readonly AnalysedSentence[]): string | null {
  const tallies = new Map<string, Tally>()
  let all = 0
  for (const { code, context } of sentences.flatMap(contextsIn)) {
    const tally = tallies.get(code) ?? blank()
    tallies.set(code, tally)
    tally[context]++
    all++
  }
  for (const [code, tally] of unshared(tallies)) {
    const own = tally.people + tally.inside
    const times = own + tally.outside + tally.neither
    if (times < all * leastShare || own < times * leastShare || tally.outside > 0) continue
    if (tally.people >= leastPeople || isOfficial(sentences)) return code
  }
  return null
}

const blank = (): Tally => ({ people: 0, inside: 0, outside: 0, neither: 0 })

/** "the Ministry of Ports", "Parliament", "the government": whose, goes without saying. */
function isOfficial(sentences: readonly AnalysedSentence[]): boolean {
  const bodies = new Set<string>()
  for (const { tokens, classes } of sentences) {
    tokens.forEach(({ lower }, at) => {
      if (!knownBodies.has(lower) || classes[at - 1] === 'C' || classes[at - 2] === 'C') return
      bodies.add(lower)
    })
  }
  return bodies.size >= leastKnownBodies
}

/** What a name tells that two states share is told of the one that is also named by itself. */
function unshared(tallies: ReadonlyMap<string, Tally>): ReadonlyMap<string, Tally> {
  const merged = new Map<string, Tally>()
  for (const [code, { people, inside, outside, neither }] of tallies) {
    const key = codeOfOne(code, (one) => tallies.has(one))
    const sum = merged.get(key) ?? blank()
    merged.set(key, {
      people: sum.people + people,
      inside: sum.inside + inside,
      outside: sum.outside + outside,
      neither: sum.neither + neither,
    })
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
  const behind = next?.lower ?? ''
  const isBody = next?.isCapital === true && bodiesOfState.has(next.lower)
  if (ownPeople.has(behind) || (before === 'of' && ownPeople.has(earlier))) return 'people'
  if (ownBodies.has(behind) || isBody || (before === 'of' && ownBodies.has(earlier))) return 'inside'
  if (outsideWords.has(before) || visitors.has(behind)) return 'outside'
  if (before === 'in') return arrivals.has(earlier) ? 'outside' : 'inside'
  return 'neither'
}
