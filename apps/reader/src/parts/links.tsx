import type {
  ArticlePartsFragment,
  SourcePartsFragment,
  SpeakerPartsFragment,
} from '../_generated/graphql.ts'
import { paths } from '../address/paths.ts'

/** The title of an article, which leads to it. */
export function ArticleLink({ article }: { readonly article: Pick<ArticlePartsFragment, 'id' | 'title'> }) {
  return (
    <a class="article-link" href={paths.article(article.id)} dir="auto">
      {article.title}
    </a>
  )
}

/** A speaker by name, or else by what the text calls him. */
export function SpeakerLink({
  speaker,
}: {
  readonly speaker: Pick<SpeakerPartsFragment, 'id' | 'name' | 'description'>
}) {
  return (
    <a class="speaker-link" href={paths.speaker(speaker.id)} dir="auto">
      {speakerName(speaker)}
    </a>
  )
}

export function speakerName({
  name,
  description,
}: Pick<SpeakerPartsFragment, 'name' | 'description'>): string {
  return name ?? description ?? 'unnamed speaker'
}

export function SourceLink({ source }: { readonly source: SourcePartsFragment }) {
  return (
    <a class="source-link" href={paths.source(source.slug)} dir="auto">
      {source.name}
    </a>
  )
}
