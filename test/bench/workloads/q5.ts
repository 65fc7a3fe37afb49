import type { Question } from './workload.ts'

/** The buckets of \`$1\` (slug of a source) from \`$2\` to \`$3\`: \`period, count\`. */
export const timelineBuckets = `
  select to_char(a.published_earliest, 'YYYY-MM') as period, count(*) as count
  from visible_article a
  where a.source_id = (select id from source where slug = $1::text)
    and a.published_earliest >= $2::date and a.published_latest <= $3::date
    and a.published_precision in ('DAY', 'MONTH')
  group by 1 order by 1
`

export const q5: Question = {
  name: 'q5',
  title: 'timeline by month with a filter',
  document: `query Q5($source: String!, $from: Date!, $to: Date!) {
    timeline(interval: MONTH, filter: { source: [$source], published: { from: $from, to: $to } }) { period count }
  }`,
  sql: `
    select row_to_json(t)::text as data from (
      select array_to_json(array(select row_to_json(t) from (${timelineBuckets}) t)) as timeline) t`,
  values: ({ source = '', from = '', to = '' }) => [source, from, to],
}
