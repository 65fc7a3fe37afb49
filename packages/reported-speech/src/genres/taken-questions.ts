import type { StatementDraft } from '../discourse/statement-draft.ts'
import { announcedQuestions, unnamedAsker } from '../lexicon/turn-words.ts'
import { pattern } from '../lexicon/words.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import type { AnalysedText } from '../names/analysed-text.ts'
import type { Cast } from '../names/cast.ts'
import type { GenreReader } from './genre-reader.ts'
import { ownWordsIn } from './own-words/own-words.ts'
import { readOwn } from './read-own.ts'

/** A statement and the questions after it, where no label says who asks: paragraphs that ask are the journalists'. */
export const takenQuestions: GenreReader = {
  genre: 'TRANSCRIPT',
  gist: 'questions are announced, and paragraphs ask them',
  recognise(text, about) {
    const asking = askingParagraphs(text)
    if (asking.size === 0 || ownWordsIn(text, about) === null) return null
    return `questions are announced, and ${asking.size} paragraphs ask them`
  },
  read(text, about, cast) {
    const own = readOwn(text, ownWordsIn(text, about), cast)
    const { drafts, questions } = inTurns(text, own.drafts, cast)
    return { ...own, drafts, questions, turnKind: 'PRESS_CONFERENCE' }
  },
}

const announced = pattern('iu')`\b${announcedQuestions}\b`
const leastAsking = 2

/** Numbers of the paragraphs behind the announcement that ask whoever spoke; none where it is not certain. */
function askingParagraphs({ sentences }: AnalysedText): ReadonlySet<number> {
  const at = sentences.findIndex(({ text }) => text.length < 200 && announced.test(text))
  if (at === -1) return new Set()
  const from = sentences[at]?.paragraph ?? 0
  const asking = new Set<number>()
  const addressed = new Set<number>()
  const behind = sentences.slice(at + 1).filter(({ paragraph }) => paragraph > from)
  behind.forEach((sentence, index) => {
    const { paragraph } = sentence
    if (isToAnother(sentence)) addressed.add(paragraph)
    const isLast = behind[index + 1]?.paragraph !== paragraph
    if (asks(sentence) && (isToAnother(sentence) || (isLast && addressed.has(paragraph))))
      asking.add(paragraph)
  })
  return asking.size >= leastAsking ? asking : new Set()
}

const asks = ({ text }: AnalysedSentence) => /\?["”’)]*$/u.test(text)

/** "How far do |you| think it will go?" */
const isToAnother = ({ tokens }: AnalysedSentence) =>
  tokens.some(({ lower, isQuoted }) => !isQuoted && /^your?$/.test(lower))

function inTurns(
  text: AnalysedText,
  own: readonly (StatementDraft | null)[],
  cast: Cast,
): { readonly drafts: readonly (StatementDraft | null)[]; readonly questions: ReadonlyMap<number, number> } {
  const asking = askingParagraphs(text)
  const questions = new Map<number, number>()
  let turn = 0
  let wasAsking = false
  const drafts = own.map((draft, at): StatementDraft | null => {
    const isAsking = asking.has(text.sentences[at]?.paragraph ?? -1)
    if (draft === null) return null
    if (isAsking !== wasAsking) {
      turn++
      if (wasAsking) questions.set(turn, turn - 1)
      wasAsking = isAsking
    }
    const speaker = isAsking ? cast.described('PERSON', unnamedAsker, at) : draft.speaker
    return { ...draft, speaker, turn, reason: 'turn' }
  })
  return { drafts, questions }
}
