import { dateLine } from '../dates/date-line.ts'
import type { DateContext } from '../dates/page-date.ts'
import type { Block } from './block.ts'
import {
  chosenDay,
  type DatedLine,
  type DaysOfPage,
  datedLine,
  daysOf,
  laterThan,
  yearOfLine,
} from './dated-lines.ts'
import { type Layout, layOut } from './layout.ts'
import { isReleaseLine, withoutReleaseLines } from './release-lines.ts'

export interface TextLayout {
  readonly title: string | null
  readonly layout: Layout
  /** Whether a line tells a day of the page. */
  readonly isDated: boolean
  readonly days: (context: DateContext) => DaysOfPage
}

const mostOpeningLines = 5
const longestTitle = 160

/**
 * The parts of a plain text. It prints a headline when its first line is short, ends without a full stop, and prose
 * follows; lines for the press and lines with the day may stand before it and behind.
 */
export function layOutText(blocks: readonly Block[], givenTitle: string | null): TextLayout {
  const layout = withoutReleaseLines(layOut(blocks))
  const { body } = layout
  const above = openingLines(body, 0, (block) => (dateLine(block.text) === null ? null : datedLine(block)))
  const headline = body[above.next]
  const isTitle = headline !== undefined && isHeadline(headline, body[above.next + 1], givenTitle)
  const behind = openingLines(body, above.next + (isTitle ? 1 : 0), datedLine)
  const year = yearOfLine(isTitle ? body[behind.next] : undefined)
  const from = behind.next + (year === null ? 0 : 1)
  const last = body.length - 1 > from ? lastLine(body) : null
  const text = body.slice(from, last === null ? body.length : -1)
  return {
    title: isTitle && givenTitle === null ? headline.text : null,
    layout: { ...layout, body: text },
    isDated: above.lines.length + behind.lines.length > 0 || year !== null || last !== null,
    days: (context) => {
      const lines = [...behind.lines, ...above.lines]
      const days = (role: 'PUBLISHED' | 'UPDATED' | null) => daysOf(lines, role, context)
      const under =
        last === null ? [] : [...daysOf([last], 'PUBLISHED', context), ...daysOf([last], null, context)]
      const published = chosenDay(days('PUBLISHED'), days(null), null) ?? year ?? under[0] ?? null
      return { published, updated: laterThan(published, days('UPDATED')[0] ?? null) }
    },
  }
}

function isHeadline({ text, role }: Block, next: Block | undefined, givenTitle: string | null): boolean {
  if (givenTitle !== null) return text === givenTitle
  return (
    next !== undefined &&
    text.length <= longestTitle &&
    (role === 'heading' || !/[.!?:;,]["”’)]*$/.test(text)) &&
    dateLine(text) === null
  )
}

/** The lines with days from a place on; lines for the press may stand between. */
function openingLines(
  body: readonly Block[],
  from: number,
  read: (block: Block) => DatedLine | null,
): { readonly lines: readonly DatedLine[]; readonly next: number } {
  const lines: DatedLine[] = []
  let next = from
  while (next < from + mostOpeningLines && next < body.length - 1) {
    const block = body[next]
    const line = block && !isReleaseLine(block) ? read(block) : null
    if (!block || (line === null && !isReleaseLine(block))) break
    if (line !== null) lines.push(line)
    next++
  }
  return { lines, next }
}

function lastLine(body: readonly Block[]): DatedLine | null {
  const last = body.at(-1)
  return last === undefined || dateLine(last.text) === null ? null : datedLine(last)
}
