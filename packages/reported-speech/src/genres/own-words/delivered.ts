import { documentNouns, organisationNouns } from '../../lexicon/collectives.ts'
import {
  beforeOther,
  beforeWho,
  deliveredBy,
  deliveredNouns,
  hisOrThe,
  insideAuthors,
  messageDays,
  notBodyOpeners,
  tellingVerbs,
} from '../../lexicon/own-words.ts'
import type { Token } from '../../text/tokens.ts'
import { tokenize } from '../../text/tokens.ts'
import { decapitalised } from './decapitalised.ts'
import { type Who, whoIn } from './who.ts'

/** A line that says what a text is and whose: "Speech by Ada Kerrin, Minister for Tides, at the opening". */
export interface Delivered {
  /** What it is called; null under "By Ada Kerrin". */
  readonly noun: string | null
  /** Null where the line names nobody. */
  readonly who: Who | null
  /** It ends with "by": the next line names who. */
  readonly isOpen: boolean
}

const longestLine = 600
const furthestNoun = 14
const furthestOwner = 6

/**
 * A title, which may say what and whose behind a colon: "Tide Lecture: the Director's opening remarks", "Opening
 * ceremony: Ms Ada Kerrin, Mayor of Harl".
 */
export function titledIn(title: string): Delivered | null {
  const whole = deliveredIn(title)
  if (whole?.who) return whole
  const colon = title.indexOf(': ')
  if (colon === -1) return whole
  const behind = deliveredIn(title.slice(colon + 2))
  if (behind?.who) return behind
  const who = whole === null ? whoIn(title.slice(colon + 2)) : null
  const isHolder =
    who?.kind === 'PERSON' && who.name !== null && (who.offices.length > 0 || who.gender !== null)
  return isHolder ? { noun: null, who, isOpen: false } : (whole ?? behind)
}

export function deliveredIn(line: string): Delivered | null {
  const text = decapitalised(line.slice(0, longestLine))
  const tokens = tokenize(text, { start: 0, end: text.length }, [])
  const isCalled = deliveredBy.has(tokens[0]?.lower ?? '') && tokens[1]?.lower === 'by'
  if (tokens[0]?.lower === 'by' || isCalled) {
    const who = behind(line, tokens, isCalled ? 1 : 0)
    // In small letters a line may go on from the one above it: "by |Minister Ada Kerrin| at the opening".
    const isHolder = who?.kind === 'PERSON' && who.name !== null && who.offices.length > 0
    if (/^b/.test(line.trimStart()) && !isHolder) return null
    return who !== null || tokens.length === 1 ? { noun: null, who, isOpen: tokens.length === 1 } : null
  }
  const noun = nounIn(tokens)
  const called = tokens[noun]
  if (!called || tokens.slice(0, noun).some((token) => tellingVerbs.has(token.lower))) return null
  if (/^(?:by|from)$/.test(tokens.at(-1)?.lower ?? '')) return { noun: called.lower, who: null, isOpen: true }
  const isLinked = /^(?:by|of)$/.test(tokens[noun + 1]?.lower ?? '')
  const who =
    (isLinked ? authorBehind(line, tokens, noun) : null) ??
    ownerBefore(line, tokens, noun) ??
    authorBehind(line, tokens, noun) ??
    officeBeside(line, called)
  return { noun: called.lower, who, isOpen: false }
}

/** The last of several that stand together: "keynote |address|". */
function nounIn(tokens: readonly Token[]): number {
  const first = tokens.slice(0, furthestNoun).findIndex(isDelivered)
  const behind = first === -1 ? 0 : tokens.slice(first + 1).findIndex((token) => !isDelivered(token))
  return first + Math.max(0, behind)
}

const isDelivered = (token: Token) => deliveredNouns.has(token.lower) && !token.isQuoted

/** "|Ada Kerrin's| speech", "|the Queen's| Harvest Day message", "|Prime Minister Kerrin| speech at Harl". */
function ownerBefore(line: string, tokens: readonly Token[], noun: number): Who | null {
  for (let at = noun - 1; at >= Math.max(0, noun - furthestOwner); at--) {
    const token = tokens[at]
    if (!token || (!token.isPossessive && !/s['’]$/.test(line.slice(token.start, token.end + 1)))) continue
    const end = token.isPossessive ? token.end - 2 : token.end
    const who = whoIn(line.slice(ownerFrom(tokens, at), end))
    if (who?.kind === 'PERSON') return who
    // "World Teachers' |Day| message": an occasion's, not a body's.
    const isOccasion = tokens.slice(at + 1, noun).some(({ lower }) => messageDays.has(lower))
    const isAuthor = who?.kind === 'GROUP' || isKnownBody(who?.name ?? '')
    return isAuthor && !isOccasion ? who : null
  }
  return null
}

/** "English rendering of |PM's| address": behind the last small word that is no part of a name. */
function ownerFrom(tokens: readonly Token[], owner: number): number {
  let from = owner
  while (from > 0) {
    const before = tokens[from - 1]
    if (!before || (before.isWord && !before.isCapital && !isInside(before))) break
    from--
  }
  while (insideAuthors.has(tokens[from]?.lower ?? '')) from++
  return tokens[from]?.start ?? 0
}

const isInside = ({ lower }: Token) => insideAuthors.has(lower) || hisOrThe.has(lower)

/** "|Prime Minister| statement on the floods" */
function officeBeside(line: string, noun: Token): Who | null {
  const who = whoIn(line.slice(0, noun.start))
  const isWhole = who?.description !== null && who?.description === line.slice(0, noun.start).trim()
  return who?.kind === 'PERSON' && isWhole ? who : null
}

const isKnownBody = (name: string) => {
  const words = name.split(/\s+/)
  return words.length > 1 && !notBodyOpeners.has(words[0] ?? '') ? true : isBodyWord(words[0])
}
const isBodyWord = (word: string | undefined) => organisationNouns.has((word ?? '').toLowerCase())

/** "by X", else "from X", else "of X" right behind the noun. */
function authorBehind(line: string, tokens: readonly Token[], noun: number): Who | null {
  // "Statement |of| the Spokesperson in Response to the Statement Made by Another"
  const of = tokens[noun + 1]?.lower === 'of' ? behind(line, tokens, noun + 1) : null
  if (of?.kind === 'PERSON' && of.name !== null) return of
  return (
    linked(line, tokens, noun, 'by') ??
    linked(line, tokens, noun, 'from') ??
    (tokens[noun + 1]?.lower === 'of' ? behind(line, tokens, noun + 1) : null)
  )
}

function linked(line: string, tokens: readonly Token[], noun: number, link: string): Who | null {
  for (let at = noun + 1; at < tokens.length; at++) {
    if (tokens[at]?.lower !== link) continue
    // "Response to the |statement by| X" is somebody else's.
    const before = tokens[at - 1]?.lower ?? ''
    const isOther = beforeOther.has(tokens[at - 2]?.lower ?? '')
    if (at - 1 > noun && isOther && (documentNouns.has(before) || deliveredNouns.has(before))) continue
    const who = behind(line, tokens, at)
    if (who) return who
  }
  return null
}

function behind(line: string, tokens: readonly Token[], link: number): Who | null {
  const next = tokens[link + 1]
  if (!next || (!next.isCapital && !beforeWho.has(next.lower))) return null
  return whoIn(line.slice(next.start))
}
