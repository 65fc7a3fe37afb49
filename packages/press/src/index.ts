export type {
  Continuation,
  CountryBasis,
  ExplainedAttribution,
  ExplainedSentence,
  Genre,
  LanguageBasis,
  NarrationReason,
  ResolvedBy,
  SentenceOutcome,
  Span,
  SpeakerKind,
  SpeechKind,
  StatementMode,
} from 'reported-speech'
export { explainPage } from './explain/explain-page.ts'
export type {
  BlockKind,
  ExplainedBlock,
  ExplainedMends,
  ExplainedPageSpeech,
  Explanation,
} from './explain/explanation.ts'
export { explanationJson } from './explain/explanation-json.ts'
export type {
  CaptureBasis,
  CaptureFacts,
  GivenDocument,
  GivenPage,
  GivenTeaser,
  PageFields,
  PageFormat,
} from './given-page.ts'
export { decodePage } from './page/decode.ts'
export { givenBytes } from './page/given-bytes.ts'
export type { MendKind } from './page/mends.ts'
export { type KeptPage, maxPageBytes, rawOf } from './page/source-page.ts'
export { isNoPage, PageError, type PageErrorCode } from './page-error.ts'
export { pageJson } from './page-json.ts'
export { parsePage } from './parse-page.ts'
export type {
  DateBasis,
  DatePrecision,
  EventKind,
  PageDate,
  PageEvent,
  PageRelatedItem,
  PageSpeaker,
  PageSpeech,
  PageStatement,
  ParsedPage,
  TitleBasis,
} from './parsed-page.ts'
export { parserVersion } from './parser-version.ts'
export { readPage } from './read-page.ts'
