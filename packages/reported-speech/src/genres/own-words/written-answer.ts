import type { AnalysedSentence } from '../../names/analysed-sentence.ts'
import type { AnalysedText } from '../../names/analysed-text.ts'
import { type Author, authorOf, basisOf } from './author.ts'
import { type Delivered, deliveredIn } from './delivered.ts'
import { backFrom, isNobodys } from './nobody.ts'
import type { Around, OwnWords, Part } from './plan.ts'
import { asks, headingIn, namedIn } from './questions.ts'
import type { Who } from './who.ts'

const furthestQuestion = 60

/** A written question and its answer: each part is that of whom it names. */
export function writtenAnswer(text: AnalysedText, around: Around): OwnWords | null {
  const { sentences } = text
  if (!hasBoth(sentences)) return null
  const back = backFrom(sentences, 0)
  const titled = around.title === null ? null : deliveredIn(around.title)
  const author = authorOf({
    lines: [...replyLines(sentences)],
    titled,
    sender: null,
    own: [],
    below: sentences.slice(back),
    publisher: around.publisher,
  })
  if (author === null) return null
  const parts = partsOf(text, back, author, around)
  return {
    because: `a written question and its answer; ${basisOf(author)}`,
    author,
    parts,
    reason: 'wholeText',
    noun: 'answer',
  }
}

/** A question above, a reply below it. */
function hasBoth(sentences: readonly AnalysedSentence[]): boolean {
  const near = sentences.slice(0, furthestQuestion)
  const reply = near.findIndex((sentence) => headingIn(sentence)?.of === 'reply')
  if (reply < 1) return false
  return near.slice(0, reply).some((sentence) => asks(sentence) || headingIn(sentence)?.of === 'question')
}

function replyLines(sentences: readonly AnalysedSentence[]): readonly Delivered[] {
  return sentences.slice(0, furthestQuestion).flatMap((sentence) => {
    const heading = headingIn(sentence)
    return heading?.of === 'reply' && heading.who ? [{ noun: 'answer', who: heading.who, isOpen: false }] : []
  })
}

function partsOf(text: AnalysedText, back: number, author: Author, { publisher }: Around): readonly Part[] {
  let of: 'question' | 'reply' = 'question'
  let asker: Author | null = null
  return text.sentences.map((sentence, at): Part => {
    if (at >= back) return 'nobody'
    const heading = headingIn(sentence)
    if (heading) {
      if (heading.who && heading.of === 'question') asker = askerOf(heading.who, publisher)
      else if (of === 'reply') asker = null
      of = heading.of
      if (!heading.goesOn) return 'nobody'
    }
    if (of === 'reply') return isNobodys(text, at) ? 'nobody' : author
    const named = heading ? null : namedIn(sentence)
    if (named) {
      asker = askerOf(named.who, publisher)
      return named.goesOn ? asker : 'nobody'
    }
    return asker === null || isNobodys(text, at) ? 'nobody' : asker
  })
}

/** Whoever asks sits in the parliament of the country that answers. */
function askerOf(who: Who, publisher: string | null): Author {
  const known = authorOf({
    lines: [{ noun: 'question', who, isOpen: false }],
    titled: null,
    sender: null,
    own: [],
    below: [],
    publisher,
  })
  return known ?? { ...who, basis: 'byline', country: null }
}
