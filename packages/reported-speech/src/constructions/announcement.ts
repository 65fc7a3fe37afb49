import { contentSpans } from '../cues/content.ts'
import type { Cue } from '../cues/cues.ts'
import { documentNouns } from '../lexicon/collectives.ts'
import { invertible } from '../lexicon/cue-verbs.ts'
import { likenesses, prepositions } from '../lexicon/function-words.ts'
import { announcedTexts, tellingOfWords } from '../lexicon/texts.ts'
import { pattern } from '../lexicon/words.ts'
import { type AnalysedSentence, wordsOf } from '../names/analysed-sentence.ts'
import { nounPhraseAt } from '../phrases/noun-phrase.ts'
import type { Subject } from '../phrases/subject.ts'
import { subjectBefore } from '../phrases/subject-search.ts'
import { wordMarks } from '../text/word-marks.ts'
import type { Attribution } from './attribution.ts'
import type { Construction } from './construction.ts'

const furthestColon = 14

/** A colon also opens lists, of prices say. */
const tellsWords = pattern('i')`\b(?:${tellingOfWords}|continu\w+)\b`

/** Ends in a colon, or in what a careless hand put for it: "says in an article;." */
const endsOpen = ({ text }: AnalysedSentence) => /(?::,?|;\.|\s[-–—])\s*$/.test(text)

export const announcement: Construction = {
  name: 'announcement',
  gist: 'X said as follows:',
  examples: [
    [
      'Mayor Ada Kerrin gave the following answer to a question:\n\nThe dam holds.',
      ['Ada Kerrin | DIRECT | The dam holds.'],
    ],
    ['The mayor went on:\n\nDivers earn too little.', ['The mayor | DIRECT | Divers earn too little.']],
    [
      'Following is the speech from Mayor Ada Kerrin:\n\nThe dam holds.',
      ['Ada Kerrin | DIRECT | The dam holds.'],
    ],
    [
      'This is what Mayor Ada Kerrin wrote to the divers.\n\n“The dam holds. I thank you.”',
      ['Ada Kerrin | DIRECT | “The dam holds.', 'Ada Kerrin | DIRECT | I thank you.”'],
    ],
    [
      'Following is the full speech by Mayor Ada Kerrin:\n\nNobody had asked for a bridge.',
      ['Ada Kerrin | DIRECT | Nobody had asked for a bridge.'],
    ],
  ],
  counterexamples: [
    'Seen from the mill, the three steps could look as follows: Divers go first.',
    'It issued a statement denouncing the toll.',
    'Mayor Ada Kerrin, praising the divers:\n\nThe dam holds.',
    'The mayor spoke as it follows: Divers go first.',
    'The survey of the harbour: The dam holds.',
    'This is what Mayor Ada Kerrin feared.\n\n“The dam holds.”',
    '“It holds,” this is what Mayor Ada Kerrin said.\n\nThe lock is new.',
  ],
  read,
}

const announcing = wordMarks.colon | wordMarks.follows

/** "X gave the following answer to a question:" and "The message said as follows:": the words come after it. */
function read(sentence: AnalysedSentence, cues: readonly Cue[]): Attribution | null {
  const { tokens, marks } = sentence
  const what = whatFollows(sentence, cues)
  if (what) return what
  if ((marks & announcing) === 0) return null
  const colon = tokens.findIndex((token) => token.text === ':' && !token.isQuoted)
  const following = tokens.findIndex((token) => token.lower === 'following')
  const announces =
    following !== -1 &&
    tokens.slice(following + 1, following + 6).some((token) => announcedTexts.has(token.lower))
  const asFollows = tokens.some((token, at) => token.lower === 'follows' && tokens[at - 1]?.lower === 'as')
  const opensHere =
    colon !== -1 &&
    colon <= furthestColon &&
    tokens[colon + 1]?.isCapital === true &&
    tellsWords.test(wordsOf(sentence, { from: 0, to: colon }))
  if (!endsOpen(sentence) && !announces && !asFollows && !opensHere) return null
  const says = sayer(sentence, cues)
  if (asFollows && !says && isLikeness(sentence)) return null
  const subject = following === 0 ? authorAfter(sentence) : (says ?? announcementSubject(sentence))
  if (!subject) return null
  if (!says && !announces && !asFollows && subject.kind !== 'document' && !tellsWords.test(sentence.text))
    return null
  const contents = colon === -1 ? [] : contentSpans(sentence, [{ from: colon + 1, to: tokens.length }], [])
  const cue = { from: subject.to, to: Math.min(tokens.length, subject.to + 1) }
  return { subject, cue, contents, opensBlock: true }
}

/** "This is what |the mayor wrote| on her page." */
function whatFollows(sentence: AnalysedSentence, cues: readonly Cue[]): Attribution | null {
  const [one, two, three] = sentence.tokens
  if (!/^(?:This|Here)$/.test(one?.text ?? '') || two?.lower !== 'is' || three?.lower !== 'what') return null
  const cue = cues.find(({ verb }) => verb.form === 'finite' && invertible.has(verb.base))
  const subject = cue ? subjectBefore(sentence, 3, cue.from) : null
  return cue && subject ? { subject, cue, contents: [], opensBlock: true } : null
}

/** "The three steps |look| as follows": tells of things, unless a text is meant. */
function isLikeness(sentence: AnalysedSentence): boolean {
  const { tokens } = sentence
  const as = tokens.findIndex((token, at) => token.lower === 'as' && tokens[at + 1]?.lower === 'follows')
  if (!likenesses.has(tokens[as - 1]?.lower ?? '')) return false
  return tokens.slice(0, as).every(({ lower }) => !announcedTexts.has(lower) && !documentNouns.has(lower))
}

/** "Following is the full speech by the President:" */
function authorAfter(sentence: AnalysedSentence): Subject | null {
  const { tokens } = sentence
  const by = tokens.findLastIndex(({ lower }) => lower === 'by' || lower === 'from')
  const of = tokens.findIndex(({ lower }) => lower === 'of')
  const author = by === -1 ? null : nounPhraseAt(sentence, by + 1, tokens.length)
  return author ?? (of === -1 ? null : nounPhraseAt(sentence, of + 1, tokens.length))
}

/** The subject of the last verb of saying: "In this regard |the Courier| says in an article:". */
function sayer(sentence: AnalysedSentence, cues: readonly Cue[]): Subject | null {
  const cue = cues.findLast(({ verb }) => verb.form === 'finite')
  return cue ? subjectBefore(sentence, 0, cue.from) : null
}

function announcementSubject(sentence: AnalysedSentence): Subject | null {
  const { tokens } = sentence
  const subject = nounPhraseAt(sentence, 0, tokens.length)
  if (subject) return subject
  const comma = prepositions.has(tokens[0]?.lower ?? '')
    ? tokens.findIndex((token) => token.text === ',')
    : -1
  return comma === -1 ? null : nounPhraseAt(sentence, comma + 1, tokens.length)
}
