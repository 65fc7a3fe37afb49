import type { Cue } from '../cues/cues.ts'
import { headlineVerbs } from '../lexicon/function-words.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import { nounPhraseAt } from '../phrases/noun-phrase.ts'
import type { Subject } from '../phrases/subject.ts'
import type { Attribution } from './attribution.ts'
import type { Construction } from './construction.ts'

const longestTail = 14

const speaks = ({ kind }: Subject) => kind === 'person' || kind === 'role' || kind === 'organisation'

export const headline: Construction = {
  name: 'headline',
  gist: '“A” / – X',
  examples: [
    [
      'We will never sell the pier\n\n– Mayor Ada Kerrin\n\nThe Mayor met the divers on Monday.',
      ['Ada Kerrin | INDIRECT | We will never sell the pier'],
    ],
    [
      'Nobody had asked for a bridge\n\n– The mayor\n\nThe divers met on Monday.',
      ['The mayor | INDIRECT | Nobody had asked for a bridge'],
    ],
    [
      'The dam holds\n\n– The Guild of Divers\n\nThe divers met on Monday.',
      ['Guild of Divers | INDIRECT | The dam holds'],
    ],
    [
      'We open the pier\n\n– Mayor Ada Kerrin says\n\nThe divers met on Monday.',
      ['Ada Kerrin | INDIRECT | We open the pier'],
    ],
  ],
  counterexamples: ['Nobody had asked for a bridge\n\n– says the report\n\nThe divers met on Monday.'],
  read,
}

/** “We open the pier” / – Harbour Minister: the line under a headline says whose words it gives. */
function read(sentence: AnalysedSentence, cues: readonly Cue[]): Attribution | null {
  const { tokens } = sentence
  if (!/^[–—-]/.test(sentence.text) || tokens.length > longestTail) return null
  const word = tokens.findIndex((token) => token.isWord)
  // "– Says the Mayor"
  const from = headlineVerbs.has(tokens[word]?.lower ?? '') ? word + 1 : word
  const subject = from === -1 ? null : nounPhraseAt(sentence, from, tokens.length)
  if (!subject || !speaks(subject)) return null
  const cue = cues.find((candidate) => candidate.from >= subject.to)
  if (subject.to < tokens.length && cue?.from !== subject.to) return null
  return {
    subject,
    cue: cue ?? (from > word ? { from: word, to: from } : { from: subject.from, to: subject.from + 1 }),
    contents: [],
    opensBlock: false,
    looksBack: true,
  }
}
