import { greetings, questionClauses, questionOpenings, thanks } from '../../lexicon/turn-words.ts'
import { pattern } from '../../lexicon/words.ts'
import type { Speaker } from '../../names/speaker.ts'
import type { Turn } from './turns.ts'

/** A turn with whose it is. */
export interface HeldTurn extends Turn {
  readonly speaker: Speaker
}

/** For each turn that answers, the turn that asks, by their places in the list. */
export function questionsAnswered(text: string, turns: readonly HeldTurn[]): ReadonlyMap<number, number> {
  const questions = new Map<number, number>()
  turns.forEach((turn, at) => {
    const before = turns[at - 1]
    if (!before || turn.part === 'ask' || turn.speaker === before.speaker) return
    const isAsked =
      (before.part === 'ask' && !isThanks(text, before)) ||
      (asks(text, before) && !asks(text, turn) && !leads(before) && !leads(turn))
    if (isAsked) questions.set(at, at - 1)
  })
  return questions
}

/** "Q: Thank you." asks nothing. */
const isThanks = (text: string, turn: Turn) =>
  turn.said.length === 1 &&
  thanks.has(
    opening(text, turn, 40)
      .toLowerCase()
      .replace(/[^\p{L} ]/gu, '')
      .trim(),
  )

const leads = ({ label }: Turn) => label.words.isChair

/** Its last words are a question. */
function asks(text: string, { said }: Turn): boolean {
  const last = said.at(-1)
  return (
    last !== undefined && /[?؟？]["'”’»)]*$/u.test(text.slice(Math.max(last.start, last.end - 4), last.end))
  )
}

const askedOffice = pattern(
  'u',
)`^${questionOpenings} (?:the )?(?<office>\p{Lu}[\p{L} ,'’-]{3,120}?)(?: \(\p{L}|,? ${questionClauses}\b)`

/** "To ask the Minister for Tides whether ...", "Will the Minister of Tides be pleased to state": the office asked. */
export function officeAsked(text: string, turn: Turn): string | null {
  return askedOffice.exec(opening(text, turn, 300))?.groups?.['office']?.trim() ?? null
}

const called = pattern('u')`^(?:${greetings},? )?(?<who>\p{Lu}[\p{L}.'’ -]{2,40}),\s`

/** "Minister Kerrin, when will ...?": the words before the first comma, where they are few. */
export function addressee(text: string, turn: Turn): string | null {
  return called.exec(opening(text, turn, 80))?.groups?.['who'] ?? null
}

function opening(text: string, { said: [first] }: Turn, longest: number): string {
  return first === undefined ? '' : text.slice(first.start, Math.min(first.end, first.start + longest))
}

/** "I will go to the back. |Bo.|": the last words of a turn, where they are a single name. */
export function calledLast(text: string, { said }: Turn): string | null {
  const last = said.at(-1)
  const words = last === undefined ? '' : text.slice(Math.max(last.start, last.end - 60), last.end)
  return /(?:^|[.!?…]\s)(?<name>\p{Lu}\p{Ll}{1,14})\.$/u.exec(words)?.groups?.['name'] ?? null
}

const furthestAddress = 160

/** "First of all, |Bo|, I thank you for the question." */
export function addresses(text: string, turn: Turn, name: string): boolean {
  const [before = '', behind] = opening(text, turn, furthestAddress).split(name)
  return behind !== undefined && /^[,.?!]/u.test(behind) && /(?:^|[,.?!]\s)$/u.test(before)
}
