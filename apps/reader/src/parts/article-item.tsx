import type { ArticlePartsFragment, SpeakerPartsFragment } from '../_generated/graphql.ts'
import { ArticleDate } from './date-line.tsx'
import { ArticleLink, SourceLink, SpeakerLink } from './links.tsx'
import { Snippet } from './snippet.tsx'

interface ArticleItemProps {
  readonly article: ArticlePartsFragment
  /** Who speaks in it; each once. */
  readonly speakers?: readonly SpeakerPartsFragment[]
  readonly snippet?: string
}

/** Speakers that are named beside an article. */
const mostSpeakers = 4

/** An article in a list: title, source, date with its basis, speakers. */
export function ArticleItem({ article, speakers = [], snippet }: ArticleItemProps) {
  const { source, published, eventDate } = article
  const named = [...new Map(speakers.map((speaker) => [speaker.id, speaker])).values()]
  const left = named.length - mostSpeakers
  return (
    <article class="item">
      <p class="item-source">
        {source === null ? 'unknown source' : <SourceLink source={source} />}
        <ArticleDate published={published} eventDate={eventDate} />
      </p>
      <h3 class="item-title">
        <ArticleLink article={article} />
      </h3>
      {snippet !== undefined && <Snippet snippet={snippet} />}
      {named.length > 0 && (
        <p class="item-speakers">
          <span class="hint">Speaking:</span>{' '}
          {named.slice(0, mostSpeakers).map((speaker, at) => (
            <>
              {at > 0 && ', '}
              <SpeakerLink key={speaker.id} speaker={speaker} />
            </>
          ))}
          {left > 0 && ` and ${left} more`}
        </p>
      )}
    </article>
  )
}
