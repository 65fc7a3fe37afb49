import type { Tables } from '@communique/archive'
import type { Insertable } from 'kysely'
import type { BaseArticle } from './base-article.ts'
import { articleId, partId } from './ids.ts'
import { outlineOf } from './outline.ts'
import { randomOf } from './random.ts'

const longestList = 10

/** The list beside an article: it announces articles that came shortly before, and some that never came. */
export function relatedRows(
  base: readonly BaseArticle[],
  number: number,
  size: number,
): {
  readonly relatedItems: readonly Insertable<Tables['related_item']>[]
  readonly relatedLinks: readonly Insertable<Tables['related_link']>[]
} {
  const random = randomOf('related', number)
  const items = Array.from({ length: random.below(longestList + 1) }, (_, position) => {
    const announced = number - 1 - random.below(300)
    const isHere = announced >= 0 && random.below(10) < 7
    const { base: story, day, headKey } = outlineOf(base, Math.max(announced, 0), size)
    // One that never came prints words that no article begins with.
    const words = isHere ? headKey.split(' ', 20).join(' ') : story.teaser
    const id = partId('related', number, position)
    return {
      item: {
        id,
        article_id: articleId(number),
        position,
        teaser: `${isHere ? words : story.teaser} ...`,
        teaser_key: isHere ? words : `elsewhere ${story.headKey.slice(0, 100)}`,
        truncated: true,
        published_value: day.iso,
        published_precision: 'DAY' as const,
        published_basis: 'PRINTED' as const,
        published_text: day.printed,
        published_earliest: day.iso,
        published_latest: day.iso,
        url: null,
        url_key: null,
      },
      link: isHere ? { related_item_id: id, article_id: articleId(announced), rank: 3, dated: true } : null,
    }
  })
  return {
    relatedItems: items.map(({ item }) => item),
    relatedLinks: items.flatMap(({ link }) => link ?? []),
  }
}
