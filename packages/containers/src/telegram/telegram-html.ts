import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { type Found, otherRecord, pageTooLarge } from '../found.ts'
import type { Inside, Kind } from '../kind.ts'
import { whole } from '../whole.ts'
import { messageFound } from './telegram-message.ts'

type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.Node

/** `messages.html`, `messages2.html` ...: what Telegram exports for people to read. */
export const telegramHtml: Kind = {
  name: 'a Telegram export',
  recognise: (head) =>
    /^<!doctype html/i.test(head.start) &&
    head.start.includes('<title>Exported Data</title>') &&
    /<div class="history"/.test(head.text),
  async *pages(file, inside) {
    const bytes = await whole(file.stream(), inside.limits.pageBytes)
    if (bytes === null) yield pageTooLarge('', inside.limits.pageBytes)
    else yield* messagesIn(new TextDecoder().decode(bytes), inside)
  },
}

function* messagesIn(html: string, inside: Inside): Generator<Found, void, void> {
  const document = parse(html)
  const header = firstWith(document, 'page_header')
  const chat = textOf(header === null ? null : firstWith(header, 'text')).trim()
  let from = ''
  for (const message of elementsWith(document, 'message')) {
    const name = attribute(message, 'id') ?? ''
    const place = name.replace(/^message/, 'message ')
    if (classesOf(message).includes('service')) {
      yield otherRecord(place, 'service message')
      continue
    }
    const forwarded = firstWith(message, 'forwarded')
    // Messages of one writer below one another name him once.
    from = textOf(firstWith(message, 'from_name', forwarded)).trim() || from
    const origin = forwarded === null ? null : nameAlone(firstWith(forwarded, 'from_name'))
    yield messageFound(
      place,
      {
        id: /\d+$/.exec(name)?.[0] ?? null,
        day: attribute(firstWith(message, 'date'), 'title'),
        source: forwarded !== null ? origin : from === chat && chat !== '' ? chat : null,
        isForwarded: forwarded !== null,
        text: textOf(firstWith(message, 'text')).trim(),
      },
      inside,
    )
  }
}

/** The name of a forwarded message stands before its date. */
function nameAlone(name: Element | null): string | null {
  const own = name?.childNodes
    .filter((node) => node.nodeName === '#text')
    .map(textOf)
    .join('')
    .trim()
  return own || null
}

const attribute = (element: Element | null, name: string) =>
  element?.attrs.find((each) => each.name === name)?.value ?? null

const classesOf = (element: Element) => (attribute(element, 'class') ?? '').split(/\s+/)

/** The elements of a class in `root`, in their order, but none inside of another or of `except`. */
function* elementsWith(root: Node, name: string, except: Element | null = null): Generator<Element> {
  const waiting: Node[] = childrenOf(root)
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node === except) continue
    if ('attrs' in node && classesOf(node).includes(name)) yield node
    else waiting.push(...childrenOf(node))
  }
}

const firstWith = (root: Node, name: string, except: Element | null = null): Element | null =>
  elementsWith(root, name, except).next().value ?? null

/** The last one first. */
const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes.toReversed() : [])

/** A `<br>` ends a line. */
function textOf(root: Node | null): string {
  const parts: string[] = []
  const waiting: Node[] = root === null ? [] : [root]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ('value' in node && node.nodeName === '#text') parts.push(node.value)
    else if (node.nodeName === 'br') parts.push('\n')
    else waiting.push(...childrenOf(node))
  }
  return parts.join('')
}
