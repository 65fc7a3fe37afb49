import type { HtmlBlock } from './html-blocks.ts'

export const listLinkShare = 0.5
const leastSentence = 60

export const endsSentence = (text: string) => /[.!?:…。！？]["”’»)\]]*$/u.test(text)

/** Whether a block is running text: long enough, ended like a sentence, and no list of links. */
export function isProse({ text, linkShare, role }: HtmlBlock): boolean {
  return role !== 'heading' && text.length >= leastSentence && linkShare < listLinkShare && endsSentence(text)
}

/** How much running text the blocks hold. */
export function proseLength(blocks: readonly HtmlBlock[]): number {
  return blocks.reduce((length, block) => length + (isProse(block) ? block.text.length : 0), 0)
}

/** How much stands behind each of the blocks. */
export function proseBehind(blocks: readonly HtmlBlock[]): readonly number[] {
  let rest = proseLength(blocks)
  return blocks.map((block) => {
    rest -= proseLength([block])
    return rest
  })
}
