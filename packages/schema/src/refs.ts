import type { TextSpanValue } from '@communique/archive'
import { builder } from './builder.ts'
import type { PublishedPage } from './context.ts'
import type { DateValue } from './read/date-value.ts'
import type {
  ArticleRow,
  CaptureRow,
  RelatedItemRow,
  SourceRow,
  SpeakerRow,
  SpeechRow,
  StatementRow,
} from './read/rows.ts'
import type { TimelineBucketRow } from './read/timeline.ts'

/** Every type by name, so that the files that fill them never import each other. */
export const Article = builder.objectRef<ArticleRow>('Article')
export const Speech = builder.objectRef<SpeechRow>('Speech')
export const Statement = builder.objectRef<StatementRow>('Statement')
export const TextSpan = builder.objectRef<TextSpanValue>('TextSpan')
export const RawSpan = builder.objectRef<{ start: number; end: number }>('RawSpan')
export const Speaker = builder.objectRef<SpeakerRow>('Speaker')
export const Source = builder.objectRef<SourceRow>('Source')
export const RelatedItem = builder.objectRef<RelatedItemRow>('RelatedItem')
export const Capture = builder.objectRef<CaptureRow>('Capture')
export const Event = builder.objectRef<ArticleRow>('Event')
export const HistoricalDate = builder.objectRef<DateValue>('HistoricalDate')
export const TimelineBucket = builder.objectRef<TimelineBucketRow>('TimelineBucket')
export const PublishedPageResult = builder.objectRef<PublishedPage>('PublishedPage')
export const ArticlePublished = builder.objectRef<{ cursor: string; replayed: boolean; article: ArticleRow }>(
  'ArticlePublished',
)
