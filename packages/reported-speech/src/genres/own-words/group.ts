import { groupNouns } from '../../lexicon/collectives.ts'
import { cueVerbs } from '../../lexicon/cue-verbs.ts'
import { jointLinks, jointTexts } from '../../lexicon/joint-words.ts'
import { followsWords } from '../../lexicon/own-words.ts'
import { meetingVerbs } from '../../lexicon/readout-words.ts'
import type { AnalysedSentence } from '../../names/analysed-sentence.ts'
import { tokenize } from '../../text/tokens.ts'
import { decapitalised } from './decapitalised.ts'
import { type Who, whoIn, whoWords } from './who.ts'

const firstSentences = 8
const longestGroup = 60
const longestLine = 600

/** "We, |the Ministers of Tarvia and Norland|, meeting in Kell": those who speak, as they name themselves. */
export function namedByThemselves(sentences: readonly AnalysedSentence[]): string | null {
  for (const { tokens, text, start } of sentences.slice(0, firstSentences)) {
    const we = tokens.slice(0, 4).findIndex((token) => token.lower === 'we' && !token.isQuoted)
    if (we === -1 || tokens[we + 1]?.text !== ',' || tokens[we + 2]?.lower !== 'the') continue
    const first = tokens[we + 2]
    if (!first) continue
    for (let at = we + 3; at < Math.min(tokens.length, we + longestGroup); at++) {
      const [token, next] = [tokens[at], tokens[at + 1]]
      // "We, the Ministers of Tarvia and Norland |held| our meeting"
      const acts = !token?.isCapital && (meetingVerbs.has(token?.lower ?? '') || isVerb(token?.lower ?? ''))
      const goesOn = next?.isCapital || next?.lower === 'the' || next?.lower === 'and'
      if (!acts && (token?.text !== ',' || !next || goesOn)) continue
      return text.slice(first.start - start, (tokens[at - 1]?.end ?? start) - start)
    }
  }
  return null
}

/** Those who speak, and the sentence that announces what. */
export interface AnnouncedList {
  readonly at: number
  readonly words: string
}

/** "|the Ministers of Tarvia and Norland| hereby affirm the following:", and items below it. */
export function listAnnounced(sentences: readonly AnalysedSentence[]): AnnouncedList | null {
  const at = sentences
    .slice(0, firstSentences)
    .findIndex(
      ({ text, tokens }) => text.endsWith(':') && tokens.some(({ lower }) => followsWords.has(lower)),
    )
  const sentence = sentences[at]
  const item = sentences[at + 1]
  if (!sentence || !item || !/^(?:[•*▪●·–-]|\d{1,2}[.)]|\(?[a-z]\))(?:\s|$)/u.test(item.text)) return null
  const { tokens, text, start } = sentence
  const head = tokens.findIndex(({ lower, isCapital }) => isCapital && groupNouns.has(lower))
  const first = tokens.slice(0, head).findLastIndex(({ lower }) => lower === 'the')
  const verb = tokens.findIndex((token, place) => place > head && !token.isCapital && isVerb(token.lower))
  const [from, last] = [tokens[first], tokens[verb - 1]]
  return head === -1 || !from || !last
    ? null
    : { at, words: text.slice(from.start - start, last.end - start).replace(/,$/, '') }
}

/** "|hereby| affirm" */
const isVerb = (lower: string) => lower === 'hereby' || cueVerbs.has(lower)

/** "Joint Statement |by the Presidents of Tarvia and Norland|", "|Quad Leaders'| Declaration" */
export function groupCalled(printed: string): string | null {
  const line = printed.slice(0, longestLine)
  const text = decapitalised(line)
  const tokens = tokenize(text, { start: 0, end: text.length }, [])
  const noun = tokens.findIndex((token) => jointTexts.has(token.lower) && !token.isQuoted)
  if (noun === -1) return null
  const owner = tokens
    .slice(0, noun)
    .findLast((token) => /s['’]$/.test(line.slice(token.start, token.end + 1)))
  if (owner) return groupOf(line.slice(0, owner.end))
  for (let at = noun + 1; at < tokens.length; at++) {
    if (!jointLinks.has(tokens[at]?.lower ?? '')) continue
    const next = tokens[at + 1]
    const group = next && (next.isCapital || next.lower === 'the') ? groupOf(line.slice(next.start)) : null
    if (group !== null) return group
  }
  return null
}

/** The words for several, without those for the occasion; null where they name one. */
function groupOf(phrase: string): string | null {
  const words = whoWords(phrase)
  const who = whoIn(words)
  if (who?.kind === 'GROUP') return words
  return who !== null && / and /i.test(words) && isOfSeveral(words) ? words : null
}

/** "President Kerrin and Prime Minister Tarn", "Tarvia and Norland" */
const isOfSeveral = (words: string) => {
  const parts = words.split(/,? and |, /i)
  return parts.length > 1 && parts.every((part) => /^(?:the )?\p{Lu}/u.test(part))
}

export const groupWho = (description: string): Who => ({
  kind: 'GROUP',
  name: null,
  description,
  offices: [],
  gender: null,
})

/** "the Presidents": the noun of several, in a phrase for them. */
export const groupHead = (words: string): string | null =>
  words
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .find((word) => groupNouns.has(word)) ?? null
