import { LatestDocument } from '../../_generated/graphql.ts'
import { articleFilterOf } from '../../address/filter.ts'
import { useTitle } from '../../address/use-title.ts'
import { addressOf, viewAt } from '../../address/view.ts'
import { archive } from '../../archive/archive.ts'
import { useAnswer } from '../../archive/use-answer.ts'
import { ArticleItem } from '../../parts/article-item.tsx'
import { ErrorNotice, Loading } from '../../parts/notices.tsx'
import type { PageProps } from '../page.ts'

export function FrontPage({ address }: PageProps) {
  const view = viewAt(address.parameters)
  useTitle(view.filter.text === '' ? null : view.filter.text)
  const { data, error, isLoading } = useAnswer(`latest ${addressOf(view)}`, (signal) =>
    archive.request(LatestDocument, { filter: articleFilterOf(view.filter), first: 20 }, { signal }),
  )
  return (
    <>
      <h1>Latest articles</h1>
      {error !== null && <ErrorNotice error={error} />}
      {data === null && isLoading && <Loading what="Reading the archive" />}
      <ol class="items">
        {data?.articles.nodes.map((article) => (
          <li key={article.id}>
            <ArticleItem article={article} speakers={article.speeches.map(({ speaker }) => speaker)} />
          </li>
        ))}
      </ol>
    </>
  )
}
