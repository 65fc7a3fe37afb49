import { finiteCues } from '../../lexicon/cue-verbs.ts'
import { besideWords, captioned, deliveredNouns } from '../../lexicon/own-words.ts'
import type { AnalysedSentence } from '../../names/analysed-sentence.ts'
import { isClauseVerb } from '../../names/word-classes.ts'
import { wordMarks } from '../../text/word-marks.ts'
import { type Delivered, deliveredIn } from './delivered.ts'
import {
  bare,
  isCapitals,
  isClosed,
  isDirection,
  isEnded,
  isGreeting,
  isGreetingLabel,
  isHeadingLine,
  isLabel,
  isNumbering,
  speaksOfItself,
} from './lines.ts'
import { isNameAlone } from './name-line.ts'
import { type Who, whoIn, whoWords } from './who.ts'

/** What stands above somebody's own words. */
export interface Front {
  /** The first sentence that is theirs. */
  readonly from: number
  /** Sentences before it by which the publisher tells of them. */
  readonly told: ReadonlySet<number>
  /** Lines that say what the text is, and whose. */
  readonly lines: readonly Delivered[]
  /** Their words begin with a greeting. */
  readonly greets: boolean
}

const longestFront = 40
const mostJoined = 3
const furthestGreeting = 12

export function frontOf(sentences: readonly AnalysedSentence[], title: string | null): Front {
  const { lines, first, end } = linesAbove(sentences)
  const from = ownFrom(sentences, end, title)
  const told = new Set<number>()
  for (let at = 0; at < from; at++) {
    const sentence = sentences[at]
    if (sentence && isProse(sentence) && at < Math.max(first, Math.min(from, 4))) told.add(at)
  }
  const start = sentences[from]
  return { from, told, lines, greets: start !== undefined && isGreetingLabel(start) }
}

/** A sentence rather than a line of a title page. */
const isProse = (sentence: AnalysedSentence) =>
  isEnded(sentence) && !isCapitals(sentence) && !isLabel(sentence)

interface LinesAbove {
  readonly lines: readonly Delivered[]
  /** Where the first of them stands. */
  readonly first: number
  /** Behind the last of them. */
  readonly end: number
}

function linesAbove(sentences: readonly AnalysedSentence[]): LinesAbove {
  const lines: Delivered[] = []
  let first = 0
  let end = 0
  for (let at = 0; at < Math.min(sentences.length, longestFront); at++) {
    const sentence = sentences[at]
    if (at < end || !sentence) continue
    if (isGreeting(sentence) || (isProse(sentence) && speaksOfItself(sentence))) break
    const found = lineAt(sentences, at) ?? nameAt(sentences, at) ?? captionAt(sentence, at)
    if (!found) continue
    if (lines.length === 0) first = at
    lines.push(found.line)
    end = found.end
  }
  return { lines, first, end }
}

/** A line that says whose words follow, with the lines that belong to it. */
function lineAt(sentences: readonly AnalysedSentence[], at: number) {
  const sentence = sentences[at]
  if (!sentence || (isProse(sentence) && !isTitleWithStop(sentence))) return null
  let end = at + 1
  let text = sentence.text
  // "Statement by His Excellency Dr.": the sentence goes on in the same line.
  while (sentences[end]?.paragraph === sentence.paragraph && end - at < mostJoined) {
    const next = sentences[end]
    if (!next) break
    text = `${text} ${next.text}`
    end++
  }
  let line = deliveredIn(text)
  if (!line) return null
  while (line.isOpen || line.who?.offices.length === 0) {
    const next = sentences[end]
    if (!next) break
    const more = line.isOpen ? `${text} ${next.text}` : `${text}, ${next.text}`
    const read = deliveredIn(more)
    if (!read?.who || (!line.isOpen && !isOfficeLine(next))) break
    line = { ...read, isOpen: false }
    text = more
    end++
  }
  return { line, end }
}

