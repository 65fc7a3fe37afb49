import {
  attitudeNouns,
  type CueVerb,
  cueVerbs,
  goingOnVerbs,
  nounsLikeVerbs,
  silentWhenDenied,
  withAttitude,
} from '../lexicon/cue-verbs.ts'
import { adverbs, determiners } from '../lexicon/function-words.ts'
import { quantities } from '../lexicon/plurals.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import type { TokenRange } from '../names/office-phrase.ts'
import { perWord } from '../text/tokens.ts'

/** Words of saying in a sentence, outside quotations. */
export interface Cue extends TokenRange {
  readonly verb: CueVerb
}

const attitudeReach = 7
const aheadReach = 24
/** More than any sentence has that people write. */
const mostCues = 40

/** `further` are verbs that say something only in texts of the kind that is read; they come first. */
export function findCues(
  sentence: AnalysedSentence,
  further: ReadonlyMap<string, readonly CueVerb[]> = noFurther,
): readonly Cue[] {
  const { tokens, classes } = sentence
  const cues: Cue[] = []
  tokens.forEach((token, at) => {
    const common = verbsOf(token) ?? undefined
    if (common === undefined && further.size === 0) return
    if (cues.length >= mostCues || token.isQuoted || (token.isCapital && at > 0 && classes[at] !== 'x'))
      return
    const own = further.get(token.lower)
    if ((!own && !common) || token.isPossessive || isNoun(tokens, at)) return
    for (const verb of own ? [...own, ...(common ?? [])] : (common ?? [])) {
      const to = cueEnd(sentence, at, verb)
      const goesOn = verb.form === 'base' ? goingOn(tokens, at) : 0
      if (to !== null && !(silentWhenDenied.has(verb.base) && isDenied(tokens, at - goesOn))) {
        // "They set out A": the past of some verbs is their base.
        const isPast = verb.form === 'base' && (own ?? common ?? []).some(({ form }) => form === 'finite')
        if (isPast) continue
        if (verb.form === 'base' && goesOn === 0 && isInfinitive(tokens, at)) return
        cues.push(
          goesOn > 0 ? { from: at - goesOn, to, verb: { ...verb, form: 'finite' } } : { from: at, to, verb },
        )
        return
      }
    }
  })
  return cues
}

const verbsOf = perWord(({ lower }) => cueVerbs.get(lower) ?? null)

const noFurther: ReadonlyMap<string, readonly CueVerb[]> = new Map()

/** How many words before a verb say that it is done again: "|went on to| say", "|continues to| expect". */
function goingOn(tokens: AnalysedSentence['tokens'], at: number): number {
  if (/^continue[sd]?$/.test(tokens[at - 2]?.lower ?? '')) return 2
  return tokens[at - 2]?.lower === 'on' && goingOnVerbs.has(tokens[at - 3]?.lower ?? '') ? 3 : 0
}

/** "the |claims|"; but "some |said|", where the word before the verb stands for people. */
function isNoun(tokens: AnalysedSentence['tokens'], at: number): boolean {
  const before = tokens[at - 1]?.lower ?? ''
  if (!determiners.has(before)) return false
  return !quantities.has(before) || nounsLikeVerbs.has(tokens[at]?.lower ?? '')
}

/** "asked them |to kindly respond|": nobody responds yet. */
function isInfinitive(tokens: AnalysedSentence['tokens'], at: number): boolean {
  const previous = tokens[at - 1]
  return (/ly$/.test(previous?.lower ?? '') ? tokens[at - 2] : previous)?.lower === 'to'
}

/** "concluded |by stating| that" */
const saysByVerb = (word: string | undefined) =>
  word !== undefined &&
  (cueVerbs.get(word)?.some(({ form, particle }) => form === 'participle' && particle.length === 0) ?? false)

/** "is |firmly| of the view", "was |nonetheless| convinced" */
function behindAdverbs(tokens: AnalysedSentence['tokens'], at: number): number {
  let to = at
  while (adverbs.has(tokens[to]?.lower ?? '') || /ly$|less$/.test(tokens[to]?.lower ?? '')) to++
  return to
}

/** "confirmed |by telephone| that": how it was said, not who was told of. */
const isManner = (tokens: AnalysedSentence['tokens'], at: number): boolean => tokens[at + 1]?.lower === 'that'

const standsApart = (next: AnalysedSentence['tokens'][number] | undefined) =>
  next === undefined || !next.isWord || next.isQuoted || next.lower === 'that'

const denialReach = 4

/** "did |not| yet |say|", "has |never said|" */
function isDenied(tokens: AnalysedSentence['tokens'], at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - denialReach); index--) {
    const lower = tokens[index]?.lower ?? ''
    if (lower === 'not' || lower === 'never' || lower.endsWith("n't")) return true
    if (!adverbs.has(lower) && !lower.endsWith('ly')) return false
  }
  return false
}

/** "He |did not say| when": tells that there are no words. */
export const deniesWords = ({ tokens }: AnalysedSentence): boolean =>
  tokens.some((token, at) => !token.isQuoted && isSilentWhenDenied(token) && isDenied(tokens, at))

const isSilentWhenDenied = perWord(
  (token) => verbsOf(token)?.some(({ base }) => silentWhenDenied.has(base)) ?? false,
)

/** Where the cue ends: behind its particle, or behind the noun of "expressed the hope" when "that" follows. */
function cueEnd({ tokens }: AnalysedSentence, at: number, verb: CueVerb): number | null {
  if (tokens[at + 1]?.lower === 'by' && !isManner(tokens, at + 2))
    return saysByVerb(tokens[at + 2]?.lower) ? at + 3 : null
  const next = verb.base === 'be' ? behindAdverbs(tokens, at + 1) : at + 1
  const after = next + verb.particle.length
  if (!verb.particle.every((word, index) => tokens[next + index]?.lower === word)) return null
  if (verb.isApart && !standsApart(tokens[after])) return null
  const { ahead } = verb
  if (ahead && !tokens.slice(after, after + aheadReach).some(({ lower }) => ahead.has(lower))) return null
  if (!withAttitude.has(verb.base)) return after
  for (let index = at + 1; index < Math.min(tokens.length, at + 1 + attitudeReach); index++) {
    const token = tokens[index]
    if (!token?.isWord) break
    if (token.lower === 'that') return after
    if (attitudeNouns.has(token.lower)) return tokens[index + 1]?.lower === 'that' ? index + 1 : after
  }
  return verb.base === 'express' ? after : null
}
