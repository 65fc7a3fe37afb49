import type { ComponentChildren } from 'preact'
import { DateLine } from '../../parts/date-line.tsx'
import { SourceLink } from '../../parts/links.tsx'
import { lower } from '../../parts/words.ts'
import type { PageArticle } from './cited-article.ts'

/** What is known of an article beside its text: each fact with its evidence, and nothing for what is not known. */
export function ArticleFacts({ article }: { readonly article: PageArticle }) {
  const { source, published, updated, eventDate, event, genre, language, url } = article
  return (
    <dl class="facts">
      <Fact name="Source">{source === null ? 'not known' : <SourceLink source={source} />}</Fact>
      <Fact name="Published">
        {published === null ? 'not known' : <DateLine date={published} />}
        {published?.basis === 'PRINTED' && published.text !== null && (
          <span class="hint">
            {' '}
            “<span dir="auto">{published.text}</span>”
          </span>
        )}
      </Fact>
      {updated !== null && (
        <Fact name="Changed">
          <DateLine date={updated} />
        </Fact>
      )}
      {event !== null && (
        <Fact name="Event">
          <span dir="auto">{[lower(event.kind), event.occasion].filter(Boolean).join(': ')}</span>
          {event.venue !== null && (
            <>
              {' '}
              at <span dir="auto">{event.venue}</span>
            </>
          )}
        </Fact>
      )}
      {eventDate !== null && (
        <Fact name="Event on">
          <DateLine date={eventDate} />
        </Fact>
      )}
      {event !== null && event.host !== null && (
        <Fact name="Host">
          <span dir="auto">{event.host}</span>
        </Fact>
      )}
      {event !== null && event.present.length > 0 && (
        <Fact name="Present">
          <span dir="auto">{event.present.join(', ')}</span>
        </Fact>
      )}
      {genre !== null && genre !== 'OTHER' && <Fact name="Genre">{lower(genre)}</Fact>}
      {language !== null && <Fact name="Language">{languageName(language)}</Fact>}
      {url !== null && (
        <Fact name="Page">
          <a href={url} rel="noreferrer nofollow" dir="ltr">
            {url}
          </a>
        </Fact>
      )}
    </dl>
  )
}

export function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
