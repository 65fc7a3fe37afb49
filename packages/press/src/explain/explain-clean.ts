import type { Block } from '../article/block.ts'
import { type Mend, type MendKind, mendsOf } from '../page/mends.ts'
import type { ExplainedMends } from './explanation.ts'

const mostExamples = 3
const reach = 24
const longestPlace = 80

type Example = ExplainedMends['examples'][number]

/** What was mended in the blocks of a page, the most frequent kind first. */
export function explainClean(
  blocks: readonly Block[],
  raw: string,
  lineOf: (offset: number) => number,
): readonly ExplainedMends[] {
  const kinds = new Map<MendKind, { count: number; examples: Example[] }>()
  for (const block of blocks) {
    for (const mend of mendsOf(block.content, raw)) {
      const known = kinds.get(mend.kind) ?? { count: 0, examples: [] }
      known.count++
      if (known.examples.length < mostExamples)
        known.examples.push({ line: lineOf(mend.rawStart), ...exampleOf(mend, block, raw) })
      kinds.set(mend.kind, known)
    }
  }
  return [...kinds]
    .map(([kind, { count, examples }]) => ({ kind, count, examples }))
    .toSorted((one, other) => other.count - one.count)
}

function exampleOf({ start, end, rawStart, rawEnd }: Mend, { text, raw: stood }: Block, raw: string) {
  const printed = raw.slice(stood.start, stood.end)
  return {
    raw: around(printed, rawStart - stood.start, rawEnd - stood.start),
    clean: around(text, start, end),
  }
}

/** A place with the words before and behind it. */
function around(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - reach), start)
  const after = text.slice(end, end + reach)
  return [
    start > reach ? before.replace(/^\S*\s/, '') : before,
    end - start > longestPlace ? `${text.slice(start, start + longestPlace)} … ` : text.slice(start, end),
    end + reach < text.length ? after.replace(/\s\S*$/, '') : after,
  ].join('')
}
