import { determiners } from '../../lexicon/function-words.ts'
import { smallInOffices } from '../../lexicon/office-words.ts'
import { questionClauses } from '../../lexicon/turn-words.ts'
import { pattern } from '../../lexicon/words.ts'
import type { AnalysedSentence } from '../../names/analysed-sentence.ts'
import type { AnalysedText } from '../../names/analysed-text.ts'
import { type Author, basisOf } from './author.ts'
import { speaksAsOne } from './lines.ts'
import { backFrom, isNobodys } from './nobody.ts'
import type { OwnWords, Part } from './plan.ts'

const furthestQuestion = 4
const furthestSelf = 8

const asked = pattern(
  'u',
)`^(?:\d{1,4}[.)] )?\p{Lu}[\p{L}.'’ -]{3,60} asked the (?<office>\p{Lu}[\p{L}'’-]*(?:(?: ${smallInOffices})* \p{Lu}[\p{L}'’-]*){0,12}),? (?:${questionClauses}|${determiners})\b`

/** "Mr Bo Tarn asked the Minister for Tides whether it will open.", and below it the Minister, who says "I". */
export function answeredIn(text: AnalysedText): OwnWords | null {
  const { sentences } = text
  const at = sentences.slice(0, furthestQuestion).findIndex((sentence) => asked.test(sentence.text))
  const question = sentences[at]
  const office = asked.exec(question?.text ?? '')?.groups?.['office']
  if (!question || office === undefined) return null
  const from = sentences.findIndex(({ paragraph }) => paragraph > question.paragraph)
  const own = from === -1 ? [] : sentences.slice(from, from + furthestSelf)
  if (!own.some(speaksAsOne) || own.some(tells)) return null
  const author: Author = {
    kind: 'PERSON',
    name: null,
    description: office,
    offices: [office],
    gender: null,
    basis: 'introduction',
    country: null,
  }
  const to = backFrom(sentences, from)
  return {
    because: `a question to somebody, and the answer in the first person; ${basisOf(author)}`,
    author,
    parts: sentences.map((_, place): Part => {
      if (place < from) return 'told'
      return place >= to || isNobodys(text, place) ? 'nobody' : author
    }),
    reason: 'announced',
    noun: 'answer',
  }
}

/** "she said": somebody else tells of the answer. */
const tells = ({ tokens }: AnalysedSentence) =>
  tokens.some(({ lower, isQuoted }) => !isQuoted && /^(?:said|replied)$/.test(lower))
