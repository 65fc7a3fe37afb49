import { permalink } from './address.ts'
import { fitted } from './layout.ts'
import type { NamedArticle } from './named-article.ts'
import { printable, withoutControls } from './output.ts'
import { captureLine, dateLine, fields, oneLine, section, titleLine } from './report-lines.ts'
import { speakerLine } from './speaker-line.ts'

type Speech = NamedArticle['speeches'][number]
type Statement = Speech['statements'][number]

/** An article of the archive at `url`, for people. */
export function articleReport(article: NamedArticle, url: string): string {
  const { event, capture } = article
  const speakers = [...Map.groupBy(article.speeches, ({ speaker }) => speaker.id).values()]
  return [
    printable(titleLine(article)),
    ...fields({
      permalink: permalink(url, article.id),
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
    ...section('Speakers', speakers.length, speakers.flatMap(speakerLines)),
    ...section(
      'Related items',
      article.relatedItems.length,
      article.relatedItems.flatMap((item) => relatedLines(item, url)),
    ),
    '',
  ]
    .map(withoutControls)
    .flatMap(fitted)
    .join('\n')
}

/** What one speaker says, speech by speech. Offices may change between them. */
function speakerLines(speeches: readonly Speech[], index: number): string[] {
  let before = ''
  return [
    ...(index === 0 ? [] : ['']),
    ...speeches.flatMap((speech) => {
      const who = `${speakerLine(speech)}  [${speech.kind}]`
      const heading = who === before ? [] : [`  ${who}`]
      before = who
      return [...heading, ...speech.statements.map((statement) => statementLine(speech, statement))]
    }),
  ]
}

/** `#s-0-1` behind the permalink leads to the statement. */
function statementLine(speech: Speech, { position, mode, text }: Statement): string {
  return `    ${`#s-${speech.position}-${position}`.padEnd(8)} ${mode.padEnd(8)}  ${oneLine(text)}`
}

function relatedLines(item: NamedArticle['relatedItems'][number], url: string): string[] {
  const teaser = `${oneLine(item.teaser)}${item.truncated ? ' ...' : ''}`
  const dated = item.published === null ? teaser : `${item.published.value}  ${teaser}`
  return [
    `  ${dated}`,
    item.article === null
      ? `    ${item.resolution}${item.url === null ? '' : `  ${item.url}`}`
      : `    ${item.resolution}  ${permalink(url, item.article.id)}`,
  ]
}
