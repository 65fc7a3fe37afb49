import type { AnalysedText } from '../../names/analysed-text.ts'
import { countriesIn } from '../../names/country-names.ts'
import { type Author, basisOf } from './author.ts'
import { frontOf } from './front.ts'
import { type AnnouncedList, groupCalled, groupWho, listAnnounced, namedByThemselves } from './group.ts'
import { handedOn } from './handed-on.ts'
import { isInEnglish } from './in-english.ts'
import { speaksAsOne } from './lines.ts'
import { backFrom, isNobodys } from './nobody.ts'
import type { Around, OwnWords, Part } from './plan.ts'

const leastWe = 2
const leastShare = 0.15

/** Several speak with one voice, as "we"; null where they are told of. */
export function jointWordsIn(text: AnalysedText, { title, publisher, language }: Around): OwnWords | null {
  if (!isInEnglish(text, language)) return null
  const { sentences } = text
  const list = listAnnounced(sentences)
  if (list) return ofList(text, list)
  const handed = handedOn(sentences, true)
  const from = handed?.from ?? frontOf(sentences, title).from
  const to = handed && handed.to < sentences.length ? handed.to : backFrom(sentences, from)
  const own = sentences.slice(from, to)
  const isQuoted = own.every((sentence) => sentence.tokens[0]?.isQuoted === true)
  const we = own.filter(({ tokens }) =>
    tokens.some((token) => token.lower === 'we' && (isQuoted || !token.isQuoted)),
  )
  const isOne = own.filter(speaksAsOne).length > 0
  if (we.length < Math.min(leastWe, own.length) || we.length < own.length * leastShare || isOne) return null
  const author = authorOf({
    themselves: namedByThemselves(own),
    sender: handed?.sender?.kind === 'GROUP' ? handed.sender.description : null,
    lines: sentences.slice(0, from).map((sentence) => groupCalled(sentence.text)),
    title,
    publisher,
  })
  if (author === null) return null
  const parts = sentences.map((_, at): Part => {
    if (at < from || at >= to) return 'nobody'
    return isNobodys(text, at) ? 'nobody' : author
  })
  return {
    because: `several speak with one voice, as "we"; ${basisOf(author)}`,
    author,
    parts,
    reason: 'wholeText',
    noun: 'statement',
  }
}

function ofList(text: AnalysedText, { at, words }: AnnouncedList): OwnWords {
  const author: Author = { ...groupWho(words), basis: 'introduction', country: null }
  const back = backFrom(text.sentences, at + 1)
  const parts = text.sentences.map((_, place): Part => {
    if (place < at) return 'told'
    return place === at || place >= back || isNobodys(text, place) ? 'nobody' : author
  })
  return {
    because: `a list of what several say; ${basisOf(author)}`,
    author,
    parts,
    reason: 'announced',
    noun: 'statement',
  }
}

interface Sources {
  readonly themselves: string | null
  readonly sender: string | null
  readonly lines: readonly (string | null)[]
  readonly title: string | null
  readonly publisher: string | null
}

const pair = /(?<![\p{L}-])(\p{Lu}[\p{L}.]+)[-–](\p{Lu}[\p{L}.]+)(?![\p{L}-])/gu

/** "the |Norway-Chile| Ministerial Meeting": two states, and both speak. */
function pairIn(title: string): string | null {
  for (const [, one = '', other = ''] of title.matchAll(pair))
    if ([one, other].every((name) => countriesIn(name).length > 0)) return `${one} and ${other}`
  return null
}

function authorOf({ themselves, sender, lines, title, publisher }: Sources): Author | null {
  const byline = lines.find((line) => line !== null) ?? null
  const found: readonly (readonly [string | null, Author['basis']])[] = [
    [themselves, 'introduction'],
    [sender, 'sender'],
    [byline, 'byline'],
    [title === null ? null : (groupCalled(title) ?? pairIn(title)), 'title'],
  ]
  for (const [words, basis] of found) {
    if (words !== null) return { ...groupWho(words), basis, country: null }
  }
  if (publisher === null) return null
  const body = {
    kind: 'ORGANISATION',
    name: publisher,
    description: null,
    offices: [],
    gender: null,
  } as const
  return { ...body, basis: 'publisher', country: null }
}
