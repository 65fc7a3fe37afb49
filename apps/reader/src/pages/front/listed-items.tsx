import type { ListedArticleFragment, ListedSpeechFragment } from '../../_generated/graphql.ts'
import { paths } from '../../address/paths.ts'
import { ArticleItem } from '../../parts/article-item.tsx'
import { ArticleDate } from '../../parts/date-line.tsx'
import { SourceLink, SpeakerLink } from '../../parts/links.tsx'
import { Snippet } from '../../parts/snippet.tsx'

interface ListedArticleProps {
  readonly article: ListedArticleFragment
  readonly snippet?: string
}

export function ListedArticleItem({ article, snippet }: ListedArticleProps) {
  const speakers = article.speeches.map(({ speaker }) => speaker)
  return <ArticleItem article={article} speakers={speakers} {...(snippet !== undefined && { snippet })} />
}

/** Statements of a speech that are shown in a list. */
const mostStatements = 4

interface ListedSpeechProps {
  readonly speech: ListedSpeechFragment
  readonly snippet?: string
}

/** A speech in a list: who, in which office, the words, and where they stand. */
export function ListedSpeechItem({ speech, snippet }: ListedSpeechProps) {
  const { speaker, office, country, statements, article, position } = speech
  const left = statements.length - mostStatements
  const [first] = statements
  const place =
    first === undefined ? paths.article(article.id) : paths.statement(article.id, position, first.position)
  return (
    <article class="item item-speech">
      <h3 class="item-who">
        <SpeakerLink speaker={speaker} />
        {office !== null && <span class="hint">, {office}</span>}
        {country !== null && !office?.includes(country) && <span class="hint">, {country}</span>}
      </h3>
      {snippet === undefined ? (
        <blockquote class="item-words" dir="auto">
          {statements.slice(0, mostStatements).map((statement) => (
            <p key={statement.position}>
              <a href={paths.statement(article.id, position, statement.position)}>{statement.text}</a>
            </p>
          ))}
          {left > 0 && <p class="hint">and {left} more statements</p>}
        </blockquote>
      ) : (
        <Snippet snippet={snippet} />
      )}
      <p class="item-source">
        <span>
          In{' '}
          <a class="article-link" href={place} dir="auto">
            {article.title}
          </a>
        </span>
        {article.source !== null && <SourceLink source={article.source} />}
        <ArticleDate published={article.published} eventDate={article.eventDate} />
      </p>
    </article>
  )
}
