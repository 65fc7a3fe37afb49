import type { Body } from '../article/body-text.ts'
import type { PageEvent, PageSpeaker, PageSpeech, Span } from '../parsed-page.ts'
import type { AnalysedSentence } from './analysed-sentence.ts'
import { PageCountries } from './country.ts'
import { type BasedCountry, based } from './country-basis.ts'
import { isoCodeOf } from './country-names.ts'
import { fullestOffice, type Speaker } from './speaker.ts'
import { speechKind } from './speech-kind.ts'
import { statementOf } from './statement.ts'
import type { StatementDraft } from './statement-draft.ts'

export interface Speeches {
  readonly speakers: readonly PageSpeaker[]
  readonly speeches: readonly PageSpeech[]
  /** For each of `speakers`, in their order, what the two were made of. */
  readonly origins: readonly SpeechOrigin[]
}

export interface SpeechOrigin {
  readonly speaker: Speaker
  readonly country: BasedCountry | null
  /** One for each statement of the speech. */
  readonly drafts: readonly StatementDraft[]
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
  drafts: readonly (StatementDraft | null)[],
  { title, event, publisher }: Occasion,
): Speeches {
  if (drafts.every((draft) => draft === null)) return { speakers: [], speeches: [], origins: [] }

  const countries = new PageCountries(
    body.paragraphs.map(({ start, end }) => body.text.slice(start, end)),
    analysed,
    { title, publisher },
  )
  const bySpeaker = new Map<Speaker, { first: number; parts: StatementDraft[] }>()
  drafts.forEach((draft, at) => {
    for (const part of draft ? [draft, ...(draft.further ?? [])] : []) {
      const speech = bySpeaker.get(part.speaker) ?? { first: at, parts: [] }
      speech.parts.push(part)
      bySpeaker.set(part.speaker, speech)
    }
  })
  const entries = [...bySpeaker].map(([speaker, speech], index) => ({
    speaker,
    speech,
    key: `s${index + 1}`,
    country: countryOf(speaker, countries),
  }))
  return {
    speakers: entries.map(({ speaker, key, country }) => pageSpeaker(speaker, key, country)),
    speeches: entries.map(({ speaker, speech, key }) => ({
      speaker: key,
      kind: speechKind(analysed, speech.first, speaker, title, event?.kind ?? null),
      inReplyTo: null,
      statements: speech.parts.map((part) => statementOf(part, body.content, quotes)),
    })),
    origins: entries.map(({ speaker, country, speech }) => ({ speaker, country, drafts: speech.parts })),
  }
}

function countryOf({ country, offices }: Speaker, countries: PageCountries): BasedCountry | null {
  if (country !== null) return based('words', countries.shortest(country))
  const office = fullestOffice(offices)
  return office === null ? null : countries.ofOffice(office)
}

function pageSpeaker(speaker: Speaker, key: string, country: BasedCountry | null): PageSpeaker {
  const { name, kind } = speaker
  return {
    key,
    name,
    description: name === null ? speaker.description : null,
    kind,
    office: fullestOffice(speaker.offices),
    country: country?.country ?? null,
    countryCode: country === null ? null : isoCodeOf(country.country),
  }
}
