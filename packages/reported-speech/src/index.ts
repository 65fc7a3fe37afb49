export type { Continuation } from './discourse/reason.ts'
export type { ResolvedBy } from './discourse/resolution.ts'
export { explain } from './explain/explain.ts'
export type {
  ExplainedAttribution,
  ExplainedSentence,
  ExplainedSpeech,
  NarrationReason,
  SentenceOutcome,
  SpeechExplanation,
} from './explain/explanation.ts'
export type { About } from './genres/about.ts'
export type { Genre, GenreFinding } from './genres/genre.ts'
export { monthNames, weekdayNames } from './lexicon/calendar-words.ts'
export { type AnalysedSentence, wordsOf } from './names/analysed-sentence.ts'
export { type AnalysedText, analyseText } from './names/analysed-text.ts'
export { countriesNamed, type NamedCountry } from './names/countries-named.ts'
export type { CountryBasis } from './names/country-basis.ts'
export { countryCodeOf } from './names/country-code.ts'
export { countryNamesOf } from './names/country-index.ts'
export type { SpeakerKind } from './names/speaker.ts'
export { readText, type TextReading } from './read-text.ts'
export type { Occasion } from './statements/read-speeches.ts'
export type {
  ReportedSpeaker,
  ReportedSpeech,
  ReportedStatement,
  SpeechKind,
  StatementMode,
} from './statements/reported-speech.ts'
export { type Language, type LanguageBasis, type LanguageHints, languageOf } from './text/language.ts'
export { usualTag } from './text/language-tag.ts'
export { type Paragraph, type Prose, proseOf } from './text/prose.ts'
export { datelineOf, type Sentence } from './text/sentences.ts'
export type { Span } from './text/span.ts'
