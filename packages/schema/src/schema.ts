import './scalars.ts'
import './archive.ts'
import './article.ts'
import './article-published.ts'
import './article-restored.ts'
import './article-updated.ts'
import './article-withdrawn.ts'
import './audit-entry.ts'
import './capture.ts'
import './edit-sources.ts'
import './edit-webhooks.ts'
import './event.ts'
import './explanation.ts'
import './page-fault.ts'
import './printed-office.ts'
import './highlight.ts'
import './historical-date.ts'
import './key.ts'
import './missing-article.ts'
import './move-embargo.ts'
import './publications.ts'
import './publish-pages.ts'
import './related-item.ts'
import './related-item-resolved.ts'
import './reparse.ts'
import './search.ts'
import './search-facets.ts'
import './source.ts'
import './speaker.ts'
import './speaker-company.ts'
import './speech.ts'
import './statement.ts'
import './text-span.ts'
import './timeline.ts'
import './webhook.ts'
import './withdraw-article.ts'
import { specifiedDirectives } from 'graphql'
import { builder } from './builder.ts'
import { idempotentDirective } from './idempotent.ts'

builder.kyselyNodeFields()

/** The schema of the archive, printed in schema.graphql. */
export const schema = builder.toSchema({
  sortSchema: true,
  directives: [...specifiedDirectives, idempotentDirective],
})

// Pothos has no option for it.
schema.description =
  'An archive of official statements as typed data. An article is read from one saved page: its text, its speeches, and who says what in which statement, each with its place in the page. `search` and `articles` find articles, `speeches` who said what, `timeline` how often over time. What lists return at one position of the feed stays the same with `asOf: archive { position }`, and `articlePublished` goes on from there. A value that the page does not give is null.'
