import { attitudeNouns, type CueVerb, cueVerbs } from '../lexicon/cue-verbs.ts'
import { determiners } from '../lexicon/function-words.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import type { TokenRange } from '../names/office-phrase.ts'

/** Words of saying in a sentence, outside quotations. */
export interface Cue extends TokenRange {
  readonly verb: CueVerb
}

const attitudeReach = 7
/** More than any sentence has that people write. */
const mostCues = 40

export function findCues(sentence: AnalysedSentence): readonly Cue[] {
  const { tokens, classes } = sentence
  const cues: Cue[] = []
  tokens.forEach((token, at) => {
    if (cues.length >= mostCues || token.isQuoted || (token.isCapital && at > 0 && classes[at] !== 'x'))
      return
    const verbs = cueVerbs.get(token.lower)
    if (!verbs || token.isPossessive || determiners.has(tokens[at - 1]?.lower ?? '')) return
    for (const verb of verbs) {
      const to = cueEnd(sentence, at, verb)
      if (to !== null) {
        const goesOn = verb.form === 'base' && /^(?:went|goes|go) on to$/.test(before(tokens, at))
        if (verb.form === 'base' && !goesOn && isInfinitive(tokens, at)) return
        cues.push(goesOn ? { from: at - 3, to, verb: { ...verb, form: 'finite' } } : { from: at, to, verb })
        return
      }
    }
  })
  return cues
}

/** "asked them |to kindly respond|": nobody responds yet. */
function isInfinitive(tokens: AnalysedSentence['tokens'], at: number): boolean {
  const previous = tokens[at - 1]
  return (/ly$/.test(previous?.lower ?? '') ? tokens[at - 2] : previous)?.lower === 'to'
}

const before = (tokens: AnalysedSentence['tokens'], at: number) =>
  tokens
    .slice(Math.max(0, at - 3), at)
    .map(({ lower }) => lower)
    .join(' ')

/** "concluded |by stating| that" */
const saysByVerb = (word: string | undefined) =>
  word !== undefined &&
  (cueVerbs.get(word)?.some(({ form, particle }) => form === 'participle' && particle.length === 0) ?? false)

/** Where the cue ends: behind its particle, or behind the noun of "expressed the hope" when "that" follows. */
function cueEnd({ tokens }: AnalysedSentence, at: number, verb: CueVerb): number | null {
  if (tokens[at + 1]?.lower === 'by') return saysByVerb(tokens[at + 2]?.lower) ? at + 3 : null
  const after = at + 1 + verb.particle.length
  if (!verb.particle.every((word, index) => tokens[at + 1 + index]?.lower === word)) return null
  if (!/^(?:express|voice|convey|extend)$/.test(verb.base)) return after
  for (let index = at + 1; index < Math.min(tokens.length, at + 1 + attitudeReach); index++) {
    const token = tokens[index]
    if (!token?.isWord) break
    if (token.lower === 'that') return after
    if (attitudeNouns.has(token.lower)) return tokens[index + 1]?.lower === 'that' ? index + 1 : after
  }
  return verb.base === 'express' ? after : null
}
