import { contentSpans } from '../cues/content.ts'
import { documentNouns } from '../lexicon/collectives.ts'
import { authorVerbs } from '../lexicon/noun-phrases.ts'
import { noSources } from '../lexicon/texts.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import { beforeTime, nounPhraseAt } from '../phrases/noun-phrase.ts'
import type { Subject } from '../phrases/subject.ts'
import { wordMarks } from '../text/word-marks.ts'
import { isSomebody } from './any-verb.ts'
import type { Attribution } from './attribution.ts'
import type { Construction } from './construction.ts'

export const according: Construction = {
  name: 'according',
  gist: 'According to X, A.',
  examples: [
    [
      'According to the Harbour Office, two boats are missing.',
      ['Harbour Office | INDIRECT | two boats are missing'],
    ],
    [
      'Two boats are missing, according to Empty Moorings, a report published by the Harbour Office.',
      ['Harbour Office | INDIRECT | Two boats are missing'],
    ],
    ['“The dam holds” according to the divers.', ['the divers | DIRECT | “The dam holds”']],
    ['According to Ada Kerrin (Harl), the dam holds.', ['Ada Kerrin | INDIRECT | the dam holds']],
    ['According to Ada Kerrin, the mayor, the dam holds.', ['Ada Kerrin | INDIRECT | the dam holds']],
  ],
  counterexamples: [
    'The boats sail according to the tide and come home.',
    'In response to the divers, the mayor said:',
  ],
  read,
}

/** "According to the Centre, A." and "A, according to the Centre." */
function read(sentence: AnalysedSentence): Attribution | null {
  const { tokens, marks } = sentence
  if ((marks & wordMarks.according) === 0) return null
  const at = tokens.findIndex(
    (token, index) => token.lower === 'according' && tokens[index + 1]?.lower === 'to' && !token.isQuoted,
  )
  if (at === -1) return null
  const opens = at <= 1
  if (opens && announcesPerson(sentence)) return null
  const subject = sourceAt(sentence, at + 2)
  if (!subject) return null
  const cue = { from: at, to: at + 2 }
  const comma = tokens[subject.to]?.text === ',' ? subject.to + 1 : null
  const previous = tokens[at - 1]
  const closes = previous?.text === ',' || previous?.isQuoted === true
  if (opens ? comma === null : !closes) return null
  const range = opens ? { from: comma ?? subject.to, to: tokens.length } : { from: 0, to: at }
  return { subject, cue, contents: contentSpans(sentence, [range], []), opensBlock: false }
}

/** "According to the ministry, |the mayor said:|" gives the mayor's words. */
function announcesPerson(sentence: AnalysedSentence): boolean {
  const { tokens } = sentence
  const colon = tokens.findIndex(({ text, isQuoted }) => text === ':' && !isQuoted)
  const comma = tokens.findLastIndex(({ text }, at) => at < colon && text === ',')
  const subject = comma === -1 ? null : nounPhraseAt(sentence, comma + 1, colon)
  return subject !== null && isSomebody(subject)
}

const standIns: ReadonlyMap<string, string> = new Map([
  ['it', 'it'],
  ['them', 'it'],
  ['him', 'he'],
  ['her', 'she'],
])

const longestSource = 40
const nearAuthor = 8

/** "Empty Moorings, a report published by |the Harbour Office|": a text under its title. */
function authorBehind(sentence: AnalysedSentence, comma: number): Subject | null {
  const { tokens } = sentence
  const near = tokens.slice(comma + 2, comma + 2 + nearAuthor)
  const by = near.findIndex(({ lower }) => lower === 'by')
  const isText = near.slice(0, Math.max(0, by)).some(({ lower }) => documentNouns.has(lower))
  return isText ? nounPhraseAt(sentence, comma + 3 + by, tokens.length) : null
}

/** Whatever stands behind "according to" is a source: a phrase that no list knows reaches to the next mark. */
function sourceAt(sentence: AnalysedSentence, from: number): Subject | null {
  const { tokens } = sentence
  const stand = standIns.get(tokens[from]?.lower ?? '')
  if (stand !== undefined) return { kind: 'pronoun', head: stand, from, to: from + 1, mention: null }
  const known = nounPhraseAt(sentence, from, tokens.length)
  const author = known && authorBehind(sentence, known.to)
  if (author) return author
  if (known && tokens[known.to]?.isWord !== true && tokens[known.to]?.text !== '(') return known
  let to = from
  while (to < tokens.length && to - from < longestSource && !/^[,;:.–—]$/.test(tokens[to]?.text ?? '')) to++
  const head = tokens[to - 1]
  if (!head || noSources.has(head.lower)) return null
  to = beforeTime(sentence, from, to)
  const by = tokens.findIndex(
    ({ lower }, at) => at > from && at < to && lower === 'by' && authorVerbs.has(tokens[at - 1]?.lower ?? ''),
  )
  // "according to the text issued by |the Harbour Office|"
  if (by !== -1) return nounPhraseAt(sentence, by + 1, tokens.length)
  return known ? { ...known, to } : { kind: 'other', head: head.lower, from, to, mention: null }
}
