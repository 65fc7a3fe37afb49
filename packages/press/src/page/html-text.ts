import { parseFragment } from 'parse5'
import type { MappedTextBuilder } from './mapped-text.ts'

/** The longest name of a character reference, with room to spare. */
const longestReference = 40

/**
 * Appends the value of a text node to `builder`, each character with its place in the raw page. `value` is what
 * the parser made of `raw.slice(start, end)`: references decoded, line ends unified, stray tags left out.
 */
export function putHtmlText(
  builder: MappedTextBuilder,
  raw: string,
  start: number,
  end: number,
  value: string,
): void {
  let at = start
  let done = 0
  while (done < value.length) {
    const equal = equalLength(raw, at, end, value, done)
    builder.put(value.slice(done, done + equal), { start: at, end: at + equal })
    at += equal
    done += equal
    if (done >= value.length) return
    const reference =
      raw[at] === '&' ? readReference(raw.slice(at, Math.min(end, at + longestReference))) : null
    if (reference && value.startsWith(reference.text, done)) {
      builder.put(reference.text, { start: at, end: at + reference.length })
      at += reference.length
      done += reference.text.length
    } else if (raw[at] === '\r' && value[done] === '\n') {
      const length = raw[at + 1] === '\n' ? 2 : 1
      builder.put('\n', { start: at, end: at + length })
      at += length
      done++
    } else if (at < end) {
      at = raw[at] === '<' ? Math.min(end, afterTag(raw, at)) : at + 1
    } else {
      builder.put(value.slice(done), { start: end, end })
      return
    }
  }
}

/** How far raw and value run alike; a `&` is never taken as alike when it begins a reference. */
function equalLength(raw: string, at: number, end: number, value: string, done: number): number {
  let length = 0
  while (at + length < end && done + length < value.length) {
    const code = raw.charCodeAt(at + length)
    if (code !== value.charCodeAt(done + length)) break
    if (code === 38 && readReference(raw.slice(at + length, Math.min(end, at + length + longestReference))))
      break
    length++
  }
  return length
}

function afterTag(raw: string, at: number): number {
  const close = raw.indexOf('>', at)
  return close === -1 ? raw.length : close + 1
}

const references = new Map<string, string>()

function readReference(head: string): { text: string; length: number } | null {
  const source = /^&(?:#x[0-9a-f]{1,8}|#\d{1,8}|[a-z][a-z0-9]{1,31});?/i.exec(head)?.[0]
  if (source === undefined) return null
  const known = references.get(source)
  const text = known ?? decodeReference(source)
  if (known === undefined && references.size < 5000) references.set(source, text)
  return text === source ? null : { text, length: source.length }
}

function decodeReference(source: string): string {
  const node = parseFragment(source).childNodes[0]
  return node && 'value' in node ? node.value : source
}
