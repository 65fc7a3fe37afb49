import { dateLine } from '../dates/date-line.ts'
import { PageError } from '../page-error.ts'
import { formOf, type HtmlBlock } from './html-blocks.ts'
import { isInMenu } from './html-place.ts'
import { lengthIn, proseLength } from './html-prose.ts'

const leastHeadline = 12
const leastStory = 100
/** A linked headline with less is a teaser. */
const leastLinkedStory = 300
const mostIntroduction = 300
/** How much of the running text must stand in the stories. */
const leastShare = 0.8
const dateWithin = 3
/** Each is looked through once. */
const mostForms = 20

/**
 * @throws PageError `PAGE_SEVERAL_ARTICLES` where the page is made of whole articles: headings of one form, each with
 * a day or an address of its own and with running text, and hardly any text else. Sections of one article have neither.
 */
export function refuseSeveral(main: readonly HtmlBlock[], title: string | null): void {
  const isHeadline = ({ role, text, place }: HtmlBlock) =>
    role === 'heading' && text !== title && !isInMenu(place) && lengthIn(text) >= leastHeadline
  const headings = [...main.entries()].filter(([, block]) => isHeadline(block))
  const forms = [...Map.groupBy(headings, ([, block]) => formOf(block)).values()]
  for (const alike of forms.filter(({ length }) => length > 1).slice(0, mostForms)) {
    const starts = alike.map(([index]) => index)
    if (!areStories(main, starts)) continue
    throw new PageError(
      'PAGE_SEVERAL_ARTICLES',
      `The page holds ${starts.length} whole articles. Save the page of each one, or give each as a line of JSON Lines.`,
    )
  }
}

function areStories(main: readonly HtmlBlock[], starts: readonly number[]): boolean {
  const [first = 0] = starts
  const before = main.slice(0, first)
  // The day right above the first headline may be that of its story.
  const isDatedBehind = datedIn(main.slice(first + 1, first + 1 + dateWithin))
  const isOne = datedIn(isDatedBehind ? before : before.slice(0, -1))
  if (isOne || proseLength(before) > mostIntroduction) return false
  const stories = starts.map((start, index) => main.slice(start, starts[index + 1]))
  const addresses = new Set(stories.map(([headline]) => headline?.url ?? ''))
  const areLinked = addresses.size === starts.length && ![...addresses].some(isOfPage)
  const isStory = (story: readonly HtmlBlock[], index: number) => {
    const above = main[(starts[index] ?? 0) - 1]
    const isDated = datedIn([...(above ? [above] : []), ...story.slice(1, 1 + dateWithin)])
    const length = proseLength(story)
    return (isDated && length >= leastStory) || (areLinked && length >= leastLinkedStory)
  }
  const inStories = stories.reduce((sum, story) => sum + proseLength(story), 0)
  return stories.every(isStory) && inStories >= proseLength(main) * leastShare
}

const datedIn = (blocks: readonly HtmlBlock[]) => blocks.some(({ text }) => dateLine(text) !== null)

const isOfPage = (url: string) => url === '' || url.startsWith('#')
