import type { Body } from '../article/body-text.ts'
import type { PageEvent, PageSpeaker, PageSpeech, PageStatement, Span } from '../parsed-page.ts'
import type { AnalysedSentence } from './analysed-sentence.ts'
import { assignSpeakers } from './assign.ts'
import { attributionsOf } from './attribution-of.ts'
import { Cast } from './cast.ts'
import { continueSpeeches } from './continuation.ts'
import { PageCountries } from './country.ts'
import { findCues } from './cues.ts'
import { meetEverybody } from './introductions.ts'
import { fullestOffice, type Speaker } from './speaker.ts'
import { speechKind } from './speech-kind.ts'
import { statementOf } from './statement.ts'
import { wholeTextSpeaker } from './whole-text.ts'

export interface Speeches {
  readonly speakers: readonly PageSpeaker[]
  readonly speeches: readonly PageSpeech[]
}

/** What is known of the page before anybody speaks. */
export interface Occasion {
  readonly title: string | null
  readonly event: PageEvent | null
  /** Whose page it is, as printed. */
  readonly publisher: string | null
}

/** Who says what on the page: one speech for each speaker, in the order in which they begin. */
export function readSpeeches(
  body: Body,
  analysed: readonly AnalysedSentence[],
  quotes: readonly Span[],
  { title, event, publisher }: Occasion,
): Speeches {
  const cast = new Cast()
  meetEverybody(analysed, cast)
  const attributions = analysed.map((sentence) => attributionsOf(sentence, findCues(sentence)))
  const author = wholeTextSpeaker(analysed, title, cast)
  const assigned = assignSpeakers(analysed, attributions, quotes, cast, author)
  const drafts = continueSpeeches(analysed, assigned.drafts, quotes)

  if (drafts.every((draft) => draft === null)) return { speakers: [], speeches: [] }

  const countries = new PageCountries(
    body.paragraphs.map(({ start, end }) => body.text.slice(start, end)),
    analysed,
    { title, publisher },
  )
  const bySpeaker = new Map<Speaker, { first: number; statements: PageStatement[] }>()
  drafts.forEach((draft, at) => {
    for (const part of draft ? [draft, ...(draft.further ?? [])] : []) {
      const speech = bySpeaker.get(part.speaker) ?? { first: at, statements: [] }
      speech.statements.push(statementOf(part, body.content, quotes))
      bySpeaker.set(part.speaker, speech)
    }
  })
  const entries = [...bySpeaker].map(([speaker, speech], index) => ({
    speaker,
    speech,
    key: `s${index + 1}`,
  }))
  return {
    speakers: entries.map(({ speaker, key }) => pageSpeaker(speaker, key, countries)),
    speeches: entries.map(({ speaker, speech, key }) => ({
      speaker: key,
      kind: speechKind(analysed, speech.first, speaker, title, event?.kind ?? null),
      statements: speech.statements,
    })),
  }
}

function pageSpeaker(speaker: Speaker, key: string, countries: PageCountries): PageSpeaker {
  const office = fullestOffice(speaker.offices)
  const { name, kind } = speaker
  const country =
    speaker.country === null
      ? office === null
        ? null
        : countries.ofOffice(office)
      : countries.shortest(speaker.country)
  return { key, name, description: name === null ? speaker.description : null, kind, office, country }
}
