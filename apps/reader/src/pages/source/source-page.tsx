import { SourcePageDocument } from '../../_generated/graphql.ts'
import { articleFilterOf, type Filter, readFilter, withFilter } from '../../address/filter.ts'
import { paths } from '../../address/paths.ts'
import { useTitle } from '../../address/use-title.ts'
import { archive } from '../../archive/archive.ts'
import { useAnswer } from '../../archive/use-answer.ts'
import { AddressFault } from '../../parts/address-fault.tsx'
import { ArticleItem } from '../../parts/article-item.tsx'
import { CopyAs } from '../../parts/copy-as.tsx'
import { ArticleDate } from '../../parts/date-line.tsx'
import { FilterForm } from '../../parts/filter-form.tsx'
import { ArticleLink } from '../../parts/links.tsx'
import { NothingThere } from '../../parts/nothing-there.tsx'
import { ErrorNotice, Loading } from '../../parts/notices.tsx'
import { SpeakerCounts } from '../../parts/speaker-counts.tsx'
import { counted } from '../../parts/words.ts'
import { Bars } from '../../plot/bars.tsx'
import type { PageProps } from '../page.ts'
import { MissingArticles } from './missing-articles.tsx'

export function SourcePage({ name, address }: PageProps) {
  const { filter: given, fault } = readFilter(address.parameters)
  const filter: Filter = { ...given, source: [name] }
  const { since, until } = given
  const variables = {
    slug: name,
    articles: articleFilterOf(filter) ?? {},
    missing: {
      onArticle: { source: [name] },
      ...((since ?? until) !== undefined && { published: { from: since ?? null, to: until ?? null } }),
    },
  }
  const path = paths.source(name)
  const { data, error } = useAnswer(`source ${withFilter(path, given)}`, (signal) =>
    archive.request(SourcePageDocument, variables, { signal }),
  )
  useTitle(data === null ? null : (data.source?.name ?? 'No such source'))
  if (error !== null) return <ErrorNotice error={error} />
  if (data === null) return <Loading what="Getting the source" />
  if (data.source === null)
    return <NothingThere what="source">The archive shows no article of a source “{name}”.</NothingThere>

  const { source, timeline, speaking, missingArticles } = data
  const [first] = source.earliest.nodes
  const [last] = source.articles.nodes
  return (
    <>
      <h1 dir="auto">{source.name}</h1>
      <p class="hint">
        {counted(source.articles.totalCount, 'article')} held
        {Object.keys(given).length > 0 ? ' of what is selected' : ''} ·{' '}
        {counted(missingArticles.totalCount, 'announced article is', 'announced articles are')} missing
      </p>
      <AddressFault fault={fault} />
      <FilterForm path={path} filter={given} fields={['text', 'since', 'until']} />
      <div class="two-columns">
        <div>
          <section aria-labelledby="held">
            <h2 id="held">What is held</h2>
            <Bars
              months={timeline}
              of="Articles"
              href={(period) => withFilter(path, { ...given, since: period, until: period })}
            />
            {first !== undefined && last !== undefined && (
              <dl class="facts">
                <div>
                  <dt>First</dt>
                  <dd>
                    <ArticleLink article={first} />{' '}
                    <span class="hint">
                      <ArticleDate published={first.published} eventDate={first.eventDate} />
                    </span>
                  </dd>
                </div>
                <div>
                  <dt>Last</dt>
                  <dd>
                    <ArticleLink article={last} />{' '}
                    <span class="hint">
                      <ArticleDate published={last.published} eventDate={last.eventDate} />
                    </span>
                  </dd>
                </div>
              </dl>
            )}
            <CopyAs
              asked={{ document: SourcePageDocument.toString(), variables }}
              csv={withFilter('/export.csv', filter)}
            />
          </section>
          <section id="missing" aria-labelledby="missing-title">
            <h2 id="missing-title">Announced, not held</h2>
            <MissingArticles
              key={withFilter(path, given)}
              slug={source.slug}
              filter={variables.missing}
              first={missingArticles}
            />
          </section>
        </div>
        <div class="article-aside">
          <section aria-labelledby="speaking">
            <h2 id="speaking">Speaking most</h2>
            <SpeakerCounts buckets={speaking} />
          </section>
          <section aria-labelledby="newest">
            <h2 id="newest">Newest</h2>
            <ol class="items">
              {source.articles.nodes.map((article) => (
                <li key={article.id}>
                  <ArticleItem article={article} />
                </li>
              ))}
            </ol>
            <p>
              <a href={withFilter('/', filter)}>All articles of this source</a>
            </p>
          </section>
        </div>
      </div>
    </>
  )
}
