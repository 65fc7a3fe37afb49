export { explainPage } from './explain/explain-page.ts'
export type {
  BlockKind,
  ExplainedAttribution,
  ExplainedBlock,
  ExplainedMends,
  ExplainedSentence,
  ExplainedSpeech,
  Explanation,
  NarrationReason,
  SentenceOutcome,
} from './explain/explanation.ts'
export { explanationJson } from './explain/explanation-json.ts'
export type { GivenPage, GivenTeaser, PageFields, PageFormat } from './given-page.ts'
export { givenBytes } from './page/given-bytes.ts'
export type { MendKind } from './page/mends.ts'
export { maxPageBytes } from './page/source-page.ts'
export { PageError, type PageErrorCode } from './page-error.ts'
export { pageJson } from './page-json.ts'
export { parsePage } from './parse-page.ts'
export type {
  DateBasis,
  DatePrecision,
  EventKind,
  Genre,
  PageDate,
  PageEvent,
  PageRelatedItem,
  PageSpeaker,
  PageSpeech,
  PageStatement,
  ParsedPage,
  Span,
  SpeakerKind,
  SpeechKind,
  StatementMode,
  TitleBasis,
} from './parsed-page.ts'
export { parserVersion } from './parser-version.ts'
export type { Construction } from './speech/construction.ts'
export type { CountryBasis } from './speech/country-basis.ts'
export type { Continuation } from './speech/reason.ts'
export type { ResolvedBy } from './speech/resolution.ts'
