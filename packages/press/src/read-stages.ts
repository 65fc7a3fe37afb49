import { bodyText } from './article/body-text.ts'
import { readEvent } from './article/event.ts'
import { readArticle } from './article/read-article.ts'
import type { GivenPage } from './given-page.ts'
import { refuseCrumbled } from './page/crumbled.ts'
import { readSourcePage } from './page/source-page.ts'
import { PageError } from './page-error.ts'
import { analyse } from './speech/analysed-sentence.ts'
import { assignSpeakers } from './speech/assign.ts'
import { attributionsOf } from './speech/attribution-of.ts'
import { Cast } from './speech/cast.ts'
import { continueSpeeches } from './speech/continuation.ts'
import { findCues } from './speech/cues.ts'
import { meetEverybody } from './speech/introductions.ts'
import { quotations } from './speech/quotes.ts'
import { readSpeeches } from './speech/read-speeches.ts'
import { splitSentences } from './speech/sentences.ts'
import { wholeText } from './speech/whole-text.ts'

export type Stages = ReturnType<typeof readStages>

/**
 * Reads a page, stage by stage, and gives what each stage gave. Those behind `analysed` tell one thing of each of its
 * sentences, in their order. Throws a PageError where the page is at fault.
 */
export function readStages(given: GivenPage) {
  const source = readSourcePage(given)
  // Every block is mended as it is made, and knows where in the raw page it stood.
  const article = readArticle(source)
  const body = bodyText(article.body)
  if (body.text === '' && article.relatedItems.length === 0) {
    throw new PageError('PAGE_NO_ARTICLE', 'The page holds no article. Save the page of one statement.')
  }
  const sentences = splitSentences(body)
  refuseCrumbled(sentences.length, body.text.length)
  const quotes = quotations(body)
  const analysed = sentences.map((sentence) => analyse(body.text, sentence, quotes))
  const event = readEvent(analysed)
  const { title, source: publisher } = article

  const cues = analysed.map(findCues)
  const attributions = analysed.map((sentence, at) => attributionsOf(sentence, cues[at] ?? []))

  const cast = new Cast()
  meetEverybody(analysed, cast)
  const author = wholeText(analysed, title, cast)
  const { drafts: assigned, turns } = assignSpeakers(analysed, attributions, quotes, cast, author)
  const tells = turns.map((turn) => turn.tells)
  const drafts = continueSpeeches(analysed, assigned, quotes, tells)
  const speeches = readSpeeches(body, analysed, quotes, drafts, { title, event, publisher })

  return { source, article, body, sentences, analysed, event, cues, attributions, turns, drafts, speeches }
}
