import { absoluteAddress } from './absolute-address.ts'
import { originalAddress } from './archived-address.ts'
import { oneLine } from './clean.ts'
import {
  attribute,
  type HtmlElement,
  type HtmlTree,
  isNeverSeen,
  parseHtml,
  rawTextOf,
  textOf,
  walk,
} from './html-tree.ts'
import { linkedFacts } from './json-ld.ts'
import { type ItemDates, keepItemDate, metaName, type StatedDates, statedDates } from './stated-dates.ts'

/** What the head and the marked-up parts of an HTML page say about it. */
export interface HtmlFacts {
  readonly tree: HtmlTree
  readonly heading: string | null
  readonly metaTitle: string | null
  /** The words of `<title>`. */
  readonly headTitle: string | null
  /** What relative addresses are relative to, where the page says so: `<base href>`. */
  readonly base: string | null
  readonly url: string | null
  readonly language: string | null
  readonly siteName: string | null
  /** As in the mark-up. */
  readonly stated: StatedDates
}

/** `address`: what the page is known to be at; its own mark-up may be relative to it. */
export function readHtmlPage(raw: string, address: string | null = null): HtmlFacts {
  const tree = parseHtml(raw)
  const meta = new Map<string, string>()
  const first = new Map<string, HtmlElement>()
  /** The outermost `h1` around; the first of the page that has words is the heading. */
  let around: HtmlElement | null = null
  let heading: HtmlElement | null = null
  const scripts: string[] = []
  const items: ItemDates = { published: [], updated: [] }
  for (const step of walk(tree.nodes, isUnread)) {
    if ('text' in step) {
      if (heading === null && around !== null && step.text.value.trim() !== '') heading = around
    } else if ('leave' in step) {
      if (step.leave === around) around = null
    } else {
      const { enter: element } = step
      keepItemDate(items, element)
      if (element.tagName === 'h1') around ??= element
      else if (element.tagName === 'meta') keepMeta(meta, element)
      else if (isLinkedData(element)) scripts.push(rawTextOf(element))
      else if (isKept(element) && !first.has(element.tagName)) first.set(element.tagName, element)
    }
  }
  const title = first.get('title')
  const headTitle = title ? textOf(title) || null : null
  const headingText = heading ? textOf(heading) : null
  const linked = linkedFacts(
    scripts,
    [headingText, headTitle, meta.get('og.title')].flatMap((text) => text ?? []),
  )
  const base = attributeOf(first.get('base'), 'href')
  return {
    tree,
    heading: headingText,
    metaTitle: meta.get('og.title') ?? headTitle,
    headTitle,
    base,
    url: deepest(
      [
        webAddress(canonicalAddress(attributeOf(first.get('link'), 'href'), base, address)),
        webAddress(meta.get('og.url') ?? null),
        webAddress(linked?.url ?? null),
      ],
      address,
    ),
    language: languageTag(attributeOf(first.get('html'), 'lang')) ?? languageTag(linked?.language ?? null),
    siteName: meta.get('og.site_name') ?? (oneLine(linked?.publisher ?? '') || null),
    stated: statedDates(linked, items, meta),
  }
}

function isKept(element: HtmlElement): boolean {
  switch (element.tagName) {
    case 'link':
      return /(?:^|\s)canonical(?:\s|$)/i.test(attribute(element, 'rel') ?? '')
    case 'base':
      return attribute(element, 'href') !== null
    default:
      return element.tagName === 'html' || element.tagName === 'title'
  }
}

function keepMeta(meta: Map<string, string>, element: HtmlElement): void {
  const written =
    attribute(element, 'property') ?? attribute(element, 'name') ?? attribute(element, 'http-equiv')
  const content = oneLine(attribute(element, 'content') ?? '')
  const name = metaName(written ?? '')
  if (name && content && !meta.has(name)) meta.set(name, content)
}

/**
 * The first that is not the site's first page: some templates name that one on every page, and one that is known by
 * another address is not it. Null then, where no other is named.
 */
function deepest(named: readonly (string | null)[], address: string | null): string | null {
  const deep = named.find((url) => url !== null && !isFirstPage(url))
  if (deep != null) return deep
  return webAddress(address) === null || isFirstPage(address ?? '')
    ? (named.find((url) => url !== null) ?? null)
    : null
}

const isFirstPage = (url: string) => /^https?:\/\/[^/?#]+\/?(?:#.*)?$/i.test(url)

/** Relative to `<base>`, which may be relative to the page's address itself. */
function canonicalAddress(href: string | null, base: string | null, address: string | null): string | null {
  // As it is written where it is whole.
  if (href !== null && /^https?:\/\//i.test(href)) return href
  return absoluteAddress(href, absoluteAddress(base, address) ?? address)
}

/** Not "javascript:" and the like, which somebody might follow; not as a web archive has rewritten it. */
function webAddress(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) ? originalAddress(url) : null
}

const attributeOf = (element: HtmlElement | undefined, name: string) =>
  element ? attribute(element, name) : null

/** Linked data is read, though it is never seen. */
const isUnread = (element: HtmlElement) => isNeverSeen(element) && !isLinkedData(element)

const isLinkedData = (element: HtmlElement) =>
  element.tagName === 'script' && /^\s*application\/ld\+json\b/i.test(attribute(element, 'type') ?? '')

function languageTag(tag: string | null): string | null {
  return tag !== null && /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(tag) ? tag : null
}
