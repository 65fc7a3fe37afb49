import type { ArticlePageQuery, SpeechOnPageFragment } from '../../_generated/graphql.ts'
import { paths } from '../../address/paths.ts'
import type { Cited } from '../../citation/cited.ts'
import { speakerName } from '../../parts/links.tsx'
import type { StatementPlace } from './statement-place.ts'

export type PageArticle = NonNullable<ArticlePageQuery['article']>

/** What a citation of an article, or of one statement of it, says. */
export function citedArticle(
  article: PageArticle,
  position: string,
  place: StatementPlace | null,
  now: Date = new Date(),
): Cited {
  const { origin } = window.location
  const found = place && statementAt(article.speeches, place)
  return {
    title: article.title,
    titleIsPrinted: article.titleBasis !== 'DERIVED',
    source: article.source?.name ?? null,
    published: article.published?.value ?? null,
    language: article.language,
    url: article.url,
    permalink: new URL(
      found && place ? paths.statement(article.id, place.speech, place.statement) : paths.article(article.id),
      origin,
    ).href,
    sha256: article.capture.sha256,
    archive: origin,
    position,
    read: now.toISOString().slice(0, 10),
    quotation: found && {
      words: found.statement.text,
      mode: found.statement.mode,
      speaker: speakerName(found.speech.speaker),
      office: found.speech.office,
      country: found.speech.country,
    },
  }
}

/** The speech and the statement at a place; null where there is none. */
export function statementAt(speeches: readonly SpeechOnPageFragment[], place: StatementPlace) {
  const speech = speeches.find(({ position }) => position === place.speech)
  const statement = speech?.statements.find(({ position }) => position === place.statement)
  return speech === undefined || statement === undefined ? null : { speech, statement }
}
