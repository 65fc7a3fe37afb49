import type { Span } from 'reported-speech'
import { cleanText } from '../page/clean.ts'
import { refuseCrumbled } from '../page/crumbled.ts'
import { MappedText } from '../page/mapped-text.ts'
import { type Block, block } from './block.ts'
import { hasOpeningIndents, setParagraphs } from './set-lines.ts'

/** The plain text from `start` on as blocks: every line is one, unless lines were broken at a fixed width. */
export function textBlocks(raw: string, start = 0): readonly Block[] {
  const found = paragraphs(raw, start)
  refuseCrumbled(found.length, raw.length)
  return found.flatMap(({ start, end }) => {
    const content = cleanText(MappedText.of(raw, start, end))
    return content.text === '' ? [] : [block(content)]
  })
}

function paragraphs(raw: string, start: number): readonly Span[] {
  const groups = lineGroups(raw, start)
  return groups.flatMap((lines) => {
    const first = lines[0]
    const last = lines.at(-1)
    if (!first || !last || !(isHardWrapped(raw, lines) || isSetByHand(raw, lines))) return lines
    const set = setParagraphs(raw.slice(first.start, last.end))
    return set.map(({ start, end }) => ({ start: first.start + start, end: first.start + end }))
  })
}

/** Lines between blank lines. */
function lineGroups(raw: string, from: number): readonly (readonly Span[])[] {
  const groups: Span[][] = [[]]
  let start = from
  while (start <= raw.length) {
    const end = lineEnd(raw, start)
    if (raw.slice(start, end).trim() === '') groups.push([])
    else groups.at(-1)?.push({ start, end })
    start = end + (raw.startsWith('\r\n', end) ? 2 : 1)
  }
  return groups.filter((lines) => lines.length > 0)
}

function lineEnd(raw: string, start: number): number {
  lineBreak.lastIndex = start
  return lineBreak.exec(raw)?.index ?? raw.length
}

const lineBreak = /[\n\r\u2028\u2029\f\v]/g

/** Names and offices one below another; nobody breaks running text in capitals. */
const isInCapitals = (raw: string, lines: readonly Span[]) =>
  lines.every(({ start, end }) => raw.slice(start, end) === raw.slice(start, end).toUpperCase())

/**
 * Lines of about one width that mostly stop in the middle of a sentence were one paragraph once. Lists of short
 * lines and texts with a paragraph a line have neither.
 */
function isHardWrapped(raw: string, lines: readonly Span[]): boolean {
  const inner = lines.slice(0, -1)
  if (inner.length === 0) return false
  const widths = inner.map((line) => line.end - line.start)
  const widest = widths.reduce((most, width) => Math.max(most, width), 0)
  const isEven = widest <= 100 && widths.every((width) => width >= 40 && width >= widest * 0.7)
  return isEven && openShare(raw, inner) >= 0.6 && !isInCapitals(raw, lines)
}

/** Paragraphs that begin with an indent and are broken at a margin, without blank lines between them. */
function isSetByHand(raw: string, lines: readonly Span[]): boolean {
  const first = lines[0]
  const last = lines.at(-1)
  const inner = lines.slice(0, -1)
  if (!first || !last || inner.length < 2 || openShare(raw, inner) < 0.15) return false
  const runsOn = inner.some(({ start, end }, at) => {
    const below = lines[at + 1]
    return (
      end - start >= 50 && below !== undefined && /^\p{Ll}/u.test(raw.slice(below.start, below.start + 2))
    )
  })
  return runsOn && hasOpeningIndents(raw.slice(first.start, last.end))
}

/** The share of lines that stop in the middle of a sentence. */
function openShare(raw: string, lines: readonly Span[]): number {
  const open = lines.filter(
    (line) => !/[.!?:”"’)]\s*$/.test(raw.slice(Math.max(line.start, line.end - 4), line.end)),
  )
  return open.length / Math.max(1, lines.length)
}
