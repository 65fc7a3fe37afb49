import { authorLinks, possessives } from '../lexicon/function-words.ts'
import { authorVerbs, issueNouns } from '../lexicon/noun-phrases.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import { wordMarks } from '../text/word-marks.ts'
import { nounPhraseAt } from './noun-phrase.ts'
import type { Subject } from './subject.ts'
import { subjectBefore } from './subject-search.ts'

const authorReach = 14
/** Behind the text, "by X" and "of X" name its author if they stand close. */
const nearLink = 4

/** A text that a sentence tells of. */
export interface Told {
  readonly noun: string
  readonly author: Subject | null
}

/** "A joint statement of the organizations was adopted", "a message of greeting from X": the text and its author. */
export function documentIn(sentence: AnalysedSentence): Told | null {
  const { tokens, marks } = sentence
  if ((marks & wordMarks.document) === 0) return null
  const at = tokens.findIndex(
    (token) => (token.marks & wordMarks.document) !== 0 && !token.isQuoted && !token.isCapital,
  )
  const noun = tokens[at]
  if (!noun) return null
  const near = tokens.slice(at + 1, at + authorReach)
  const from = near.findIndex(
    (token, index) => token.lower === 'from' || (token.lower === 'by' && index < nearLink),
  )
  const link = from !== -1 ? at + 1 + from : tokens[at + 1]?.lower === 'of' ? at + 1 : null
  const named = link === null ? null : nounPhraseAt(sentence, link + 1, tokens.length)
  const author = named && !isOwn(sentence, named) ? named : null
  // "issued a statement in support of one by X": who issues it stands before it.
  const isNear = link !== null && link - at <= nearLink
  return {
    noun: noun.lower,
    author: isNear ? (author ?? authorBefore(sentence, at)) : (authorBefore(sentence, at) ?? author),
  }
}

/** "carried an article of |its| correspondent": whoever "its" means published it. */
const isOwn = ({ tokens }: AnalysedSentence, { from }: Subject) => possessives.has(tokens[from]?.lower ?? '')

/** "X sent a message", "the Headquarters released a commentary". */
function authorBefore(sentence: AnalysedSentence, noun: number): Subject | null {
  const { tokens } = sentence
  for (let at = noun - 1; at > Math.max(0, noun - authorReach); at--) {
    if (!authorVerbs.has(tokens[at]?.lower ?? '')) continue
    const verb = tokens[at]?.lower === 'public' ? at - 1 : at
    const subject = subjectBefore(sentence, 0, verb, true)
    if (!subject) return null
    return subject.kind === 'other' ? issueOf(sentence, subject) : subject
  }
  return null
}

/** "The June issue of |the paper Harl Courier| carried": the outlet, not the issue. */
export function issueOf(sentence: AnalysedSentence, { from, to }: Subject): Subject | null {
  const issue = sentence.tokens.slice(from, to).findIndex(({ lower }) => issueNouns.has(lower))
  const outlet = issue === -1 ? null : nounPhraseAt(sentence, from + issue + 2, to)
  return outlet?.kind === 'organisation' || outlet?.kind === 'person' ? outlet : null
}

const authorLink = 6

/** "the report |by the Guild|", "the report |issued by the Guild|", "the message |of the President|". */
export function authorIn(sentence: AnalysedSentence, { from, to }: Subject): Subject | null {
  const by = sentence.tokens[to]?.lower.endsWith('ed') ? to + 1 : to
  if (sentence.tokens[by]?.lower === 'by') return nounPhraseAt(sentence, by + 1, sentence.tokens.length)
  for (let at = from + 1; at < Math.min(to, from + authorLink); at++) {
    if (!authorLinks.has(sentence.tokens[at]?.lower ?? '')) continue
    const author = nounPhraseAt(sentence, at + 1, to)
    return author && (author.kind === 'person' || author.kind === 'role' || author.kind === 'organisation')
      ? author
      : null
  }
  return null
}
