import { type AnalysedSentence, type SpeechKind, wordsOf } from 'reported-speech'
import {
  eventNouns,
  happeningVerbs,
  hostingVerbs,
  occasionOpeners,
  presenceWords,
} from '../data/event-words.ts'
import { printedDates } from '../dates/printed-date.ts'
import type { EventKind, PageEvent } from '../parsed-page.ts'

const leadSentences = 4
const longestPhrase = 300
const longestLead = 2000

const anyNoun = eventNouns.map(([, words]) => words).join('|')
const hosted = new RegExp(`\\b(?:${hostingVerbs}) (?:an?|the|another|its|their|talks)\\b`, 'u')
const happened = new RegExp(`\\b(?:${happeningVerbs})\\b`, 'u')
const noun = new RegExp(`\\b(?:${anyNoun})\\b`, 'iu')
const occasion = new RegExp(`\\b(?:${occasionOpeners})\\s`, 'iu')
const ordinalOccasion = /\bon (the \d+(?:st|nd|rd|th) (?:birth )?anniversary of\s)/iu

/** What took place, told in the first sentences; null where they tell of nothing that took place. */
export function readEvent(sentences: readonly AnalysedSentence[]): PageEvent | null {
  for (const sentence of sentences.slice(0, leadSentences)) {
    const found = eventIn(sentence)
    if (found)
      return {
        ...(isWriting(found.kind) ? unplaced(found) : found),
        present: presentIn(sentences, found.kind, sentence),
      }
  }
  return null
}

/** What people usually do where nothing else is said. */
const speechKinds: ReadonlyMap<EventKind, SpeechKind> = new Map([
  ['RECEPTION', 'SPEECH'],
  ['CEREMONY', 'SPEECH'],
  ['SEMINAR', 'SPEECH'],
  ['PRESS_CONFERENCE', 'PRESS_CONFERENCE'],
  ['INTERVIEW', 'INTERVIEW'],
  ['STATEMENT', 'STATEMENT'],
  ['MESSAGE', 'MESSAGE'],
])

/** What people usually give at such an event; null where nothing can be told. */
export const speechKindAt = (event: PageEvent | null): SpeechKind | null =>
  event === null ? null : (speechKinds.get(event.kind) ?? null)

/** A message or a statement takes place nowhere and has no host. */
const isWriting = (kind: EventKind) => kind === 'MESSAGE' || kind === 'STATEMENT'
const unplaced = ({ kind, occasion }: Found): Found => ({ kind, venue: null, occasion, host: null })

type Found = Omit<PageEvent, 'present'>

function eventIn(sentence: AnalysedSentence): Found | null {
  const text = sentence.text.slice(0, longestLead)
  const hosting = hosted.exec(text)
  const afterHosting = hosting ? kindAt(text.slice(hosting.index)) : null
  if (hosting && afterHosting) {
    const host = hostIn(text.slice(0, hosting.index))
    return { kind: afterHosting, ...placeAndReason(text.slice(hosting.index)), host }
  }
  const happening = happened.exec(text)
  const beforeVerb = happening ? kindAt(text.slice(0, happening.index)) : null
  if (happening && beforeVerb) return { kind: beforeVerb, ...placeAndReason(text), host: null }
  const kind = toldKind(text)
  return kind ? { kind, ...placeAndReason(text), host: null } : null
}

function kindAt(text: string): EventKind | null {
  const word = noun.exec(text)?.[0].toLowerCase()
  return word === undefined
    ? null
    : (eventNouns.find(([, words]) => words.split('|').includes(word))?.[0] ?? null)
}

