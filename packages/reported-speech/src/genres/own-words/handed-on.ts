import { monthNames } from '../../lexicon/calendar-words.ts'
import { authorLinks } from '../../lexicon/function-words.ts'
import {
  deliveredNouns,
  followsWords,
  handedBy,
  handedOnNouns,
  readingVerbs,
  sendingVerbs,
} from '../../lexicon/own-words.ts'
import { pattern } from '../../lexicon/words.ts'
import type { AnalysedSentence } from '../../names/analysed-sentence.ts'
import type { Token } from '../../text/tokens.ts'
import { isClosed, isGreeting, isTextMark } from './lines.ts'
import { type Who, whoIn } from './who.ts'

/** A text that somebody else hands on: "The message said:", and then the whole of it. */
export interface HandedOn {
  /** The sentence that hands it on. */
  readonly announced: number
  /** Its first sentence. */
  readonly from: number
  /** Behind its last sentence. */
  readonly to: number
  /** What it is called: "message". */
  readonly noun: string
  /** Whoever the words before it name as its author. */
  readonly sender: Who | null
}

const furthest = 14
const furthestGreeting = 14

/** Where `orQuoted`, it may stand in quotation marks. */
export function handedOn(sentences: readonly AnalysedSentence[], orQuoted = false): HandedOn | null {
  for (let at = 0; at < Math.min(sentences.length - 1, furthest); at++) {
    if (!mayAnnounce(sentences[at], sentences[at + 1])) continue
    const isQuoted = opensQuoted.test(sentences[at + 1]?.text ?? '')
    const noun = isQuoted && !orQuoted ? null : announcedAt(sentences, at)
    if (noun === null) continue
    const from = openingOf(sentences, at + 1)
    return {
      announced: at,
      from,
      to: isQuoted ? endOfQuoted(sentences, from) : endOf(sentences, from),
      noun,
      sender: senderBefore(sentences, at),
    }
  }
  return null
}

const mayAnnounce = (sentence: AnalysedSentence | undefined, next: AnalysedSentence | undefined) =>
  (sentence !== undefined && /(?::|\s[-–—])$/.test(sentence.text)) || /^begin\b/i.test(next?.text ?? '')

/** "The message reads as follows:", "the following statement was released by ...", and the text behind it. */
function announcedAt(sentences: readonly AnalysedSentence[], at: number): string | null {
  const sentence = sentences[at]
  const next = sentences[at + 1]
  if (!sentence || !next) return null
  const { tokens } = sentence
  const noun = tokens.find((token) => isText(token) && !token.isQuoted)
  if (!noun) return null
  const follows = tokens.some((token) => followsWords.has(token.lower) && !token.isQuoted)
  const isRead = tokens.length <= shortestAnnouncement && readingVerbs.has(tokens.at(-2)?.lower ?? '')
  return follows || isRead ? noun.lower : null
}

