import { furniture, isRelatedHeading, publisherIn } from '../data/section-headings.ts'
import { dateLine } from '../dates/date-line.ts'
import type { Block } from './block.ts'

/** The parts of a page, in the order in which they stand on it. */
export interface Layout<B extends Block = Block> {
  readonly body: readonly B[]
  /** Under the "More from" heading. */
  readonly related: readonly B[]
  /** The publisher whom that heading names. */
  readonly publisher: string | null
  /** Belongs to the page, not to the article. */
  readonly furniture: readonly B[]
}

/** A list of other articles ends the article; lines of the page's own machinery are taken out of it. */
export function layOut<B extends Block>(
  blocks: readonly B[],
  endsArticle: (heading: number) => boolean = () => true,
): Layout<B> {
  const start = blocks.findIndex(
    (block, index) => index > 0 && opensRelatedList(block, blocks[index + 1]) && endsArticle(index),
  )
  const above = start === -1 ? blocks : blocks.slice(0, start)
  const body = above.filter((block) => !furniture.test(block.text))
  return {
    body,
    related: start === -1 ? [] : blocks.slice(start + 1),
    publisher: start === -1 ? null : publisherIn(blocks[start]?.text ?? ''),
    furniture: above.filter((block) => furniture.test(block.text)),
  }
}

function opensRelatedList(block: Block, next: Block | undefined): boolean {
  return next !== undefined && isRelatedHeading(block.text) && dateLine(block.text) === null
}
