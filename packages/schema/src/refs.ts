import { builder } from './builder.ts'
import type { ReadingExplanation } from './context.ts'
import type {
  PublishedEvent,
  ResolvedEvent,
  RestoredEvent,
  UpdatedEvent,
  WithdrawnEvent,
} from './publication-event.ts'

/** A reference for every type, so that the files that implement the types never import each other. */
export const Archive = builder.kyselyRef('archive', { name: 'Archive' })
export const Article = builder.kyselyRef('article', { name: 'Article', key: 'id' })
export const Speech = builder.kyselyRef('speech', { name: 'Speech', key: 'id' })
export const Statement = builder.kyselyRef('statement', { name: 'Statement' })
export const TextSpan = builder.kyselyRef('text_span', { name: 'TextSpan' })
export const RawSpan = builder.kyselyRef('raw_span', { name: 'RawSpan' })
export const Speaker = builder.kyselyRef('speaker', { name: 'Speaker', key: 'id' })
export const PresentName = builder.kyselyRef('present_name', { name: 'PresentName' })
export const NamedCountry = builder.kyselyRef('named_country', { name: 'NamedCountry' })
export const PrintedOffice = builder.kyselyRef('printed_office', { name: 'PrintedOffice' })
export const Source = builder.kyselyRef('source', { name: 'Source', key: 'id' })
export const RelatedItem = builder.kyselyRef('related_item', { name: 'RelatedItem', key: 'id' })
export const MissingArticle = builder.kyselyRef('missing_article', { name: 'MissingArticle', key: 'id' })
export const Capture = builder.kyselyRef('capture', { name: 'Capture', key: 'sha256', keyType: 'text' })
export const Event = builder.kyselyRef('event', { name: 'Event' })
export const HistoricalDate = builder.kyselyRef('historical_date', { name: 'HistoricalDate' })
export const TimelineBucket = builder.kyselyRef('timeline_bucket', { name: 'TimelineBucket' })
export const Highlight = builder.kyselyRef('highlight', { name: 'Highlight' })
export const SourceFacet = builder.kyselyRef('source_facet', { name: 'SourceFacet' })
export const SpeakerFacet = builder.kyselyRef('speaker_facet', { name: 'SpeakerFacet' })
export const GenreFacet = builder.kyselyRef('genre_facet', { name: 'GenreFacet' })
export const CountryFacet = builder.kyselyRef('country_facet', { name: 'CountryFacet' })
export const YearFacet = builder.kyselyRef('year_facet', { name: 'YearFacet' })
export const Key = builder.kyselyRef('api_key', { name: 'Key', key: 'id' })
export const AuditEntry = builder.kyselyRef('audit_entry', { name: 'AuditEntry', key: 'id' })
export const Webhook = builder.kyselyRef('webhook', { name: 'Webhook', key: 'id' })
export const PageFault = builder.kyselyRef('page_fault', { name: 'PublishError' })
export const PublishedPageResult = builder.kyselyRef('published_page', { name: 'PublishedPage' })
export const KeptValue = builder.kyselyRef('kept_value', { name: 'KeptValue' })
export const Reparsed = builder.kyselyRef('reparsed_article', { name: 'ReparsedArticle' })
export const ArticlePublished = builder.objectRef<PublishedEvent>('ArticlePublished')
export const ArticleUpdated = builder.objectRef<UpdatedEvent>('ArticleUpdated')
export const ArticleWithdrawn = builder.objectRef<WithdrawnEvent>('ArticleWithdrawn')
export const ArticleRestored = builder.objectRef<RestoredEvent>('ArticleRestored')
export const RelatedItemResolved = builder.objectRef<ResolvedEvent>('RelatedItemResolved')
export const Explanation = builder.objectRef<ReadingExplanation>('Explanation')
