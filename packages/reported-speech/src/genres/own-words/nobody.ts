import { apparatus } from '../../lexicon/own-words.ts'
import type { AnalysedSentence } from '../../names/analysed-sentence.ts'
import type { AnalysedText } from '../../names/analysed-text.ts'
import {
  isCapitals,
  isDirection,
  isEditorsNote,
  isEnded,
  isGreeting,
  isHeadingLine,
  isLabel,
  isNote,
  isNumbering,
  isOpenLine,
  isTableRow,
  isTextMark,
} from './lines.ts'

/** Headings, numbers, stage directions, rows of a table: they stand among somebody's words and are nobody's. */
export function isNobodys({ sentences, prose }: AnalysedText, at: number): boolean {
  const sentence = sentences[at]
  if (!sentence) return true
  if (!sentence.tokens.some((token) => token.isWord)) return true
  if (isNumbering(sentence) || isDirection(sentence) || isTextMark(sentence) || isNote(sentence)) return true
  if (isTableRow(sentence)) return true
  if (isGreeting(sentence)) return false
  if (prose.paragraphs[sentence.paragraph]?.isHeading === true) return true
  if (!isAlone(sentences, at) || isListed(sentences, at)) return false
  return isHeadingLine(sentence) || isBetween(sentences, at)
}

/** Its paragraph holds nothing else but a number. */
const isAlone = (sentences: readonly AnalysedSentence[], at: number) =>
  [sentences[at - 1], sentences[at + 1]].every(
    (beside) => beside === undefined || beside.paragraph !== sentences[at]?.paragraph || isNumbering(beside),
  )

const longestBetween = 9

/** "What we shall do", between two paragraphs of whole sentences. */
function isBetween(sentences: readonly AnalysedSentence[], at: number): boolean {
  const [before, line, next] = [sentences[at - 1], sentences[at], sentences[at + 1]]
  if (!before || !line || !next || !isOpenLine(line, longestBetween)) return false
  return isTableRow(next) || (isEnded(before) && isEnded(next) && /^[\p{Lu}“"‘\d]/u.test(next.text))
}

const longestList = 30

/** An item of a list that somebody's words open with a colon. */
function isListed(sentences: readonly AnalysedSentence[], at: number): boolean {
  const next = sentences[at + 1]
  if (next && isTableRow(next)) return false
  // "A. Closed season", and the articles under it have numbers of their own.
  if (next && isNumbering(next) && /^(?:\p{Lu}|[IVX]{1,5})[.)] /u.test(sentences[at]?.text ?? ''))
    return false
  for (let before = at - 1; before >= Math.max(0, at - longestList); before--) {
    const sentence = sentences[before]
    if (!sentence || isCapitals(sentence)) return false
    if (sentence.text.endsWith(':')) return true
    if (isEnded(sentence) || isTableRow(sentence)) return false
  }
  return false
}

/** Where the lines under somebody's words begin: signature, place and date, contacts, notes to editors. */
export function backFrom(sentences: readonly AnalysedSentence[], from: number): number {
  let end = sentences.length
  for (let at = from + 1; at < end; at++) {
    const sentence = sentences[at]
    if (
      sentence &&
      (isEditorsNote(sentence) || isApparatus(sentence) || isEnd(sentence) || isDone(sentence, end - at))
    )
      end = at
  }
  while (end > from + 1) {
    const sentence = sentences[end - 1]
    if (!sentence || !isBelow(sentence)) break
    end--
  }
  return end
}

/** "References", "Footnotes": what stands under such a heading was not spoken. */
const isApparatus = ({ tokens }: AnalysedSentence) =>
  tokens.length <= 2 && apparatus.has(tokens[0]?.lower ?? '') && tokens[0]?.isCapital === true

const lastLines = 15

/** "Done at Harl this 27th day of August, in two originals": under a treaty or a declaration. */
const isDone = ({ tokens }: AnalysedSentence, left: number) =>
  left <= lastLines && tokens[0]?.text === 'Done' && /^(?:at|in)$/.test(tokens[1]?.lower ?? '')

/** "END", "End Text." */
const isEnd = (sentence: AnalysedSentence) =>
  isTextMark(sentence) && !/^begin/i.test(sentence.text) && /^(?:end|#|-0-)/i.test(sentence.text)

function isBelow(sentence: AnalysedSentence): boolean {
  if (isGreeting(sentence)) return false
  if (isNumbering(sentence) || isDirection(sentence) || isNote(sentence) || isTextMark(sentence)) return true
  const { text, tokens } = sentence
  if (isLabel(sentence))
    return !/[!?]$/.test(text) && (tokens.length > 2 || !isEnded(sentence) || /\p{Lu}\.$/u.test(text))
  return isHeadingLine(sentence) || isTableRow(sentence)
}
