import { furniture, relatedHeading } from '../data/section-headings.ts'
import type { Block } from './block.ts'
import { dateLine } from './printed-date.ts'

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
    publisher: start === -1 ? null : publisherOf(blocks[start]),
    furniture: above.filter((block) => furniture.test(block.text)),
  }
}

function opensRelatedList(block: Block, next: Block | undefined): boolean {
  return (
    block.text.length <= 160 &&
    next !== undefined &&
    relatedHeading.test(block.text) &&
    dateLine(block.text) === null
  )
}

/** Whom the heading of a list names. */
export function publisherOf(heading: Block | undefined): string | null {
  const groups = relatedHeading.exec(heading?.text ?? '')?.groups
  return (groups?.['publisher'] ?? groups?.['section'])?.trim() ?? null
}
