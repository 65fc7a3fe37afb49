import { failureText } from '../../archive/failure.ts'
import { ListedArticleItem } from './listed-items.tsx'
import type { LiveArticles } from './use-live.ts'

interface ArrivedProps {
  readonly live: LiveArticles
  /** Reads the list anew. */
  readonly onShow: () => void
  /** Whether they are only counted, as where the list has another order. */
  readonly isCounted?: boolean
}

/**
 * Articles that arrived while one reads. What is read out is a line, not the articles; and what one is reading does not
 * move: browsers keep it in its place.
 */
export function Arrived({ live: { articles, count, stopped }, onShow, isCounted = false }: ArrivedProps) {
  const left = isCounted ? count : count - articles.length
  return (
    <section class="arrived" aria-label="Just arrived">
      <p class="unseen" role="status">
        {count > 0 && `${counted(count)} arrived: ${articles[0]?.title ?? ''}`}
      </p>
      {stopped !== null && (
        <p class="notice">New articles do not appear by themselves now. {failureText(stopped).remedy}</p>
      )}
      {!isCounted && articles.length > 0 && (
        <ol class="items items-arrived">
          {articles.map((article) => (
            <li key={article.id}>
              <ListedArticleItem article={article} />
            </li>
          ))}
        </ol>
      )}
      {left > 0 && (
        <button type="button" class="show-arrived" onClick={onShow}>
          {isCounted ? `${counted(left)} with this: show` : `${counted(left)} beside these: show`}
        </button>
      )}
    </section>
  )
}

function counted(count: number): string {
  return count === 1 ? '1 new article' : `${count.toLocaleString('en')} new articles`
}
