import { attribute, type HtmlElement } from '../page/html-tree.ts'

/**
 * Words of class names and ids that content systems give to what stands around an article. Source: the lists of
 * readability libraries (Mozilla's `unlikelyCandidates` and `negative`), taken word by word, since "has-sidebar" and
 * "ad" must not match "sidebarless" and "lead".
 */
const apart: ReadonlySet<string> = new Set(
  (
    'ad ads adbox advert advertisement advertising adsense banner breadcrumb breadcrumbs byline bylines ' +
    'caption captions credit credits comment comments commentlist disqus comentario comentarios commentaire ' +
    'commentaires commenti kommentar kommentare kommentarer reacties komentarze komentari yorum yorumlar contact contacts ' +
    'copyright disclaimer donate donation feedback footer footnav follow ' +
    'lightbox login masthead menu modal nav navbar navigation newsletter outbrain overlay pager pagination paywall ' +
    'popular popup print promo promos promotion promoted rating recirc recommend recommended recommendation ' +
    'recommendations related replies reply rss share sharebar sharedaddy sharing shares share-buttons sidebar ' +
    'signup skyscraper slideshow social sponsor sponsored sponsors subscribe subscription subscriptions ' +
    'taboola tagcloud tags taglist toolbar tooltip trending widget zergnet readmore morefrom'
  ).split(' '),
)

/** Pairs of words that mean it only together. */
const apartPairs =
  /(?:^| )(?:read more|more from|see also|also read|sign up|skip link|screen reader|visually hidden|sr only|author (?:bio|box|info|card)|about author|entry meta|post meta|article meta|meta data|ya share|up next|most (?:read|viewed)|image (?:source|credit)|photo credit|media caption|wp caption text)(?: |$)/

const hiddenStyle = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i

const hiddenName = /(?:^|\s)(?:hidden|hide|invisible)(?:\s|$)/
/** Hidden on small screens only: "hidden md:block". */
const shownName = /(?:^|\s)(?:sm|md|lg|xl|2xl):(?:block|flex|grid|inline|table|contents)/

/** Names of questions to the reader that lie over the page. */
const notices: ReadonlySet<string> = new Set(
  'cookie cookies cookiebanner cookiebar cookienotice gdpr consent onetrust cookiebot cookieconsent cmp'.split(
    ' ',
  ),
)

/**
 * What the names and the style of an element say of it. HIDDEN: nobody sees it. NOTICE: a question about cookies.
 * Else the word for which it stands apart from an article.
 */
export type NameMark =
  | { readonly kind: 'HIDDEN' | 'NOTICE' }
  | { readonly kind: 'APART'; readonly word: string }

export function markOf(element: HtmlElement): NameMark | null {
  const style = attribute(element, 'style')
  if (style !== null && hiddenStyle.test(style.slice(0, 500))) return hidden
  const classes = attribute(element, 'class') ?? ''
  if (savedHidden.test(classes)) return hidden
  if (unmarkable.has(element.tagName)) return null
  const words = wordsOfNames(element)
  if (words.length === 0) return null
  if (words.some((word) => notices.has(word))) return { kind: 'NOTICE' }
  if (hiddenName.test(classes) && !shownName.test(classes)) return { kind: 'APART', word: 'hidden' }
  const word = words.find((name) => apart.has(name)) ?? apartPairs.exec(words.join(' '))?.[0]
  return word === undefined ? null : { kind: 'APART', word }
}

const hidden: NameMark = { kind: 'HIDDEN' }
/** What SingleFile found to be hidden when it saved the page. */
const savedHidden = /(?:^|\s)sf-hidden(?:\s|$)/

/** The page and its article as a whole are never apart. */
const unmarkable: ReadonlySet<string> = new Set(['html', 'body', 'main', 'article', 'h1'])
const longestNames = 300

/** The class and the id of an element, as far as anybody looks at them; '' where it has neither. */
export function namesOf(element: HtmlElement): string {
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`
  return names === ' ' ? '' : names.slice(0, longestNames)
}

function wordsOfNames(element: HtmlElement): readonly string[] {
  const names = namesOf(element)
  if (names === '') return []
  return names
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
}
