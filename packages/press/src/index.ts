export type { GivenPage, GivenTeaser, PageFields, PageFormat } from './given-page.ts'
export { maxPageBytes } from './page/source-page.ts'
export { PageError, type PageErrorCode } from './page-error.ts'
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
  Span,
  SpeakerKind,
  SpeechKind,
  StatementMode,
  TitleBasis,
} from './parsed-page.ts'
export { parserVersion } from './parser-version.ts'
