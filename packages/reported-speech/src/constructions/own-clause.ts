import { complementOf } from '../cues/complement.ts'
import { contentSpans } from '../cues/content.ts'
import type { Cue } from '../cues/cues.ts'
import { subjectJoints } from '../lexicon/function-words.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import { beforeAdverbs, nextComma, reachesVerb, skipConnectors } from '../phrases/before-verb.ts'
import { collectiveAt } from '../phrases/collective.ts'
import { nounPhraseAt } from '../phrases/noun-phrase.ts'
import type { Subject } from '../phrases/subject.ts'
import { agrees } from './agreement.ts'
import type { Attribution } from './attribution.ts'
import type { Construction } from './construction.ts'

const furthestJoint = 24
const mostPhrases = 8

/**
 * The subject of a clause that is no more than one of several in its sentence, or "both" and "most members", which no
 * list of speakers knows. For texts in which these are whoever speaks.
 */
export const ownClause: Construction = {
  name: 'ownClause',
  gist: 'Y was discussed, and X recognised A.',
  examples: [
    [
      'Readout\n\nNets were reviewed, and President Ada Kerrin recognized the work of pilots.',
      ['Ada Kerrin | INDIRECT | the work of pilots'],
    ],
    [
      'Minutes of the Net Committee\n\nMost members judged that nets were dear.',
      ['Most members | INDIRECT | that nets were dear'],
    ],
    ['Minutes of the Net Committee\n\n3.1. On ropes, others saw a risk.', ['others | INDIRECT | a risk']],
    [
      'Readout\n\nPresident Ada Kerrin met with Mayor Bo Tarn. Both noted the cold.',
      ['President Ada Kerrin and Mayor Bo Tarn | INDIRECT | the cold'],
    ],
  ],
  counterexamples: [
    'Minutes of the Net Committee\n\nOf most members, nobody knew what the mayor noted.',
    'Minutes of the Net Committee\n\nNets were dear, which the mayor noted.',
    'Minutes of the Net Committee\n\nNets fell, and it noted a rise.',
  ],
  read,
}

function read(sentence: AnalysedSentence, cues: readonly Cue[]): Attribution | null {
  for (const cue of cues) {
    if (cue.verb.form === 'participle') continue
    const right = subjectEnd(sentence, cue)
    const start = right === null ? null : complementOf(sentence, cue)
    if (right === null || start === null) continue
    const subject = atStart(sentence, right) ?? behindJoint(sentence, right)
    if (!subject || !agrees(sentence, subject, cue)) return null
    const contents = contentSpans(sentence, [{ from: start, to: sentence.tokens.length }], cues)
    return contents.length === 0 ? null : { subject, cue, contents, opensBlock: false }
  }
  return null
}

/** "|Both| noted": elsewhere "both" belongs to the verb. */
function subjectEnd(sentence: AnalysedSentence, cue: Cue): number | null {
  const right = beforeAdverbs(sentence, 0, cue.from)
  return right !== null && right < cue.from && sentence.tokens[right]?.lower === 'both' ? right + 1 : right
}

/** "Most members", "In this respect, both": only whom others do not know. */
function atStart(sentence: AnalysedSentence, right: number): Subject | null {
  let at = 0
  for (let phrases = 0; phrases < mostPhrases; phrases++) {
    at = skipConnectors(sentence, behindNumber(sentence, at), right)
    const subject = collectiveAt(sentence, at, right)
    if (subject) return reachesVerb(sentence, subject, right) ? subject : null
    const comma = nextComma(sentence, at, right)
    if (comma === null) return null
    at = comma + 1
  }
  return null
}

/** "..., |and the Vice President| recognised": a clause of its own, right before its verb. */
function behindJoint(sentence: AnalysedSentence, right: number): Subject | null {
  const { tokens } = sentence
  for (let at = right - 1; at > Math.max(0, right - furthestJoint); at--) {
    if (!/^[,;]$/.test(tokens[at]?.text ?? '') || tokens[at]?.isQuoted) continue
    const joins = subjectJoints.has(tokens[at + 1]?.lower ?? '')
    if (!joins && tokens[at]?.text !== ';') return null
    const from = joins ? at + 2 : at + 1
    const subject = collectiveAt(sentence, from, right) ?? nounPhraseAt(sentence, from, right)
    return subject && subject.head !== 'it' && reachesVerb(sentence, subject, right) ? subject : null
  }
  return null
}

/** "12:", "3.1.", "(4)" before a sentence of a numbered text. */
export function behindNumber({ tokens }: AnalysedSentence, at: number): number {
  let next = at
  while (next < at + 4 && /^(?:[\d.]+|[.:()])$/.test(tokens[next]?.text ?? '')) next++
  return next
}
