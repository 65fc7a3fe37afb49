import { cutBefore } from './pieces.ts'

export interface Segment {
  readonly segment: string
  readonly index: number
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Where none of these stands inside a paragraph, the rules of Unicode know no boundary in it. */
const terminator = /[\p{Sentence_Terminal}.\u2024\ufe52\uff0e]/u

/** The platform's segmenter is asked for one stretch at a time: its cost grows faster than a very long line. */
const longestStretch = 20_000

/** The platform's sentence boundaries in a paragraph. */
export function* segments(paragraph: string): Generator<Segment> {
  if (!terminator.test(paragraph.slice(0, -1))) {
    yield { segment: paragraph, index: 0 }
    return
  }
  let from = 0
  while (from < paragraph.length) {
    const isLast = paragraph.length - from <= longestStretch
    const to = isLast ? paragraph.length : cutBefore(paragraph, from, from + longestStretch)
    const found = [...segmenter.segment(paragraph.slice(from, to))]
    // The last sentence of a stretch may go on behind it: it is asked for again, with what follows.
    const whole = isLast || found.length === 1 ? found : found.slice(0, -1)
    for (const { segment, index } of whole) {
      yield { segment, index: from + index }
    }
    from += whole.reduce((length, { segment }) => length + segment.length, 0)
  }
}
