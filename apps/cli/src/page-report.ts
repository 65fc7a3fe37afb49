import type { PageSpeaker, PageSpeech, PageStatement, ParsedPage } from '@communique/press'
import { fitted } from './layout.ts'
import { withoutControls } from './output.ts'
import { captureLine, dateLine, fields, oneLine, section, titleLine } from './report-lines.ts'

/** What was read from a page, for people. */
export function pageReport(page: ParsedPage): string {
  const speakers = new Map(page.speakers.map((speaker) => [speaker.key, speaker]))
  return [
    titleLine(page),
    ...fields({
      genre: page.genre,
      source: page.source?.name,
      published: dateLine(page.published),
      updated: dateLine(page.updated),
      'event date': dateLine(page.eventDate),
      event: page.event?.kind,
      venue: page.event?.venue,
      occasion: page.event?.occasion,
      host: page.event?.host,
      present: page.event?.present.join(', '),
      language: page.language && `${page.language}  [${page.languageBasis}]`,
      url: page.url,
      captured: page.capture && captureLine(page.capture),
      sha256: page.sha256,
    }),
    ...section('Speakers', page.speakers.length, page.speakers.map(speakerLine)),
    ...page.speeches.flatMap((speech) => speechLines(speech, page, speakers)),
    ...section('Related items', page.relatedItems.length, page.relatedItems.map(relatedLine)),
    ...section(
      'Remainder (belongs to nothing)',
      page.remainder.length,
      page.remainder.map((span) => remainderLine(span, page.raw)),
    ),
    '',
  ]
    .map(withoutControls)
    .flatMap(fitted)
    .join('\n')
}

function speakerLine(speaker: PageSpeaker): string {
  const about = [speaker.office, countryOf(speaker)].filter((part) => part !== null)
  const kind = speaker.kind === 'PERSON' ? '' : `  [${speaker.kind}]`
  return `  ${nameOf(speaker)}${about.length === 0 ? '' : ` - ${about.join('; ')}`}${kind}`
}

function countryOf({ country, countryCode }: PageSpeaker): string | null {
  return country === null || countryCode === null ? country : `${country} (${countryCode})`
}

const nameOf = (speaker: PageSpeaker | undefined) => speaker?.name ?? speaker?.description ?? 'unnamed'

function speechLines(
  { speaker, kind, inReplyTo, statements }: PageSpeech,
  page: ParsedPage,
  speakers: ReadonlyMap<string, PageSpeaker>,
): string[] {
  const question = inReplyTo === null ? undefined : page.speeches[inReplyTo]
  const reply = question === undefined ? '' : `, in reply to ${nameOf(speakers.get(question.speaker))}`
  const count = `${statements.length} ${statements.length === 1 ? 'statement' : 'statements'}`
  return [
    '',
    `${kind} by ${nameOf(speakers.get(speaker))}: ${count}${reply}`,
    ...statements.flatMap((statement) => statementLines(statement, page.text)),
  ]
}

function statementLines({ mode, text, source, cue }: PageStatement, body: string): string[] {
  const words = (span: { start: number; end: number }) => `"${body.slice(span.start, span.end)}"`
  const basis = [
    source === null ? null : `source ${words(source)}`,
    cue === null ? null : `cue ${words(cue)}`,
  ]
  const because = basis.filter((part) => part !== null).join(', ')
  return [`  ${mode.padEnd(8)}  ${oneLine(text)}`, `            [${because || 'continues without a cue'}]`]
}

function relatedLine({ teaser, truncated, date }: ParsedPage['relatedItems'][number]): string {
  return `  ${(date?.value ?? '').padEnd(11)} ${oneLine(teaser)}${truncated ? ' ...' : ''}`
}

function remainderLine({ start, end }: { start: number; end: number }, raw: string): string {
  const words = oneLine(raw.slice(start, end)).trim()
  return `  ${`${start}-${end}`.padEnd(13)} ${words.length > 80 ? `${words.slice(0, 80)} ...` : words}`
}
