import { monthNames } from '../lexicon/calendar-words.ts'
import type { Prose } from './prose.ts'

const number = /^(\d{1,3})\s+(?=(\p{Lu}\p{L}*))/u
const furthest = 12

/**
 * How long the number is that stands before each paragraph, where paragraphs are numbered: "5 The Ministers noted". A
 * paragraph that merely begins with a number has no other beside it with the next.
 */
export function numberLengths({ text, paragraphs }: Prose): readonly number[] {
  const found = paragraphs.map(({ start, end }) => {
    const match = number.exec(text.slice(start, Math.min(end, start + 40)))
    return match && !isMonth(match[2] ?? '') ? { value: Number(match[1]), length: match[0].length } : null
  })
  const places = new Map<number, readonly number[]>()
  found.forEach((one, at) => {
    if (one) places.set(one.value, [...(places.get(one.value) ?? []).slice(-3), at])
  })
  return found.map((one, at) => {
    if (!one) return 0
    const isBeside = [one.value - 1, one.value + 1].some((value) =>
      places.get(value)?.some((place) => Math.abs(place - at) <= furthest),
    )
    return isBeside ? one.length : 0
  })
}

const months = new Set(monthNames.flat())
const isMonth = (word: string) => months.has(word.toLowerCase())
