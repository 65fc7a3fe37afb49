import { analyseText, readText } from 'reported-speech'
import { bodyText } from './article/body-text.ts'
import { readEvent, speechKindAt } from './article/event.ts'
import { readArticle } from './article/read-article.ts'
import type { GivenPage } from './given-page.ts'
import { refuseCrumbled } from './page/crumbled.ts'
import { readSourcePage } from './page/source-page.ts'
import { PageError } from './page-error.ts'

export type Stages = ReturnType<typeof readStages>

/** Reads a page, stage by stage, and gives what each stage gave. Throws a PageError where the page is at fault. */
export function readStages(given: GivenPage) {
  const source = readSourcePage(given)
  // Every block is mended as it is made, and knows where in the raw page it stood.
  const article = readArticle(source)
  const body = bodyText(article.body)
  if (body.text === '' && article.relatedItems.length === 0) {
    throw new PageError('PAGE_NO_ARTICLE', 'The page holds no article. Save the page of one statement.')
  }
  const text = analyseText(body)
  refuseCrumbled(text.sentences.length, body.text.length)
  const event = readEvent(text.sentences)
  const { language } = article
  const reading = readText(text, {
    title: article.title,
    publisher: article.source,
    language: language?.tag ?? null,
    atEvent: speechKindAt(event),
  })
  return { source, article, body, event, language, reading }
}
