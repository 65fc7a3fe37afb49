import { type Expression, sql } from 'pothos-kysely'
import type { ReadTables } from './tables.ts'

/**
 * The visible articles that related items may announce, as `related_candidate`; as of a position of the feed, of those that
 * were visible then. Ask for the candidates of one item: `whereRef('related_candidate.related_item_id', '=', ...)`.
 */
export function relatedCandidates(asOf: Expression<number> | undefined) {
  const candidates =
    asOf === undefined
      ? sql<ReadTables['related_candidate']>`related_candidate`
      : sql<ReadTables['related_candidate']>`(
        select related_item_id, article_id, certain
        from (
          select *, min(rank) over (partition by related_item_id) as best_rank
          from visible_link where visible_from <= ${asOf}
        ) ranked
        where rank = best_rank
      )`
  return candidates.as('related_candidate')
}
