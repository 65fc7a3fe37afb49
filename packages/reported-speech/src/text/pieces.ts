import type { Span } from './span.ts'

/** A stretch of a text in pieces of at most `longest` characters. */
export function pieces(text: string, { start, end }: Span, longest: number): readonly Span[] {
  const found: Span[] = []
  let from = start
  while (end - from > longest) {
    const cut = cutBefore(text, from, from + longest)
    found.push({ start: from, end: cut - (text[cut - 1] === ' ' ? 1 : 0) })
    from = cut
  }
  return [...found, { start: from, end }]
}

/** Where to cut the text between `start` and `end`: behind the last space of the later half, else between two characters. */
export function cutBefore(text: string, start: number, end: number): number {
  const half = start + Math.floor((end - start) / 2)
  const space = text.slice(half, end).lastIndexOf(' ')
  if (space !== -1) return half + space + 1
  return isHighSurrogate(text.charCodeAt(end - 1)) ? end - 1 : end
}

const isHighSurrogate = (code: number) => code >= 0xd800 && code <= 0xdbff
