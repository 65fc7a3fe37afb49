import { type DefaultTreeAdapterTypes, parse } from 'parse5'

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
export type HtmlElement = DefaultTreeAdapterTypes.Element
export type HtmlText = DefaultTreeAdapterTypes.TextNode

export function parseHtml(raw: string): readonly HtmlNode[] {
  return parse(raw, { sourceCodeLocationInfo: true, scriptingEnabled: false }).childNodes
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
