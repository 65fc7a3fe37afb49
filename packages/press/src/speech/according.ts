import type { AnalysedSentence } from './analysed-sentence.ts'
import type { Attribution } from './attribution.ts'
import { contentSpans } from './content.ts'
import { nounPhraseAt } from './noun-phrase.ts'

/** "According to the Centre, A." and "A, according to the Centre." */
export function according(sentence: AnalysedSentence): Attribution | null {
  const { tokens } = sentence
  const at = tokens.findIndex(
    (token, index) => token.lower === 'according' && tokens[index + 1]?.lower === 'to' && !token.isQuoted,
  )
  if (at === -1) return null
  const subject = nounPhraseAt(sentence, at + 2, tokens.length)
  if (!subject || subject.kind === 'pronoun') return null
  const cue = { from: at, to: at + 2 }
  const comma = tokens[subject.to]?.text === ',' ? subject.to + 1 : null
  if (at <= 1 && comma === null) return null
  const range = at <= 1 ? { from: comma ?? subject.to, to: tokens.length } : { from: 0, to: at }
  return { subject, cue, contents: contentSpans(sentence, [range], []), opensBlock: false }
}
