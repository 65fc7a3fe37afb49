import { brokenWord, Hyphens } from './hyphens.ts'
import type { ColumnLine, Line } from './pdf-lines.ts'
import { sizeOfText } from './size-of-text.ts'

/** Lines that belong together, in the order in which they are read. */
export interface PdfParagraph {
  readonly text: string
  readonly size: number
  /** From 0. */
  readonly page: number
}

interface PlacedLine extends ColumnLine {
  readonly page: number
}

/** Puts lines together to paragraphs, over the ends of columns and pages too. */
export function paragraphsOf(pages: readonly (readonly ColumnLine[])[]): readonly PdfParagraph[] {
  const lines = pages.flatMap((page, number) => page.map((line): PlacedLine => ({ ...line, page: number })))
  const measure = new Measure(lines)
  const groups: PlacedLine[][] = []
  for (const line of lines) {
    const above = groups.at(-1)?.at(-1)
    if (above !== undefined && measure.goesOn(above, line)) groups.at(-1)?.push(line)
    else groups.push([line])
  }
  const hyphens = new Hyphens(lines)
  return groups.flatMap((group) => {
    const [first] = group
    return first === undefined ? [] : { text: joinedText(group, hyphens), size: first.size, page: first.page }
  })
}

/** How the document is set. */
class Measure {
  /** From line to line. */
  readonly #spacing: number
  /** In which most letters are set. */
  readonly #size: number

  constructor(lines: readonly PlacedLine[]) {
    const steps = lines.flatMap((line, index) => {
      const above = lines[index - 1]
      const step = above === undefined || above.page !== line.page ? 0 : above.y - line.y
      return step > 0 && step < line.size * 3 ? step / line.size : []
    })
    this.#spacing = mostCommon(steps) ?? 1.2
    this.#size = sizeOfText(lines)
  }

  /** Whether `line` goes on the paragraph of the line above it. */
  goesOn(above: PlacedLine, line: PlacedLine): boolean {
    if (Math.abs(above.size - line.size) > 0.12 * Math.max(above.size, line.size)) return false
    if (startsItem.test(line.text) || above.isRow || line.isRow) return false
    const step = above.y - line.y
    const isBelow = above.page === line.page && step > 0
    if (isBelow && step > line.size * this.#spacing * 1.3) return false
    const isHeading = line.size > this.#size * 1.15
    if (isHeading) return isBelow && above.font === line.font
    const endsSentence = sentenceEnd.test(above.text)
    // In the next column and on the next page no distance tells.
    if (!isBelow) return !endsSentence && isFull(above) && above.font === line.font
    if (above.font !== line.font && (endsSentence || !isFull(above))) return false
    const isIndented = line.left > above.left + line.size * 0.8
    if (isIndented && endsSentence) return false
    return isFull(above) || (!endsSentence && /^[\p{Ll}\p{Lo}\p{N}(,;]/u.test(line.text))
  }
}

/** Whether another word would not have fitted on the line. */
const isFull = ({ left, right, edge }: ColumnLine) => edge - right < 0.2 * Math.max(edge - left, 1)

const sentenceEnd = /[.!?:。！？؟۔।][)\]"”’»]*$/u
const startsItem = /^(?:[•▪◦‣●○■□–—*·]\s|\(?\d{1,2}[.)]\s|\d{1,2}(?:\.\d{1,2}){1,3}\.?\s|[a-z]\)\s)/u

function mostCommon(values: readonly number[]): number | null {
  const counted = new Map<number, number>()
  for (const value of values) {
    const rounded = Math.round(value * 20) / 20
    counted.set(rounded, (counted.get(rounded) ?? 0) + 1)
  }
  const [most] = [...counted].sort(([, one], [, other]) => other - one)
  return most?.[0] ?? null
}

/** Scripts that part words by no space. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}。、，！？「」『』（）]/u

function joinedText(lines: readonly Line[], hyphens: Hyphens): string {
  let text = ''
  for (const line of lines) text = text === '' ? line.text : withLine(text, line.text, hyphens)
  return text.replaceAll('\u00ad', '')
}

function withLine(text: string, line: string, hyphens: Hyphens): string {
  if (text.endsWith('\u00ad')) return text.slice(0, -1) + line
  const broken = brokenWord(text, line)
  if (broken !== null) return hyphens.isOnlyForLine(broken) ? text.slice(0, -1) + line : text + line
  const isUnspaced = unspaced.test(text.slice(-1)) && unspaced.test(line.slice(0, 1))
  return isUnspaced ? text + line : `${text} ${line}`
}
