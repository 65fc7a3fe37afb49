import { decoded } from '../address/address.ts'
import { FrontPage } from './front/front-page.tsx'
import { NotFoundPage } from './not-found/not-found-page.tsx'
import type { PageComponent } from './page.ts'

/** A page, or how to get it. */
export type PageSource =
  | { readonly component: PageComponent }
  | { readonly load: () => Promise<PageComponent> }

/** The first view is the front page, so that one is at hand; the others come when they are opened. */
const front: PageSource = { component: FrontPage }
const notFound: PageSource = { component: NotFoundPage }

/** Pages of one path. */
const whole: ReadonlyMap<string, PageSource> = new Map<string, PageSource>([
  ['/', front],
  ['/phrase', { load: () => import('./phrase/phrase-page.tsx').then((page) => page.PhrasePage) }],
  ['/speakers', { load: () => import('./speakers/speakers-page.tsx').then((page) => page.SpeakersPage) }],
])

/** Pages of many paths: what follows names what is shown. */
const named: ReadonlyMap<string, PageSource> = new Map<string, PageSource>([
  ['/a/', { load: () => import('./article/article-page.tsx').then((page) => page.ArticlePage) }],
  ['/speaker/', { load: () => import('./speaker/speaker-page.tsx').then((page) => page.SpeakerPage) }],
  ['/source/', { load: () => import('./source/source-page.tsx').then((page) => page.SourcePage) }],
])

/** The page at a path, and the name in it. */
export function pageAt(path: string): { readonly page: PageSource; readonly name: string } {
  const page = whole.get(path)
  if (page !== undefined) return { page, name: '' }
  for (const [beginning, one] of named) {
    const name = path.startsWith(beginning) ? decoded(path.slice(beginning.length)) : null
    if (name !== null && name !== '' && !name.includes('/')) return { page: one, name }
  }
  return { page: notFound, name: '' }
}

/** Whether a path is one of the reading room: the server has others beside. */
export function isPagePath(path: string): boolean {
  return pageAt(path).page !== notFound
}
