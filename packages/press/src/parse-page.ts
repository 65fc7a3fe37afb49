import { createHash } from 'node:crypto'
import { bodyText } from './article/body-text.ts'
import { readEvent } from './article/event.ts'
import { eventDateOf } from './article/event-date.ts'
import { languageOf } from './article/language.ts'
import { readArticle } from './article/read-article.ts'
import { remainderSpans } from './article/remainder.ts'
import { derivedTitle } from './article/title.ts'
import type { GivenPage } from './given-page.ts'
import { refuseCrumbled } from './page/crumbled.ts'
import { readSourcePage } from './page/source-page.ts'
import { PageError } from './page-error.ts'
import type { ParsedPage } from './parsed-page.ts'
import { parserVersion } from './parser-version.ts'
import { analyse } from './speech/analysed-sentence.ts'
import { quotations } from './speech/quotes.ts'
import { readSpeeches } from './speech/read-speeches.ts'
import { splitSentences } from './speech/sentences.ts'

/** Reads one page. Pure: the same page gives the same result. Throws a PageError where the page is at fault. */
export function parsePage(given: GivenPage): ParsedPage {
  const source = readSourcePage(given)
  const { bytes, mediaType, encoding, raw, fields } = source
  const article = readArticle(source)
  const body = bodyText(article.body)
  if (body.text === '' && article.relatedItems.length === 0) {
    throw new PageError(
      'PAGE_NO_ARTICLE',
      'No article was found on the page; save the page of one statement.',
    )
  }
  const sentences = splitSentences(body)
  refuseCrumbled(sentences.length, body.text.length)
  const firstSentence = sentences[0]?.text ?? article.relatedItems[0]?.teaser ?? ''
  const quotes = quotations(body)
  const analysed = sentences.map((sentence) => analyse(body.text, sentence, quotes))
  const event = readEvent(analysed)
  const { speakers, speeches } = readSpeeches(body, analysed, quotes, {
    title: article.title,
    event,
    publisher: article.source,
  })
  const language = fields.language ?? article.language ?? languageOf(body.text)

  return {
    kind: article.kind,
    id: fields.id ?? null,
    url: fields.url ?? article.url,
    title: article.title ?? derivedTitle(firstSentence),
    titleBasis: article.title === null ? 'DERIVED' : 'PRINTED',
    text: body.text,
    language,
    source: article.source === null ? null : { name: article.source },
    parserVersion,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    published: article.published,
    eventDate: eventDateOf(sentences, event !== null, article),
    event,
    speakers,
    speeches,
    relatedItems: article.relatedItems,
    remainder: remainderSpans(raw, article.remainder),
    bytes,
    mediaType,
    encoding,
    raw,
  }
}
