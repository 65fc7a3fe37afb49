import type { SpeechDrafts } from '../discourse/speech-drafts.ts'
import type { StatementDraft } from '../discourse/statement-draft.ts'
import type { AnalysedText } from '../names/analysed-text.ts'
import { PageCountries } from '../names/country.ts'
import type { BasedCountry } from '../names/country-basis.ts'
import { fullestOffice, type Speaker } from '../names/speaker.ts'
import type { ReportedSpeaker, ReportedSpeech, SpeechKind } from './reported-speech.ts'
import { kindOfTurns, speechKind } from './speech-kind.ts'
import { statementOf } from './statement.ts'

export interface Speeches {
  readonly speakers: readonly ReportedSpeaker[]
  readonly speeches: readonly ReportedSpeech[]
  /** For each of `speeches`, in their order, what it was made of. */
  readonly origins: readonly SpeechOrigin[]
}

export interface SpeechOrigin {
  readonly speaker: Speaker
  readonly country: BasedCountry | null
  /** One for each statement of the speech. */
  readonly drafts: readonly StatementDraft[]
}

/** What is known of a text beside its words. */
export interface Occasion {
  readonly title: string | null
  /** Whose page it is, as printed. */
  readonly publisher: string | null
  /** What people usually give at the event that the text tells of. */
  readonly atEvent: SpeechKind | null
}

interface OneSpeech {
  readonly speaker: Speaker
  readonly first: number
  readonly parts: StatementDraft[]
}

/** Who says what in the text: one speech for each turn or each speaker, in the order in which they begin. */
export function readSpeeches(
  { prose, visible, quotes, sentences }: AnalysedText,
  { drafts, questions, turnKind = null, ownKind = null }: SpeechDrafts,
  { title, publisher, atEvent }: Occasion,
): Speeches {
  const bySpeech = speechesOf(drafts)
  if (bySpeech.size === 0) return { speakers: [], speeches: [], origins: [] }

  const countries = new PageCountries(
    prose.paragraphs.map(({ start, end }) => prose.text.slice(start, end)),
    sentences,
    { title, publisher },
  )
  const keys = new Map<Speaker, string>()
  for (const { speaker } of bySpeech.values()) {
    if (!keys.has(speaker)) keys.set(speaker, `s${keys.size + 1}`)
  }
  const host = hostOf(bySpeech, questions)
  const countryBy = new Map(
    [...keys.keys()].map((speaker) => [
      speaker,
      countries.of(speaker) ?? (speaker === host ? countries.ofHost() : null),
    ]),
  )
  const places = new Map([...bySpeech.keys()].map((key, index) => [key, index]))
  const entries = [...bySpeech]
  return {
    speakers: [...keys].map(([speaker, key]) =>
      reportedSpeaker(speaker, key, countryBy.get(speaker) ?? null),
    ),
    speeches: entries.map(([turn, { speaker, first, parts }]) => ({
      speaker: keys.get(speaker) ?? '',
      kind:
        typeof turn === 'number'
          ? kindOfTurns(title, atEvent, turnKind)
          : ((isOwn(parts[0]) ? ownKind : null) ?? speechKind(sentences, first, speaker, title, atEvent)),
      inReplyTo: (typeof turn === 'number' ? places.get(questions?.get(turn) ?? -1) : undefined) ?? null,
      statements: parts.map((part) => statementOf(part, visible, quotes)),
    })),
    origins: entries.map(([, { speaker, parts }]) => ({
      speaker,
      country: countryBy.get(speaker) ?? null,
      drafts: parts,
    })),
  }
}

/** Given whole as somebody's own words, not attributed. */
const isOwn = (draft: StatementDraft | undefined) =>
  draft?.reason === 'wholeText' || draft?.reason === 'announced'

/** The only one by name and without an office who answers, where nobody who asks is named: the page is the host's own. */
function hostOf(
  bySpeech: ReadonlyMap<Speaker | number, OneSpeech>,
  questions: SpeechDrafts['questions'],
): Speaker | null {
  const hosts = new Set<Speaker>()
  for (const [answer, question] of questions ?? []) {
    const [asks, answers] = [bySpeech.get(question)?.speaker, bySpeech.get(answer)?.speaker]
    if (asks?.name != null) return null
    if (answers?.name != null && answers.kind === 'PERSON' && answers.offices.length === 0) hosts.add(answers)
  }
  const [host] = hosts
  return host !== undefined && hosts.size === 1 ? host : null
}

/** By the number of the turn where the text has turns, else by speaker. */
function speechesOf(drafts: SpeechDrafts['drafts']): ReadonlyMap<Speaker | number, OneSpeech> {
  const speeches = new Map<Speaker | number, OneSpeech>()
  drafts.forEach((draft, at) => {
    for (const part of draft ? [draft, ...(draft.further ?? [])] : []) {
      const key = part.turn ?? part.speaker
      const speech = speeches.get(key) ?? { speaker: part.speaker, first: at, parts: [] }
      speech.parts.push(part)
      speeches.set(key, speech)
    }
  })
  return speeches
}

function reportedSpeaker(speaker: Speaker, key: string, country: BasedCountry | null): ReportedSpeaker {
  const { name, kind } = speaker
  return {
    key,
    name,
    description: name === null ? speaker.description : null,
    kind,
    office: fullestOffice(speaker.offices),
    country: country?.country ?? null,
    countryCode: country?.code ?? null,
  }
}
