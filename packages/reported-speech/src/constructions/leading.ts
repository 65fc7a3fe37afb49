import { complementOf } from '../cues/complement.ts'
import { contentSpans } from '../cues/content.ts'
import type { Cue } from '../cues/cues.ts'
import { ofDocuments, studies } from '../lexicon/cue-verbs.ts'
import { peopleEndings } from '../lexicon/endings.ts'
import { quantities } from '../lexicon/plurals.ts'
import { pattern } from '../lexicon/words.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import type { Subject } from '../phrases/subject.ts'
import { subjectBefore } from '../phrases/subject-search.ts'
import { actorOf } from './actor.ts'
import { agrees, isPlainSaying } from './agreement.ts'
import type { Attribution } from './attribution.ts'
import type { Construction } from './construction.ts'

export const leading: Construction = {
  name: 'leading',
  gist: 'X said that A.',
  examples: [
    ['Minister Ada Kerrin stressed that the dam holds.', ['Ada Kerrin | INDIRECT | that the dam holds']],
    [
      'Mayor Ada Kerrin said on June 3, 2026, that the dam holds.',
      ['Ada Kerrin | INDIRECT | that the dam holds'],
    ],
    [
      'Mayor Ada Kerrin said at the mill on June 3, 2026 that the dam holds.',
      ['Ada Kerrin | INDIRECT | that the dam holds'],
    ],
    ['Women from the mill say that the dam holds.', ['Women from the mill | INDIRECT | that the dam holds']],
    [
      'Mayor Ada Kerrin said that the dam holds, but it says in the log that it leaks.',
      ['Ada Kerrin | INDIRECT | that the dam holds, but it says in the log that it leaks'],
    ],
    ['Seven in ten say that the dam holds.', ['Seven in ten | INDIRECT | that the dam holds']],
    ['The mayor received the pilots and thanked the divers.', ['The mayor | INDIRECT | the divers']],
    [
      'The statement found: “The nets would be sold in spring.”',
      ['The statement | DIRECT | “The nets would be sold in spring.”'],
    ],
    ['The unionists noted the toll.', ['The unionists | INDIRECT | the toll']],
    ['A neighbour said the dam holds.', ['A neighbour | INDIRECT | the dam holds']],
    ['A neighbour noted that the dam holds.', ['A neighbour | INDIRECT | that the dam holds']],
    ['The mayor does say that the dam holds.', ['The mayor | INDIRECT | that the dam holds']],
    [
      '“The dam holds”, it is said, and the mayor said in a lecture that it is new.',
      ['the mayor | INDIRECT | that it is new'],
    ],
    ['A neighbour noted “the dam”.', ['A neighbour | DIRECT | “the dam”']],
    ['The figures show that two boats are missing.', ['The figures | INDIRECT | that two boats are missing']],
    [
      'A friend from the mills say that the dam holds.',
      ['A friend from the mills | INDIRECT | that the dam holds'],
    ],
  ],
  counterexamples: [
    'The harbour is closed, Mayor Ada Kerrin said on Monday, and that is good.',
    'The lock believe that the toll is too high.',
    'The report received the pilots and thanked the divers.',
    'Mayor Ada Kerrin found that two boats are missing.',
    'The Guild of Divers received the pilots and thanked the divers.',
    'A neighbour urged: “Hold the dam.”',
  ],
  read: (sentence, cues) => clauseBehind(sentence, cues, complementOf),
}

/** The first verb of saying with a subject before it and, where `complement` finds them, words said behind it. */
export function clauseBehind(
  sentence: AnalysedSentence,
  cues: readonly Cue[],
  complement: (sentence: AnalysedSentence, cue: Cue) => number | null,
): Attribution | null {
  for (const cue of cues) {
    if (cue.verb.form === 'participle') continue
    const start = complement(sentence, cue)
    if (start === null) continue
    const subject =
      subjectBefore(sentence, 0, cue.from) ??
      actorOf(sentence, cue) ??
      subjectBefore(sentence, 0, cue.from, true)
    if (!subject || !agrees(sentence, subject, cue)) continue
    if (ofDocuments.has(cue.verb.base) && !isStudy(sentence, subject)) continue
    if (
      subject.kind === 'other' &&
      !isPlainSaying(sentence, cue, start) &&
      !isPeople.test(subject.head) &&
      !quantities.has(sentence.tokens[subject.from]?.lower ?? '')
    )
      continue
    const contents = contentSpans(sentence, [{ from: start, to: sentence.tokens.length }], cues)
    return { subject, cue, contents, opensBlock: sentence.text.endsWith(':') }
  }
  return null
}

/** A text, or whatever is counted and compared. */
const isStudy = ({ tokens }: AnalysedSentence, { kind, from, to }: Subject) =>
  kind === 'document' || tokens.slice(from, to).some(({ lower }) => studies.has(lower))

/** "businessmen", "unionists": people, by their ending. */
const isPeople = pattern()`${peopleEndings}$`
