import { attribute, type HtmlElement, type HtmlTree, rawTextOf, textOf, walk } from '../page/html-tree.ts'

/** What the mark-up of a page shows that its text does not. */
export interface PageSigns {
  /** The page is a set of frames. */
  readonly isFrameset: boolean
  /** Frames, films and plug-ins. */
  readonly players: number
  /** A password can be typed in. */
  readonly asksPassword: boolean
  /** It loads what a gate against robots is made of. */
  readonly isGate: boolean
  /** It shows a task that only people solve. Forms to write to an office have one too. */
  readonly hasTask: boolean
  readonly scripts: number
  /** Browsers leave it for another page at once. */
  readonly isForward: boolean
  /** Scripts are asked for, or they have an element or a form of words to fill. */
  readonly isForScripts: boolean
}

const players: ReadonlySet<string> = new Set('iframe video audio object embed applet'.split(' '))

/** Source: the pages of the gates named. */
const gate =
  /cdn-cgi\/challenge-platform|challenges\.cloudflare\.com|_Incapsula_Resource|captcha-delivery\.com|px-captcha|_pxAppId|awswaf|ddos-guard|sucuri_cloudproxy|errors\.edgesuite\.net|validate\.perfdrive\.com/i
const task =
  /\b(?:g-recaptcha|h-captcha|cf-turnstile|smart-captcha|frc-captcha)\b|hcaptcha\.com|recaptcha\/(?:api|enterprise)|arkoselabs/i

/** Where frameworks put what scripts make. */
const root =
  /^(?:root|app|main-app|react-root|__next|__nuxt|___gatsby|q-app|svelte|ember-application|app-root)$/
const asksForScripts = /java\s?script/i
const longestScript = 4_000

export function pageSigns({ nodes }: HtmlTree): PageSigns {
  const signs = {
    isFrameset: false,
    players: 0,
    asksPassword: false,
    isGate: false,
    hasTask: false,
    scripts: 0,
    isForward: false,
    isForScripts: false,
  }
  let roots = 0
  for (const step of walk(nodes, () => false)) {
    if ('text' in step) signs.isForScripts ||= isUnfilled(step.text.value)
    if (!('enter' in step)) continue
    const { enter: element } = step
    const { tagName } = element
    if (tagName === 'frameset') signs.isFrameset = true
    else if (tagName === 'script') signs.scripts++
    else if (tagName === 'meta') signs.isForward ||= isForward(element)
    else if (players.has(tagName)) signs.players++
    else if (tagName === 'input' && attribute(element, 'type')?.toLowerCase() === 'password')
      signs.asksPassword = true
    if (tagName === 'noscript') signs.isForScripts ||= asksForScripts.test(beginningOf(element))
    else if (isRoot(element) && roots < mostRoots) {
      roots++
      signs.isForScripts ||= textOf(element).length < leastFilled
    }
    const told = addressesOf(element)
    signs.isGate ||= gate.test(told)
    signs.hasTask ||= task.test(told)
  }
  return signs
}

/** `<meta http-equiv="refresh" content="0; url=/news/">` */
const isForward = (element: HtmlElement) =>
  attribute(element, 'http-equiv')?.toLowerCase() === 'refresh' &&
  /^\s*\d[\d.]*\s*[;,]\s*\S/.test(attribute(element, 'content') ?? '')

/** "{{item.title}}" */
const isUnfilled = (text: string) => text.length < leastFilled && /^\s*\{\{[^{}]{1,80}\}\}\s*$/.test(text)

/** Named as what scripts fill, or an element of a framework's own. */
const isRoot = (element: HtmlElement) =>
  root.test(attribute(element, 'id') ?? '') || root.test(element.tagName)
const leastFilled = 100
/** Their text is read once more. */
const mostRoots = 3

function addressesOf(element: HtmlElement): string {
  switch (element.tagName) {
    case 'script':
      return `${attribute(element, 'src') ?? ''} ${beginningOf(element)}`
    case 'iframe':
    case 'form':
    case 'a':
    case 'div':
      return element.attrs
        .filter(({ name }) => /^(?:id|class|src|href|action)$/.test(name))
        .map(({ value }) => value.slice(0, 300))
        .join(' ')
    default:
      return ''
  }
}

const beginningOf = (element: HtmlElement) => rawTextOf(element).slice(0, longestScript)
