import { contentSpans } from '../cues/content.ts'
import { cueVerbs } from '../lexicon/cue-verbs.ts'
import { clauseVerbs } from '../lexicon/function-words.ts'
import { personalWords } from '../lexicon/turn-words.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import { nounPhraseAt } from '../phrases/noun-phrase.ts'
import { wordMarks } from '../text/word-marks.ts'
import type { Attribution } from './attribution.ts'
import type { Construction } from './construction.ts'

const longestName = 8

export const turnLine: Construction = {
  name: 'turn',
  gist: 'X: A.',
  examples: [['Mayor Ada Kerrin: The dam holds well.', ['Ada Kerrin | INDIRECT | The dam holds well']]],
  counterexamples: [
    'Ada Kerrin: You can follow Ada at @kerrin.',
    'Architect: Bo Tarn of the Harl works.',
    'Mayor Ada Kerrin bought these things: Nets and boats.',
    'Mayor Ada Kerrin: Nobody.',
    'Mayor Ada Kerrin: Harl Hotel, room three.',
    'The Guild of Divers shouted: “The dam holds!”',
  ],
  read,
}

/** "MAYOR KERRIN: A", "Ada Kerrin: A": a turn in a transcript, or a headline that gives somebody's words. */
function read(sentence: AnalysedSentence): Attribution | null {
  const { tokens, marks } = sentence
  if ((marks & wordMarks.colon) === 0) return null
  const colon = tokens.findIndex((token) => token.text === ':')
  if (colon > longestName || tokens[colon]?.isQuoted) return null
  const subject = nounPhraseAt(sentence, 0, colon)
  if (!subject || !/^(?:person|role)$/.test(subject.kind)) return null
  // "Architect: Bo Tarn of Harl" and "Ada Kerrin: follow her at ..." are facts.
  const isQuoted = tokens[colon + 1]?.isQuoted === true
  if (!isQuoted && (subject.mention?.isCertain !== true || !isSpoken(tokens.slice(colon + 1)))) return null
  const contents = contentSpans(sentence, [{ from: colon + 1, to: tokens.length }], [])
  const cue = { from: colon, to: colon + 1 }
  return contents.length === 0 ? null : { subject, cue, contents, opensBlock: false }
}

/** Words that somebody says have a verb, or are about "me" and "you". */
const isSpoken = (tokens: AnalysedSentence['tokens']) =>
  tokens.some(
    ({ lower }) =>
      clauseVerbs.has(lower) || personalWords.has(lower) || cueVerbs.has(lower) || /[a-z]{2}ed$/.test(lower),
  )
