import { type DefaultTreeAdapterTypes, defaultTreeAdapter, Parser, type Token } from 'parse5'
import { PageError } from '../page-error.ts'

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
export type HtmlElement = DefaultTreeAdapterTypes.Element
export type HtmlText = DefaultTreeAdapterTypes.TextNode

/** Half as deep as browsers let pages nest; a tag further in is left out, its text is kept. */
const deepest = 250

/** Mark-up that opens elements faster than it has letters is made to break readers. */
const leastLettersPerElement = 4
const elementsAtFirst = 10_000

/** The parser of the specification walks its open elements for many a tag, so their number must be bounded. */
class BoundedParser extends Parser<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> {
  override onStartTag(token: Token.TagToken): void {
    if (this.openElements.stackTop < deepest) super.onStartTag(token)
  }
}

/** @throws PageError `PAGE_TOO_LARGE` */
export function parseHtml(raw: string): readonly HtmlNode[] {
  let room = elementsAtFirst + raw.length / leastLettersPerElement
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement(name, namespace, attributes) {
      if (--room < 0) throw tooManyElements()
      return defaultTreeAdapter.createElement(name, namespace, attributes)
    },
  }
  return BoundedParser.parse(raw, { sourceCodeLocationInfo: true, scriptingEnabled: false, treeAdapter })
    .childNodes
}

function tooManyElements(): PageError {
  return new PageError(
    'PAGE_TOO_LARGE',
    'The mark-up of the page makes more elements than are read; save the text of the article alone.',
  )
}

const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node
export const isText = (node: HtmlNode): node is HtmlText => node.nodeName === '#text'

export function attribute(element: HtmlElement, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null
}

export type Step =
  | { readonly enter: HtmlElement }
  | { readonly leave: HtmlElement }
  | { readonly text: HtmlText }

/** The tree in the order of the page; its own stack, since hostile pages nest deeper than the call stack. */
export function* walk(nodes: readonly HtmlNode[], skips: (element: HtmlElement) => boolean): Generator<Step> {
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

export function textOf(element: HtmlElement): string {
  let text = ''
  for (const step of walk(element.childNodes, () => false)) if ('text' in step) text += step.text.value
  return text.replace(/\s+/g, ' ').trim()
}
