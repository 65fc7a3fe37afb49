import { type PageSigns, pageSigns } from '../no-page/page-signs.ts'
import type { Seen } from '../no-page/why-no-page.ts'
import type { HtmlFacts } from '../page/html-page.ts'
import type { Block } from './block.ts'
import type { HtmlBlock } from './html-blocks.ts'
import { isInMenu } from './html-place.ts'
import { lengthOf, proseLength } from './html-prose.ts'

type Taken = Pick<Seen, 'isList' | 'isDated' | 'hasConsent'> & { readonly body: readonly Block[] }

const firstLines = 15
const firstHeadings = 3
const seams = /\s[|–—»«·•-]+\s/u

/** What of an HTML page tells whether it is one of an article. */
export function seenOfHtml(page: HtmlFacts, blocks: readonly HtmlBlock[], taken: Taken): Seen {
  const { heading, headTitle, metaTitle, tree } = page
  const open = (block: HtmlBlock) => block.place?.apart == null
  const headings = blocks.filter(({ role }) => role === 'heading').slice(0, firstHeadings)
  const lines = blocks.filter((block) => block.url === null && !isInMenu(block.place)).slice(0, firstLines)
  let signs: PageSigns | null = null
  return {
    titles: [headTitle, metaTitle, heading, ...headings.map(({ text }) => text)].flatMap(partsOf),
    lines: lines.map(({ text }) => text),
    running: proseLength(blocks.filter(open)),
    body: lengthOf(taken.body),
    isList: taken.isList,
    hasHeading: heading !== null || headings.length > 0,
    isDated: taken.isDated,
    hasConsent: taken.hasConsent,
    signs: () => {
      signs ??= pageSigns(tree)
      return signs
    },
  }
}

/** The same of a plain text. */
export function seenOfText(title: string | null, blocks: readonly Block[], taken: Taken): Seen {
  const lines = blocks.slice(0, firstLines).map(({ text }) => text)
  return {
    titles: [title, lines[0] ?? null].flatMap(partsOf),
    lines,
    running: lengthOf(blocks),
    body: lengthOf(taken.body),
    isList: taken.isList,
    hasHeading: title !== null,
    isDated: taken.isDated,
    hasConsent: taken.hasConsent,
    signs: () => null,
  }
}

const partsOf = (title: string | null): readonly string[] =>
  title === null ? [] : [title, ...title.split(seams)]