/** "Statement by Ambassador Ada Kerrin at the Tide Council.": it ends like a sentence, and is none. */
const isTitleWithStop = ({ tokens, text }: AnalysedSentence) =>
  text.endsWith('.') &&
  deliveredNouns.has(tokens[0]?.lower ?? '') &&
  !tokens.some((token) => isClauseVerb(token) || finiteCues.has(token.lower)) &&
  deliveredIn(text)?.who != null

/** "Ada Kerrin, Minister for Tides", or on two lines: above a column, not above a letter, where it is whom it is sent to. */
function nameAt(sentences: readonly AnalysedSentence[], at: number) {
  const [name, office, next] = [sentences[at], sentences[at + 1], sentences[at + 2]]
  if (!name || !office || !next) return null
  if (sentences.slice(at + 1, at + 2 + furthestGreeting).some(isDear)) return null
  const isOnTwo = isNameAlone(name)
  if (isOnTwo && !isOfficeLine(office)) return null
  const who = isOnTwo ? whoIn(`${name.text}, ${office.text}`) : holderIn(name)
  return who?.kind === 'PERSON' && who.name !== null
    ? { line: { noun: null, who, isOpen: false }, end: at + (isOnTwo ? 2 : 1) }
    : null
}

/** "Mayor Ada Kerrin delivering her statement in Kell.": below a picture. */
function captionAt({ tokens, text, start, mentions }: AnalysedSentence, at: number) {
  const [first] = mentions
  const last = tokens[(first?.to ?? 0) - 1]
  const isCaption =
    first?.isCertain === true && first.from <= 1 && captioned.has(tokens[first.to]?.lower ?? '')
  const who = isCaption && last ? whoIn(text.slice(0, last.end - start)) : null
  return who?.kind === 'PERSON' && who.name !== null
    ? { line: { noun: null, who, isOpen: false }, end: at + 1 }
    : null
}

/** A line that is nothing but "Ada Kerrin, Minister for Tides"; not "To Ada Kerrin, Minister for Tides". */
function holderIn(line: AnalysedSentence): Who | null {
  const { text, tokens } = line
  const isOther = isEnded(line) || text.includes('\n') || bare(tokens[0]) === 'to'
  if (isOther || whoWords(text) !== text) return null
  const who = whoIn(text)
  const isBefore = who?.name != null && text.indexOf(who.name) < text.indexOf(', ')
  return isBefore && who.offices.length > 0 ? who : null
}

const isDear = (sentence: AnalysedSentence) => isGreeting(sentence) && bare(sentence.tokens[0]) === 'dear'

const isOfficeLine = ({ text }: AnalysedSentence) => {
  const who = whoIn(text)
  return who?.kind === 'PERSON' && who.name === null
}

function ownFrom(sentences: readonly AnalysedSentence[], end: number, title: string | null): number {
  let from = end
  while (from < Math.min(sentences.length, longestFront)) {
    const sentence = sentences[from]
    if (!sentence || !isAbove(sentence, title)) break
    from++
  }
  for (let at = from; at < Math.min(sentences.length, from + furthestGreeting); at++) {
    const sentence = sentences[at]
    if (!sentence) break
    if (isGreetingLabel(sentence)) return at
    const isIntroduction = isProse(sentence) && at < Math.max(4, end + 3) && tellsOfWords(sentence)
    if (isProse(sentence) && !isIntroduction) break
  }
  return from
}

/** "The Minister delivered the following address on Monday." */
const tellsOfWords = (sentence: AnalysedSentence) =>
  (sentence.marks & wordMarks.delivered) !== 0 &&
  sentence.tokens.some((token) => besideWords.has(token.lower))

/** Title, place, date, heading, note: nobody's, above the words themselves. */
function isAbove(sentence: AnalysedSentence, title: string | null): boolean {
  if (isGreetingLabel(sentence)) return false
  const { text } = sentence
  if (isNumbering(sentence)) return !/^\(?\d+[.)]?$/.test(text)
  if (isDirection(sentence) || isCapitals(sentence)) return true
  if (title?.includes(text.replace(/\.$/, ''))) return true
  if (isLabel(sentence) || isHeadingLine(sentence)) return true

  return !isClosed(sentence) && /^["“‘«]/.test(text) && !speaksOfItself(sentence)
}
