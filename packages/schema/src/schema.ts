import './scalars.ts'
import './article.ts'
import './article-published.ts'
import './capture.ts'
import './create-key.ts'
import './event.ts'
import './page-fault.ts'
import './printed-office.ts'
import './highlight.ts'
import './historical-date.ts'
import './publish-pages.ts'
import './related-item.ts'
import './reparse.ts'
import './search.ts'
import './search-facets.ts'
import './source.ts'
import './speaker.ts'
import './speech.ts'
import './statement.ts'
import './text-span.ts'
import './timeline.ts'
import './withdraw-article.ts'
import { builder } from './builder.ts'

builder.kyselyNodeFields()

/** The schema of the archive: what schema.graphql prints. */
export const schema = builder.toSchema({ sortSchema: true })
