import type { AnalysedText } from '../../names/analysed-text.ts'
import { authorOf, basisOf } from './author.ts'
import { titledIn } from './delivered.ts'
import { handedOn } from './handed-on.ts'
import { backFrom, isNobodys } from './nobody.ts'
import type { Around, OwnWords, Part } from './plan.ts'

/** A sentence or two go on from "said:" like any words. */
const leastSentences = 3

/** A message or a statement that is given whole, and what is told around it. */
export function handedOnIn(text: AnalysedText, { title }: Around): OwnWords | null {
  const { sentences } = text
  const handed = handedOn(sentences)
  if (handed === null) return null
  const { from, noun, sender } = handed
  const to = handed.to < sentences.length ? handed.to : backFrom(sentences, from)
  if (to - from < leastSentences) return null
  const author = authorOf({
    lines: [],
    titled: title === null ? null : titledIn(title),
    sender,
    own: sentences.slice(from, to),
    below: sentences.slice(to),
    publisher: null,
  })
  if (author === null) return null
  const parts = sentences.map((_, at): Part => {
    if (at < handed.announced || at >= handed.to) return 'told'
    return at < from || at >= to || isNobodys(text, at) ? 'nobody' : author
  })
  return {
    because: `a ${noun} handed on whole; ${basisOf(author)}`,
    author,
    parts,
    reason: 'announced',
    noun,
  }
}
