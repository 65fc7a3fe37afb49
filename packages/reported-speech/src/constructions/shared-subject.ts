import { complementOf } from '../cues/complement.ts'
import { contentSpans } from '../cues/content.ts'
import type { Cue } from '../cues/cues.ts'
import { auxiliaries } from '../lexicon/function-words.ts'
import { meetingVerbs } from '../lexicon/readout-words.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import { isClauseVerb } from '../names/word-classes.ts'
import { beforeAdverbs, nextComma, opensAdverbial, skipConnectors } from '../phrases/before-verb.ts'
import { collectiveAt } from '../phrases/collective.ts'
import { nounPhraseAt } from '../phrases/noun-phrase.ts'
import type { Subject } from '../phrases/subject.ts'
import { subjectBefore } from '../phrases/subject-search.ts'
import type { Attribution } from './attribution.ts'
import type { Construction } from './construction.ts'
import { behindNumber } from './own-clause.ts'

const furthestVerb = 8

/** A body or a group acts, and then says; elsewhere only persons are taken to. */
export const sharedSubject: Construction = {
  name: 'sharedSubject',
  gist: 'X is attentive to B and judges that A.',
  examples: [
    [
      'Readout\n\nIn her talks in Harl, President Ada Kerrin received a map and reiterated that nets are dear.',
      ['Ada Kerrin | INDIRECT | that nets are dear'],
    ],
    [
      'Readout\n\nPresident Ada Kerrin and Mayor Bo Tarn met and reiterated that nets are dear.',
      ['President Ada Kerrin and Mayor Bo Tarn | INDIRECT | that nets are dear'],
    ],
  ],
  counterexamples: [
    'Readout\n\nNets and ropes of the harbour and noted boats.',
    'Readout\n\nPresident Ada Kerrin said that Mayor Bo Tarn ate and noted that nets are dear.',
  ],
  read,
}

const speaks = ({ kind }: Subject) =>
  kind === 'organisation' || kind === 'group' || kind === 'role' || kind === 'person'

function read(sentence: AnalysedSentence, cues: readonly Cue[]): Attribution | null {
  const { tokens } = sentence
  for (const cue of cues) {
    if (cue.verb.form !== 'finite') continue
    const start = complementOf(sentence, cue)
    if (start === null) continue
    const right = beforeAdverbs(sentence, 0, cue.from)
    if (right === null) continue
    if (tokens[right - 1]?.lower !== 'and') {
      if (subjectBefore(sentence, 0, cue.from) !== null) return null
      continue
    }
    const from = clauseStart(sentence, right)
    const subject =
      collectiveAt(sentence, from, right) ??
      subjectBefore(sentence, from, firstVerb(sentence, from, right)) ??
      nounPhraseAt(sentence, from, firstVerb(sentence, from, right))
    if (!subject || !speaks(subject)) return null
    const verb = tokens.slice(subject.to, Math.min(right - 1, subject.to + furthestVerb)).some(isVerb)
    if (!verb) return null
    const contents = contentSpans(sentence, [{ from: start, to: tokens.length }], cues)
    return contents.length === 0 ? null : { subject, cue, contents, opensBlock: false }
  }
  return null
}

/** Behind a number, and behind the phrase that stands before the subject. */
function clauseStart(sentence: AnalysedSentence, right: number): number {
  const from = skipConnectors(sentence, behindNumber(sentence, 0), right)
  const comma = opensAdverbial(sentence, from) ? nextComma(sentence, from, right) : null
  return comma === null ? from : comma + 1
}

/** Where the first verb stands: a name before it does not reach beyond. */
function firstVerb({ tokens }: AnalysedSentence, from: number, right: number): number {
  const verb = tokens.slice(from + 1, right).findIndex(isVerb)
  return verb === -1 ? right : from + 1 + verb
}

const isVerb = (token: AnalysedSentence['tokens'][number]) =>
  token.isWord &&
  !token.isQuoted &&
  !token.isCapital &&
  (auxiliaries.has(token.lower) ||
    isClauseVerb(token) ||
    /[a-z]{2}ed$/.test(token.lower) ||
    meetingVerbs.has(token.lower))
