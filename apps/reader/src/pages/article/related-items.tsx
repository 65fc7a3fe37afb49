import type { ArticleNamedFragment, RelatedOnPageFragment } from '../../_generated/graphql.ts'
import { paths } from '../../address/paths.ts'
import { DateLine } from '../../parts/date-line.tsx'
import { ArticleLink, SourceLink } from '../../parts/links.tsx'
import { resolutionWords } from '../../parts/words.ts'
import type { PageArticle } from './cited-article.ts'

/** What the page announced beside itself, each by what the archive knows of it. */
export function RelatedItems({ items }: { readonly items: readonly RelatedOnPageFragment[] }) {
  if (items.length === 0) return null
  return (
    <section class="related" aria-labelledby="related">
      <h2 id="related">Announced beside it</h2>
      <ul>
        {items.map((item) => (
          <li key={item.id} class="related-item">
            <RelatedItem item={item} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function RelatedItem({ item }: { readonly item: RelatedOnPageFragment }) {
  const { article, candidates, teaser, truncated, resolution, published, url } = item
  const words = (
    <span dir="auto">
      {teaser}
      {truncated && '…'}
    </span>
  )
  return (
    <>
      <p>
        {article !== null ? <a href={paths.article(article.id)}>{words}</a> : words}{' '}
        <span class={`resolution resolution-${resolution.toLowerCase()}`}>{resolutionWords(resolution)}</span>
      </p>
      {published !== null && (
        <p class="hint">
          <DateLine date={published} />
        </p>
      )}
      {article === null && url !== null && (
        <p class="hint">
          <a href={url} rel="noreferrer nofollow" dir="ltr">
            {url}
          </a>
        </p>
      )}
      {article === null && candidates.length > 0 && (
        <ul class="candidates" aria-label="Articles that it may announce">
          {candidates.map((candidate) => (
            <li key={candidate.id}>
              <NamedArticle article={candidate} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** Articles that announce this one. */
export function MentionedBy({ mentions }: { readonly mentions: PageArticle['mentionedBy'] }) {
  if (mentions.nodes.length === 0) return null
  return (
    <section class="related" aria-labelledby="mentioned">
      <h2 id="mentioned">Announced by</h2>
      <ul>
        {mentions.nodes.map(({ id, onArticle, resolution }) => (
          <li key={id} class="related-item">
            <NamedArticle article={onArticle} />{' '}
            {resolution !== 'RESOLVED' && <span class="resolution">perhaps</span>}
          </li>
        ))}
      </ul>
      {mentions.pageInfo.hasNextPage && <p class="hint">And more: these are the first twenty.</p>}
    </section>
  )
}

function NamedArticle({ article }: { readonly article: ArticleNamedFragment }) {
  return (
    <>
      <ArticleLink article={article} />{' '}
      <span class="hint">
        {article.published !== null && <DateLine date={article.published} />}{' '}
        {article.source !== null && <SourceLink source={article.source} />}
      </span>
    </>
  )
}
