import { groupNouns, organisationNouns } from '../data/collectives.ts'
import { determiners } from '../data/function-words.ts'
import { type AnalysedSentence, wordsOf } from './analysed-sentence.ts'
import type { Cast } from './cast.ts'
import { countriesIn } from './country-names.ts'
import { personOf } from './floor.ts'
import type { Mention } from './mentions.ts'
import type { Speaker } from './speaker.ts'

/** Offices are often printed only once, and not always where the person speaks: everybody is met first. */
export function meetEverybody(sentences: readonly AnalysedSentence[], cast: Cast): void {
  sentences.forEach((sentence, at) => {
    noteBodies(sentence, cast)
    const shared = sharedCountry(sentence)
    for (const mention of sentence.mentions) {
      if (!mention.isCertain) continue
      const speaker = personOf(cast, sentence, mention, at)
      noteDelegation(sentence, mention, speaker, cast)
      const ownCountry = mention.office ? countriesIn(wordsOf(sentence, mention.office))[0] : undefined
      if (shared !== null && mention.to <= shared.before && ownCountry === undefined)
        speaker.country ??= shared.name
    }
  })
}

const longestBody = 14

/** "the National Council for Tides": what "the Council" will mean. */
function noteBodies(sentence: AnalysedSentence, cast: Cast): void {
  const { tokens, classes } = sentence
  tokens.forEach((token, at) => {
    if (!token.isCapital || token.isQuoted || !organisationNouns.has(token.lower)) return
    let from = at
    while (
      from > 0 &&
      tokens[from - 1]?.isCapital &&
      tokens[from - 1]?.isWord &&
      /[CNSO]/.test(classes[from - 1] ?? '') &&
      at - from < longestBody
    )
      from--
    let to = at + 1
    while (
      to < tokens.length &&
      to - from < longestBody &&
      (tokens[to]?.isCapital || /^(?:of|for|the|and|on|to)$/.test(tokens[to]?.lower ?? ''))
    )
      to++
    while (to > at + 1 && !tokens[to - 1]?.isCapital) to--
    if (to - from > 1) cast.noteBody(token.lower, wordsOf(sentence, { from, to }))
  })
}

const longestDelegation = 12

/** "the Norwegian fishing delegation led by X": X is its head and speaks for its country. */
function noteDelegation(sentence: AnalysedSentence, mention: Mention, speaker: Speaker, cast: Cast): void {
  const { tokens } = sentence
  const by = mention.from - 1
  if (tokens[by]?.lower !== 'by' || !/^(?:led|headed)$/.test(tokens[by - 1]?.lower ?? '')) return
  const end = by - 1
  if (!organisationNouns.has(tokens[end - 1]?.lower ?? '') && !groupNouns.has(tokens[end - 1]?.lower ?? ''))
    return
  let from = end
  while (from > 0 && end - from < longestDelegation && !determiners.has(tokens[from]?.lower ?? '')) from--
  const delegation = wordsOf(sentence, { from: from + 1, to: end })
  cast.giveAlias(speaker, `head of the ${delegation}`)
  cast.giveAlias(speaker, `leader of the ${delegation}`)
  speaker.country ??= countriesIn(delegation)[0] ?? null
}

/** "A, B and other officials concerned of China": the country holds for all of the list. */
function sharedCountry(sentence: AnalysedSentence): { name: string; before: number } | null {
  const { tokens } = sentence
  for (let at = 1; at < tokens.length - 2; at++) {
    if (tokens[at]?.lower !== 'other' || tokens[at - 1]?.lower !== 'and') continue
    if (!groupNouns.has(tokens[at + 1]?.lower ?? '')) continue
    const near = tokens.slice(at + 1, at + 5).findIndex((token) => token.lower === 'of')
    if (near === -1) continue
    const of = at + 1 + near
    const name = countriesIn(wordsOf(sentence, { from: of + 1, to: Math.min(tokens.length, of + 4) }))[0]
    if (name !== undefined) return { name, before: at }
  }
  return null
}