const shortestAnnouncement = 12
const opensQuoted = /^["“«‘']/

function endOfQuoted(sentences: readonly AnalysedSentence[], from: number): number {
  const end = sentences.findIndex((sentence, at) => at > from && sentence.tokens[0]?.isQuoted !== true)
  return end === -1 ? sentences.length : end
}

const isText = ({ lower }: Token) => deliveredNouns.has(lower) || handedOnNouns.has(lower)

/** Behind "Begin Text:" and the lines above a letter: address, date, subject. */
function openingOf(sentences: readonly AnalysedSentence[], first: number): number {
  let from = first
  while (from < sentences.length - 1) {
    const sentence = sentences[from]
    if (!sentence || !isTextMark(sentence)) break
    from++
  }
  for (let at = from; at < Math.min(sentences.length, from + furthestGreeting); at++) {
    const sentence = sentences[at]
    if (sentence && isGreeting(sentence)) return at
    if (!sentence || isClosed(sentence)) break
  }
  return from
}

/** "The message |was handed over|", "Present were": told by whoever hands it on. */
function endOf(sentences: readonly AnalysedSentence[], from: number): number {
  for (let at = from + 1; at < sentences.length; at++) {
    const sentence = sentences[at]
    if (sentence && (isTextMark(sentence) || tellsAgain(sentence))) return at
  }
  return sentences.length
}

function tellsAgain({ tokens }: AnalysedSentence): boolean {
  const [one, two, three, four] = tokens
  if (one?.lower === 'present' || one?.lower === 'attending')
    return two?.lower === 'were' || two?.lower === 'was'
  if (one?.text === 'On' && two?.lower === 'the' && three?.lower === 'same') return true
  return (
    one?.text === 'The' &&
    two !== undefined &&
    isText(two) &&
    three?.lower === 'was' &&
    four?.isCapital === false
  )
}

/** "received a message from X", "X sent a message", "X's letter:", "statement was released by X". */
function senderBefore(sentences: readonly AnalysedSentence[], announced: number): Who | null {
  for (let at = announced; at >= 0; at--) {
    const sentence = sentences[at]
    const who = sentence ? senderIn(sentence) : null
    if (who && who.kind !== 'ORGANISATION') return who
    if (who && at === announced) return who
  }
  return null
}

function senderIn(sentence: AnalysedSentence): Who | null {
  const { tokens, text, start } = sentence
  const noun = tokens.findIndex((token) => isText(token) && !token.isQuoted)
  if (noun === -1) return null
  const slice = (from: number, to: number) =>
    text.slice((tokens[from]?.start ?? start) - start, (tokens[to - 1]?.end ?? start) - start)
  // "Senator Kerrin's letter"
  const owner = tokens
    .slice(Math.max(0, noun - 4), noun + 1)
    .findIndex(
      (token) => token.isPossessive || /s['’]$/.test(text.slice(token.start - start, token.end - start + 1)),
    )
  for (const link of authorLinks) {
    const at = tokens.findIndex((token, index) => index > noun && token.lower === link && !token.isQuoted)
    const next = tokens[at + 1]
    if (at === -1 || !next || (link === 'of' && at > noun + 1)) continue
    // "an answer to a question put |by| the agency"
    if (link === 'by' && !handedBy.has(tokens[at - 1]?.lower ?? '')) continue
    const who =
      next.isCapital || /^(?:the|an?)$/.test(next.lower) ? whoIn(slice(at + 1, tokens.length)) : null
    if (who) return who
  }
  if (owner !== -1) {
    const to = Math.max(0, noun - 4) + owner + 1
    return lastMention(sentence, to)
  }
  const verb = tokens.findIndex((token, at) => at < noun && sendingVerbs.has(token.lower) && !token.isQuoted)
  if (verb === -1) return null
  // "Speaking as Chair, Ada Kerrin |issued| the following": whoever stands right before the verb.
  const beside = sentence.mentions.some(({ name }) => name.to === verb) ? lastMention(sentence, verb) : null
  return beside?.kind === 'PERSON' ? beside : whoIn(withoutDateline(slice(0, verb)))
}

function lastMention(sentence: AnalysedSentence, to: number): Who | null {
  const { tokens, text, start, mentions } = sentence
  const mention = mentions.findLast(({ name }) => name.to <= to)
  const first = tokens[mention?.from ?? to]
  const last = tokens[to - 1]
  return mention && first && last
    ? whoIn(text.slice(first.start - start, last.end - start).replace(/['’]s$/, ''))
    : null
}

const months = new Set(monthNames.flat())
const day = pattern('iu')`^(?:${months}\.? \d{1,2}|\d{1,2} ${months}\.?),? \d{4} ?[-–—:]{1,2} ?`

/** "Harl, May 5 (Agency) -- A spokesperson", "May 5, 2031 – A spokesperson" */
const withoutDateline = (words: string) =>
  words.replace(/^[^()]{3,60}\([^()]{2,30}\) ?[-–—]{1,2} ?/, '').replace(day, '')
