import type { LabelledLine } from './label-candidates.ts'

/** Words of somebody stand behind the label of a line, or on the line below it. */
export function opensProse(text: string, lines: readonly LabelledLine[], at: number): boolean {
  const line = lines[at]
  const label = line?.label
  if (!line || !label) return false
  const next = lines[at + 1]
  const nextText =
    next && (next.label?.words.kind ?? 'other') === 'other' ? text.slice(next.start, next.end) : null
  const isBelow = nextText !== null && endsProse(nextText)
  const body = text.slice(label.bodyStart, line.end)
  if (/\p{L}/u.test(body)) return (endsProse(body) || isBelow) && !isQuotation(body) && !/^\p{Ll}/u.test(body)
  // "Mr Kerrin (Harl)" above "Question", "ANSWER" above the name of who answers.
  const marksPart = [label, next?.label].some(
    (one) => one?.words.kind === 'ask' || one?.words.kind === 'reply',
  )
  return isBelow || (marksPart && next !== undefined)
}

const endsProse = (text: string) =>
  /(?:[\p{Sentence_Terminal}.:…—–-])[)\]"”’»*\s]{0,4}$/u.test(text.slice(-8))

/** “The dam holds.”: in an article, somebody's words behind the name. */
const isQuotation = (body: string) => /^["“«‘]/u.test(body) && /["”»’]$/u.test(body)
