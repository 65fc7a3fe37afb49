import { type ArticleBy, ArticlePageDocument } from '../../_generated/graphql.ts'
import { useTitle } from '../../address/use-title.ts'
import { archive } from '../../archive/archive.ts'
import { isInvalidId } from '../../archive/invalid-id.ts'
import { useAnswer } from '../../archive/use-answer.ts'
import { NothingThere } from '../../parts/nothing-there.tsx'
import { ErrorNotice, Loading } from '../../parts/notices.tsx'
import type { PageProps } from '../page.ts'
import { ArticleView } from './article-view.tsx'

export function ArticlePage({ name, address }: PageProps) {
  const by = articleBy(name)
  const { data, error } = useAnswer(`article ${name}`, (signal) =>
    archive.request(ArticlePageDocument, { by }, { signal }),
  )
  useTitle(data === null ? null : (data.article?.title ?? 'No such article'))
  if (isInvalidId(error) || (data !== null && data.article === null))
    return (
      <NothingThere what="article">
        The archive holds no article under this address. It may have been withdrawn, may be under embargo, or
        the address is not complete.
      </NothingThere>
    )
  if (error !== null) return <ErrorNotice error={error} />
  if (data === null || data.article === null) return <Loading what="Getting the article" />
  return <ArticleView article={data.article} by={by} position={data.archive.position} address={address} />
}

/** An article may also be named by the hash of its page. */
function articleBy(name: string): ArticleBy {
  return /^[0-9a-f]{64}$/i.test(name) ? { sha256: name.toLowerCase() } : { id: name }
}
