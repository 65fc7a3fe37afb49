import { parseFragment } from 'parse5'
import { type HtmlRun, isVerbatim } from './html-tree.ts'
import type { MappedTextBuilder } from './mapped-text.ts'

/** Appends the text of a text node to `builder`, each character with its place in the raw page. */
export function putHtmlText(builder: MappedTextBuilder, raw: string, runs: readonly HtmlRun[]): void {
  for (const run of runs) {
    if (isVerbatim(run)) builder.put(run.text, run)
    else putDecoded(builder, raw, run)
  }
}

/** A stretch in which references were decoded, line ends unified, empty tags ("</>") or line ends left out. */
function putDecoded(builder: MappedTextBuilder, raw: string, { text, start, end }: HtmlRun): void {
  let at = start
  let done = 0
  while (done < text.length) {
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
    } else if (at < end && raw[at] === text[done]) {
      builder.put(raw.charAt(at), { start: at, end: at + 1 })
      at++
      done++
    } else if (at < end) at++
    else {
      for (const unit of text.slice(done).split('')) builder.put(unit, { start: end, end })
      return
    }
  }
}

const reference = /&(?:#x[0-9a-f]+|#\d+|[a-z][a-z0-9]{1,31});?/iy
const references = new Map<string, string>()
const mostReferences = 5000

function referenceAt(raw: string, at: number): { text: string; length: number } | null {
  reference.lastIndex = at
  const source = reference.exec(raw)?.[0]
  if (source === undefined) return null
  const known = references.get(source)
  const text = known ?? decodeReference(source)
  if (known === undefined && references.size < mostReferences) references.set(source, text)
  return text === source ? null : { text, length: source.length }
}

function decodeReference(source: string): string {
  const node = parseFragment(source).childNodes[0]
  return node && 'value' in node ? node.value : source
}
