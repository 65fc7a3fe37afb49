import { endLine, releaseLine } from '../data/release-lines.ts'
import type { Block } from './block.ts'
import type { Layout } from './layout.ts'

const furthestFromTop = 6
const furthestFromEnd = 4
const longest = 140

/** "FOR IMMEDIATE RELEASE" above the text and "###" under it are the page's. */
export function withoutReleaseLines(layout: Layout): Layout {
  const { body } = layout
  const lines = body.filter(
    (block, at) =>
      (at < furthestFromTop && isReleaseLine(block)) ||
      (at >= body.length - furthestFromEnd && block.text.length <= longest && endLine.test(block.text)),
  )
  if (lines.length === 0 || lines.length === body.length) return layout
  const isLine = new Set(lines)
  return {
    ...layout,
    body: body.filter((block) => !isLine.has(block)),
    furniture: [...layout.furniture, ...lines],
  }
}

export const isReleaseLine = ({ text }: Block) => text.length <= longest && releaseLine.test(text)
