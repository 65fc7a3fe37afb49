import { attribute, type HtmlElement } from '../page/html-tree.ts'
import { markOf, namesOf } from './html-marks.ts'

/**
 * Where a block stands: its innermost element that is not a mere stretch of a line. Places know their parent and
 * their number in the order of the page, so that "stands in" is one comparison however deep pages nest.
 */
export interface HtmlPlace {
  readonly element: HtmlElement
  readonly parent: HtmlPlace | null
  readonly order: number
  /** The order of the last place in it, set when the element ends. */
  last: number
  /** The innermost element around it, itself included, that machines or other articles are put in. */
  readonly apart: HtmlPlace | null
  /** The same by what is less sure: forms (some systems wrap the whole page in one) and the class words of authors. */
  readonly marked: HtmlPlace | null
  /** The word that it is marked by itself. */
  readonly word: string | null
  /** The outermost element around it, itself included, that is a notice about cookies. */
  readonly notice: HtmlPlace | null
  /** Nobody sees it. */
  readonly isHidden: boolean
  readonly isItem: boolean
  /** Stands in a quotation that is set off. */
  readonly isQuotation: boolean
}

/** Elements made for what is not running text. */
const apartElements: ReadonlySet<string> = new Set('nav header footer aside figcaption dialog'.split(' '))
const apartRoles: ReadonlySet<string> = new Set(
  'navigation complementary contentinfo search banner dialog alert tooltip menu listbox'.split(' '),
)

type Around = 'apart' | 'marked' | 'notice'
type OpenPlace = Omit<HtmlPlace, Around> & Record<Around, HtmlPlace | null>

export function placeOf(element: HtmlElement, parent: HtmlPlace | null, order: number): HtmlPlace {
  const mark = markOf(element)
  const isForm = element.tagName === 'form'
  const place: OpenPlace = {
    element,
    parent,
    order,
    last: order,
    apart: parent?.apart ?? null,
    marked: parent?.marked ?? null,
    word: mark?.kind === 'APART' ? mark.word : isForm ? 'form' : null,
    notice: parent?.notice ?? null,
    isHidden: mark?.kind === 'HIDDEN' || (parent?.isHidden ?? false),
    isItem: element.tagName === 'li' || (parent?.isItem ?? false),
    isQuotation: element.tagName === 'blockquote' || (parent?.isQuotation ?? false),
  }
  const role = attribute(element, 'role')
  if (apartElements.has(element.tagName) || (role !== null && apartRoles.has(role))) place.apart = place
  // A quotation belongs to the text that quotes it, also from a "social" site.
  if (element.tagName === 'blockquote') place.marked = null
  if (place.word !== null) place.marked = place
  if (mark?.kind === 'NOTICE') place.notice ??= place
  return place
}

export const standsIn = (place: HtmlPlace | null, container: HtmlPlace | null): boolean =>
  container === null || (place !== null && place.order >= container.order && place.order <= container.last)

/** The innermost place around, itself included, for which `is` holds; null where there is none. */
export function innermost(from: HtmlPlace | null, is: (place: HtmlPlace) => boolean): HtmlPlace | null {
  let place = from
  while (place !== null && !is(place)) place = place.parent
  return place
}

const menuRoles = /^(?:navigation|menu|menubar|contentinfo|tablist|search)$/
const menuWords =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|submenu|megamenu|breadcrumbs?|sitemap|foot(?:er)?|pager|pagination|tags?|tag-?list|tag-?cloud|topics|lang(?:uages?)?|share|sharing|social|toolbar)(?:$|[\s_-])/i

/** Whether a place is one of menus, feet, tags, languages or things to press. */
export function isInMenu(from: HtmlPlace | null): boolean {
  for (let place = from; place !== null; place = place.parent) {
    const { element } = place
    if (element.tagName === 'nav' || element.tagName === 'footer') return true
    if (element.tagName === 'body' || element.tagName === 'main') return false
    if (menuRoles.test(attribute(element, 'role') ?? '')) return true
    if (menuWords.test(namesOf(element))) return true
  }
  return false
}
