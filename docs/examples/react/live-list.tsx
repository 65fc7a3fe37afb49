import { type ArchiveClient, ArchiveError, type ArticleFilter } from '@communique/sdk'
import { useLiveArticles } from './use-live-articles.ts'

interface LiveListProps {
  readonly archive: ArchiveClient
  readonly filter?: ArticleFilter
}

/** The newest articles, live, with who spoke. */
export function LiveList({ archive, filter }: LiveListProps) {
  const { articles, isLoading, error } = useLiveArticles(archive, filter)
  return (
    <section aria-busy={isLoading}>
      {error !== undefined && (
        <p role="alert">{error instanceof ArchiveError ? error.message : `${error}`}</p>
      )}
      <ol aria-live="polite">
        {articles.map(({ id, title, speeches }) => (
          <li key={id}>
            {title}
            {speeches.map(({ id, speaker }) => (
              <small key={id}> {speaker.name ?? speaker.description}</small>
            ))}
          </li>
        ))}
      </ol>
    </section>
  )
}
