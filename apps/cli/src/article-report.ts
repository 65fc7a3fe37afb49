import type { ArticleByIdQuery } from '@communique/sdk'
import { withoutControls } from './output.ts'
import { captureLine, dateLine, fields, oneLine, section, titleLine } from './report-lines.ts'

export type ShownArticle = NonNullable<ArticleByIdQuery['article']>

/** An article of the archive, for people. */
export function articleReport(article: ShownArticle): string {
  const { event, capture } = article
  return [
    titleLine(article),
    ...fields({
      id: article.id,
      genre: article.genre,
      source: article.source && `${article.source.name}  [${article.source.slug}]`,
      published: dateLine(article.published),
      updated: dateLine(article.updated),
      'event date': dateLine(article.eventDate),
      event: event?.kind,
      venue: event?.venue,
      occasion: event?.occasion,
      host: event?.host,
      present: event?.present.join(', '),
      language: article.language,
      url: article.url,
      captured: captureLine({ ...capture, mediaType: capture.declaredMediaType }),
      'first seen': article.firstSeenAt,
      sha256: capture.sha256,
    }),
    '',
    ...article.text.split('\n'),
    ...article.speeches.flatMap(speechLines),
    ...section('Related items', article.relatedItems.map(relatedLine)),
    '',
  ]
    .map(withoutControls)
    .join('\n')
}

function speechLines({
  kind,
  speaker,
  office,
  country,
  statements,
}: ShownArticle['speeches'][number]): string[] {
  const name = speaker.name ?? speaker.description ?? 'unnamed'
  const said = `${name} ${office ?? ''}`
  const about = [office, said.includes(country ?? '') ? null : country].filter((part) => part !== null)
  return [
    '',
    `${kind} by ${[name, ...about].join(', ')}`,
    ...statements.map(({ mode, text }) => `  ${mode.padEnd(9)}${oneLine(text)}`),
  ]
}

function relatedLine(item: ShownArticle['relatedItems'][number]): string {
  const found = item.article === null ? item.resolution : item.article.id
  return `  ${(item.published?.value ?? '').padEnd(11)} ${oneLine(item.teaser)}${item.truncated ? ' ...' : ''}  [${found}]`
}
