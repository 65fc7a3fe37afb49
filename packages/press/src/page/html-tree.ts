import {
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  Parser,
  type ParserOptions,
  type Token,
} from 'parse5'
import type { Span } from 'reported-speech'
import { PageError } from '../page-error.ts'
import { oneLine } from './clean.ts'
import { archiveBars, neverSeen, textOnly } from './html-elements.ts'
import { outOfReference } from './html-reference.ts'

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
export type HtmlElement = DefaultTreeAdapterTypes.Element
export type HtmlText = DefaultTreeAdapterTypes.TextNode

/** A part of a text node and the stretch of the page that it was read from, without any tag in it. */
export interface HtmlRun extends Span {
  readonly text: string
}

export interface HtmlTree {
  readonly nodes: readonly HtmlNode[]
  /** Of each text node, in its order. A text that is moved out of a table has gaps between them. */
  readonly runs: ReadonlyMap<HtmlText, readonly HtmlRun[]>
}

/** Half as deep as browsers let pages nest; a tag further in is left out, its text is kept. */
const deepest = 250
/** What is never seen may stand deeper, lest its text be taken for what is seen around it. */
const deepestUnseen = 2 * deepest

/** Mark-up that opens elements faster than it has letters is made to break readers. */
const leastLettersPerElement = 12
const elementsAtFirst = 20_000

class PageParser extends Parser<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> {
  readonly runs = new Map<HtmlText, HtmlRun[]>()
  readonly #raw: string

  constructor(raw: string, options: ParserOptions<DefaultTreeAdapterTypes.DefaultTreeAdapterMap>) {
    super(options)
    this.#raw = raw
  }

  /** The parser of the specification walks its open elements for many a tag, so their number must be bounded. */
  override onStartTag(token: Token.TagToken): void {
    const { stackTop } = this.openElements
    const isRead =
      stackTop < deepest ||
      (stackTop < deepestUnseen && isNeverSeen(token)) ||
      // Else what stands in it would be read as mark-up.
      textOnly.has(token.tagName)
    if (isRead) super.onStartTag(token)
  }

  override _insertCharacters(token: Token.CharacterToken): void {
    super._insertCharacters(token)
    const { parent, beforeElement } = this._getInsertionLocation()
    const siblings = parent.childNodes
    const behind = beforeElement ? siblings.lastIndexOf(beforeElement) : siblings.length
    const node = siblings[behind - 1]
    if (!node || !isText(node) || !token.location) return
    const run = {
      text: token.chars,
      start: outOfReference(this.#raw, token.location.startOffset),
      end: outOfReference(this.#raw, token.location.endOffset),
    }
    const runs = this.runs.get(node)
    const last = runs?.at(-1)
    if (!runs) this.runs.set(node, [run])
    else if (last?.end === run.start)
      runs[runs.length - 1] = { text: last.text + run.text, start: last.start, end: run.end }
    else runs.push(run)
  }
}

/** Whether no reader sees what is in an element, by its name and attributes. */
export const isNeverSeen = ({ tagName, attrs }: Pick<HtmlElement, 'tagName' | 'attrs'>) =>
  neverSeen.has(tagName) || attrs.some(isHiding)

/** The attribute itself, the class that SingleFile gives to what it did not see, or the bar of a web archive. */
const isHiding = ({ name, value }: Token.Attribute) =>
  name === 'hidden' ||
  (name === 'class' && value.includes('sf-hidden') && value.split(/\s+/).includes('sf-hidden')) ||
  (name === 'id' && archiveBars.has(value))

/** Character references, dropped characters and line ends only make a text shorter than its mark-up. */
export const isVerbatim = ({ text, start, end }: HtmlRun) => text.length === end - start

/** @throws PageError `PAGE_TOO_LARGE` */
export function parseHtml(raw: string): HtmlTree {
  let room = elementsAtFirst + raw.length / leastLettersPerElement
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    // Of tokens the places are needed, of nodes they would take more room than the page.
    setNodeSourceCodeLocation() {},
    updateNodeSourceCodeLocation() {},
    createElement(name, namespace, attributes) {
      if (--room < 0) throw tooManyElements()
      return defaultTreeAdapter.createElement(name, namespace, attributes)
    },
  }
  const parser = new PageParser(raw, { sourceCodeLocationInfo: true, treeAdapter })
  parser.tokenizer.write(raw, true)
  return { nodes: parser.document.childNodes, runs: parser.runs }
}

function tooManyElements(): PageError {
  return new PageError(
    'PAGE_TOO_LARGE',
    'The HTML of the page has too many elements for its length. Save only the text of the article.',
  )
}

const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node
export const isText = (node: HtmlNode): node is HtmlText => node.nodeName === '#text'

export function attribute(element: HtmlElement, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null
}

export type TreeStep =
  | { readonly enter: HtmlElement }
  | { readonly leave: HtmlElement }
  | { readonly text: HtmlText }

/** The tree in the order of the page; its own stack, since hostile pages nest deeper than the call stack. */
export function* walk(
  nodes: readonly HtmlNode[],
  skips: (element: HtmlElement) => boolean,
): Generator<TreeStep> {
  const stack: (HtmlNode | { readonly leaving: HtmlElement })[] = [...nodes].reverse()
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if ('leaving' in node) yield { leave: node.leaving }
    else if (isText(node)) yield { text: node }
    else if (isElement(node) && !skips(node)) {
      yield { enter: node }
      stack.push({ leaving: node })
      for (let index = node.childNodes.length - 1; index >= 0; index--) {
        const child = node.childNodes[index]
        if (child) stack.push(child)
      }
    }
  }
}

/** What is seen of an element's text. */
export function textOf(element: HtmlElement): string {
  let text = ''
  for (const step of walk(element.childNodes, isNeverSeen)) if ('text' in step) text += step.text.value
  return oneLine(text)
}

/** The text of an element whose content is no mark-up, such as a script. */
export const rawTextOf = (element: HtmlElement): string =>
  element.childNodes.map((node) => (isText(node) ? node.value : '')).join('')
