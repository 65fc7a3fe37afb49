import type { HtmlBlock } from './html-blocks.ts'

export const listLinkShare = 0.5
const leastSentence = 60

/** With the full stops of all scripts that have one. */
export const endsSentence = (text: string) =>
  /[.!?:…。！？：．؟۔।॥։።၊။។៖།]["”’»）)\]」』”]*$/u.test(text) || endsWithoutMark.test(text)

/** Thai, Lao and Khmer end sentences with a space or with nothing. */
const endsWithoutMark = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]["”’»)\]]*$/u

const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu
const hasDense = /[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/
/** A sign of Chinese, Japanese or Korean says as much as this many letters. */
const worthOfDense = 2.5

/** The length of a text, as if it were written with an alphabet. */
export function lengthIn(text: string): number {
  if (!hasDense.test(text)) return text.length
  return text.length + (text.match(dense)?.length ?? 0) * (worthOfDense - 1)
}

/** Whether a block is running text: long enough, ended like a sentence, and no list of links. */
export function isProse({ text, linkShare, role }: HtmlBlock): boolean {
  return (
    role !== 'heading' && lengthIn(text) >= leastSentence && linkShare < listLinkShare && endsSentence(text)
  )
}

const longestShort = 60

/** A label, a name, a number: no sentence. */
export const isShortLine = ({ text }: HtmlBlock) => text.length <= longestShort && !endsSentence(text)

/** How much text the blocks hold. */
export const lengthOf = (blocks: readonly Pick<HtmlBlock, 'text'>[]): number =>
  blocks.reduce((length, { text }) => length + lengthIn(text), 0)

/** How much running text the blocks hold. */
export function proseLength(blocks: readonly HtmlBlock[]): number {
  return blocks.reduce((length, block) => length + (isProse(block) ? lengthIn(block.text) : 0), 0)
}

/** How much stands behind each of the blocks. */
export function proseBehind(blocks: readonly HtmlBlock[]): readonly number[] {
  let rest = proseLength(blocks)
  return blocks.map((block) => {
    rest -= proseLength([block])
    return rest
  })
}
