import { timelineBuckets } from '../workloads/q5.ts'
import { searchHits } from '../workloads/search-hits.ts'
import { withClient } from './data-set.ts'
import { makePlainSearch } from './plain-search.ts'

/**
 * What PostGraphile is given for questions that no table answers: functions, as its manual advises. Rows as tables,
 * which stay empty, so that their columns can lead on to other tables.
 */
const statements = [
  'drop schema if exists bench_api cascade',
  'create schema bench_api',
  'create table bench_api.search_hit (type text not null, article_id uuid, speech_id uuid, score real not null, snippet text not null)',
  `create function bench_api.search_hits(query text) returns setof bench_api.search_hit language sql stable rows 20
    as $$ select type, case type when 'Article' then id end, case type when 'Speech' then id end, score, snippet
      from (${searchHits}) hits order by score desc, id desc $$`,
  'create table bench_api.timeline_bucket (period text not null, count integer not null)',
  `create function bench_api.timeline_by_month(source text, since date, until date)
    returns setof bench_api.timeline_bucket language sql stable
    as $$ select period, count::integer from (${timelineBuckets}) buckets order by period $$`,
]

export async function makePeerFunctions(url: string, say: (what: string) => void): Promise<void> {
  await withClient(url, async (client) => {
    await makePlainSearch(client, say)
    for (const statement of statements) await client.query(statement)
  })
}
