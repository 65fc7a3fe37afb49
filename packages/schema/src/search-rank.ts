import { type Expression, type RawBuilder, sql } from 'pothos-kysely'

/** Of a word in the body, in what nothing has, in the lead, and in the title. */
const weights = sql`'{0.1, 0.1, 0.3, 1}'::float4[]`

/**
 * How well a text answers a search, from about 0 to 1.5: `search` is its tsvector, `wanted` the tsquery without what is
 * excluded, for which every rank would be 0. Title before lead before body, and a few good places before many: that is
 * `ts_rank`, not divided by the length of the text, which put short notes before what people looked for. Of several words
 * it also counts how near each other they stand. Steps of a two-hundredth, so that of about the same the newer one comes
 * first.
 */
export function searchRank(
  search: Expression<string | null>,
  wanted: Expression<string | null>,
  hasSeveralWords: boolean,
): RawBuilder<number> {
  const places = sql`ts_rank(${weights}, ${search}, ${wanted})`
  // 32: from 0 to 1. It goes through all places of all words, which takes as long again: one word has no neighbours.
  const nearness = hasSeveralWords ? sql` + ts_rank_cd(${weights}, ${search}, ${wanted}, 32) / 2` : sql``
  return sql<number>`(floor(200 * (${places}${nearness})) / 200)::float4`
}