/** Events told by their verb: "met", "sent a message", "gave an interview", "issued a statement". */
function toldKind(text: string): EventKind | null {
  if (/\b(?:by|over the) (?:tele)?phone\b|\b(?:tele)?phone (?:call|conversation)\b/u.test(text))
    return 'TALKS'
  if (
    /\b(?:met|meets) (?:with )?(?:\p{Lu}|the |his |her )/u.test(text) ||
    /\bcalled on (?:\p{Lu}|the )/u.test(text)
  )
    return 'MEETING'
  if (
    /\b(?:sent|sends|conveyed|received) (?:an? |the |his |her )?(?:\S+ ){0,3}?(?:message|letter|telegram|greetings|reply)/u.test(
      text,
    )
  )
    return 'MESSAGE'
  if (
    /\b(?:issued|released|published|made public|gave) (?:an?|the) (?:\S+ ){0,3}?(?:statement|answer|communiqu[eé]|declaration)/u.test(
      text,
    )
  )
    return 'STATEMENT'
  if (/\binterview\b/iu.test(text)) return 'INTERVIEW'
  if (/\b(?:visited|paid an? (?:\S+ ){0,3}?visit)\b/u.test(text)) return 'VISIT'
  return null
}

/** The words before the verb, without what leads up to them: "Today, the Ministry". As printed, article included. */
function hostIn(before: string): string | null {
  const words = before.trim().replace(/^(?:[^,]{1,60}(?:\d|day|ing|ning|noon)\)?, )/u, '')
  const own =
    /^(?:With|In|On|At|After|As|By|During|Following|Meanwhile|Then|Earlier)\b[^,]{0,200}, (.*)$/u.exec(
      words,
    )?.[1]
  if (own !== undefined) return hostIn(own)
  return words === '' || words.length > longestPhrase ? null : words.replace(/,$/, '')
}

function placeAndReason(text: string): { venue: string | null; occasion: string | null } {
  return { venue: venueIn(text), occasion: occasionIn(text) }
}

function occasionIn(text: string): string | null {
  const ordinal = ordinalOccasion.exec(text)
  const opener = occasion.exec(text)
  const start = opener ? opener.index + opener[0].length : ordinal ? ordinal.index + 3 : null
  if (start === null) return null
  const rest = text.slice(start, start + longestPhrase)
  const end =
    /[,;.](?=\s|$)|\s(?:at the|in the presence|here on|today|under the)\b/u.exec(rest)?.index ?? rest.length
  return rest.slice(0, end).trim() || null
}

const venueEnd =
  /[;:.(]|,(?!\s\p{Lu})|\s(?:on|to|between|under|with|in (?:honou?r|support|protest|celebration|commemoration|congratulation|the presence)|for|during|from|by|of which|where|marking|today|yesterday|this|here|and|was|were|has|have|is|are|will|that|which|who|as)\s/u

function venueIn(text: string): string | null {
  for (const place of text.matchAll(
    /\b(?:at|in|outside|inside|aboard)\s(?=(?:the\s)?(?:then\s)?[\p{Lu}“"])/gu,
  )) {
    const start = place[0].startsWith('out') ? place.index : place.index + place[0].length
    const rest = text.slice(start, start + longestPhrase)
    const dates = printedDates(rest.slice(0, 200), null)
    const end = Math.min(venueEnd.exec(rest)?.index ?? rest.length, dates[0]?.start ?? rest.length)
    const venue = rest
      .slice(0, end)
      .trim()
      .replace(/^the\s/u, '')
      .replace(/[,\s]+$/, '')
      .replace(/\s(?:on|in|at)$/, '')
    if (venue !== '' && !/^\d/.test(venue) && (dates[0]?.start ?? 1) > 0) return venue
  }
  return null
}

/** Names, without titles, of those listed as present or met. */
function presentIn(
  sentences: readonly AnalysedSentence[],
  kind: EventKind,
  lead: AnalysedSentence,
): readonly string[] {
  const names = new Set<string>()
  for (const sentence of sentences) {
    const lists = presenceWords.test(sentence.text) && !/\b(?:said|stated|told)\b/.test(sentence.text)
    if (!lists && !(kind === 'MEETING' && sentence === lead)) continue
    for (const mention of sentence.mentions) {
      const { from, to } = mention.name
      if (mention.isCertain || to - from >= 2)
        names.add(wordsOf(sentence, mention.name).replace(/['’]s$/, ''))
    }
  }
  return [...names]
}
