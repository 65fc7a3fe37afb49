import { referenceAt } from './html-reference.ts'
import { type HtmlRun, isVerbatim } from './html-tree.ts'
import type { MappedTextBuilder } from './mapped-text.ts'

/** Appends the text of a text node to `builder`, each character with its place in the raw page. */
export function putHtmlText(builder: MappedTextBuilder, raw: string, runs: readonly HtmlRun[]): void {
  for (const run of runs) {
    if (isVerbatim(run)) builder.put(run.text, run)
    else putDecoded(builder, raw, run)
  }
}

/** A run in which references were decoded, line ends unified, or a line end or an empty tag ("</>") left out. */
function putDecoded(builder: MappedTextBuilder, raw: string, { text, start, end }: HtmlRun): void {
  let at = start
  let done = 0
  while (done < text.length && at < end) {
    const reference = raw[at] === '&' ? referenceAt(raw, at) : null
    if (raw.startsWith('</>', at)) at += 3
    else if (reference && text.startsWith(reference.text, done)) {
      builder.put(reference.text, { start: at, end: at + reference.length })
      at += reference.length
      done += reference.text.length
    } else if (raw[at] === '\r' && text[done] === '\n') {
      const length = raw[at + 1] === '\n' ? 2 : 1
      builder.put('\n', { start: at, end: at + length })
      at += length
      done++
    } else {
      const length = equalLength(raw, at, end, text, done)
      builder.put(text.slice(done, done + length), { start: at, end: at + length })
      at += Math.max(1, length)
      done += length
    }
  }
  // Cannot be, as far as the specification goes; no character is lost, and none is given a place of another.
  for (const unit of text.slice(done).split('')) builder.put(unit, { start: end, end })
}

const ampersand = '&'.charCodeAt(0)
const lessThan = '<'.charCodeAt(0)

/** How far raw and text run alike, up to where something else may begin than is printed. */
function equalLength(raw: string, at: number, end: number, text: string, done: number): number {
  let length = 0
  while (at + length < end && done + length < text.length) {
    const code = raw.charCodeAt(at + length)
    if (code !== text.charCodeAt(done + length)) break
    if (length > 0 && (code === ampersand || code === lessThan)) break
    length++
  }
  return length
}
