import type { StatementDraft } from '../discourse/statement-draft.ts'
import { announcedQuestions, unnamedAsker } from '../lexicon/turn-words.ts'
import { pattern } from '../lexicon/words.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import type { AnalysedText } from '../names/analysed-text.ts'
import type { Cast } from '../names/cast.ts'
import { type About, isEnglish } from './about.ts'
import type { GenreReader } from './genre-reader.ts'
import { ownWordsIn } from './own-words/own-words.ts'
import { readOwn } from './read-own.ts'
import { labelsIn } from './transcript/labels-in.ts'

/** A statement and the questions after it, where no label says who asks: paragraphs that ask are the journalists'. */
export const takenQuestions: GenreReader = {
  genre: 'TRANSCRIPT',
  gist: 'questions are announced, and paragraphs ask them',
  examples: [
    [
      'Remarks by Mayor Ada Kerrin\n\nI thank the divers, and I am now ready to take your questions.\n\nWhen will you open the lock?\n\nIn spring. I have the steel.\n\nAre your divers glad?\n\nThey are. I asked them.',
      [
        'Ada Kerrin | DIRECT | I thank the divers, and I am now ready to take your questions.',
        'journalist | DIRECT | When will you open the lock?',
        'Ada Kerrin | DIRECT | In spring.',
        'Ada Kerrin | DIRECT | I have the steel.',
        'journalist | DIRECT | Are your divers glad?',
        'Ada Kerrin | DIRECT | They are.',
        'Ada Kerrin | DIRECT | I asked them.',
      ],
    ],
  ],
  counterexamples: ['I am now ready to take your questions. Thank you all.'],
  recognise(text, about) {
    const asking = askingParagraphs(text, about)
    if (asking.size === 0 || ownWordsIn(text, about) === null) return null
    return `${asking.size} paragraphs ask whoever speaks`
  },
  read(text, about, cast) {
    const own = readOwn(text, ownWordsIn(text, about), cast)
    const { drafts, questions } = inTurns(text, own.drafts, askingParagraphs(text, about), cast)
    return { ...own, drafts, questions, turnKind: 'PRESS_CONFERENCE' }
  },
}

const announced = pattern('iu')`\b${announcedQuestions}\b`
const leastAsking = 2

/** Who asks in a paragraph, and where the words begin. */
interface Asking {
  readonly description: string
  readonly from: number
}

/** By their numbers; none where it is not certain. */
function askingParagraphs(text: AnalysedText, about: About): ReadonlyMap<number, Asking> {
  const labelled = labelledQuestions(text, about)
  const asking = labelled.size > 0 ? labelled : announcedQuestionsIn(text)
  return asking.size >= leastAsking ? asking : new Map()
}

/** "Q. When?": questions have labels, and the answers have none. */
function labelledQuestions({ prose, sentences }: AnalysedText, about: About): ReadonlyMap<number, Asking> {
  const { lines, labels } = labelsIn(prose, isEnglish(about))
  const asking = new Map<number, Asking>()
  if (labels !== null) return asking
  const asked = lines.flatMap(({ start, end, label }) =>
    label?.words.kind === 'ask' && label.bodyStart < end ? { start, label } : [],
  )
  let next = 0
  for (const { start, paragraph } of sentences) {
    const here = asked[next]
    if (here === undefined) break
    if (start < here.start) continue
    asking.set(paragraph, { description: here.label.words.text, from: here.label.bodyStart })
    next++
  }
  return asking
}

/** Paragraphs behind the announcement that ask whoever spoke. */
function announcedQuestionsIn({ sentences }: AnalysedText): ReadonlyMap<number, Asking> {
  const asking = new Map<number, Asking>()
  const at = sentences.findIndex(({ text }) => announced.test(text))
  if (at === -1) return asking
  const from = sentences[at]?.paragraph ?? 0
  const addressed = new Set<number>()
  const behind = sentences.slice(at + 1).filter(({ paragraph }) => paragraph > from)
  behind.forEach((sentence, index) => {
    const { paragraph } = sentence
    if (isToAnother(sentence)) addressed.add(paragraph)
    const isLast = behind[index + 1]?.paragraph !== paragraph
    if (asks(sentence) && (isToAnother(sentence) || (isLast && addressed.has(paragraph))))
      asking.set(paragraph, { description: unnamedAsker, from: 0 })
  })
  return asking
}

const asks = ({ text }: AnalysedSentence) => /\?["”’)]*$/u.test(text)

/** "How far do |you| think it will go?" */
const isToAnother = ({ tokens }: AnalysedSentence) =>
  tokens.some(({ lower, isQuoted }) => !isQuoted && /^your?$/.test(lower))

function inTurns(
  text: AnalysedText,
  own: readonly (StatementDraft | null)[],
  asking: ReadonlyMap<number, Asking>,
  cast: Cast,
): { readonly drafts: readonly (StatementDraft | null)[]; readonly questions: ReadonlyMap<number, number> } {
  const questions = new Map<number, number>()
  let turn = 0
  let asked: Asking | undefined
  const drafts = own.map((draft, at): StatementDraft | null => {
    const here = asking.get(text.sentences[at]?.paragraph ?? -1)
    if (draft === null) return null
    if (here !== asked) {
      turn++
      if (asked !== undefined && here === undefined) questions.set(turn, turn - 1)
      asked = here
    }
    if (here === undefined) return { ...draft, turn, reason: 'turn' }
    const speaker = cast.described('PERSON', here.description, at)
    const spans = draft.spans.flatMap(({ start, end }) =>
      end > here.from ? { start: Math.max(start, here.from), end } : [],
    )
    return spans.length === 0 ? null : { ...draft, speaker, spans, turn, reason: 'turn' }
  })
  return { drafts, questions }
}
