import type pg from 'pg'
import { baseArticles } from '../data/base-article.ts'
import { stories, storyOrigin } from '../data/story.ts'
import { type Size, sizes, type WorkloadName } from '../options.ts'
import { requestLists } from '../requests/request-lists.ts'
import type { Variables } from '../workloads/workload.ts'
import { requestsFingerprint } from './fingerprint.ts'

/** What a data set is asked for; made again when the lists are to be others, which needs no other data. */
export async function keptRequests(
  client: pg.ClientBase,
  size: Size,
): Promise<Readonly<Record<WorkloadName, readonly Variables[]>>> {
  const wanted = requestsFingerprint(size, storyOrigin())
  const { rows: known } = await client.query<{ fingerprint: string | null }>(
    "select obj_description(to_regclass('bench.request'), 'pg_class') as fingerprint",
  )
  if (known[0]?.fingerprint !== wanted) await makeRequests(client, size, wanted)
  const { rows } = await client.query<{ workload: WorkloadName; variables: Variables }>(
    'select workload, variables from bench.request order by workload, position',
  )
  const of = (workload: WorkloadName) =>
    rows.filter((row) => row.workload === workload).map(({ variables }) => variables)
  return { q1: of('q1'), q2: of('q2'), q3: of('q3'), q4: of('q4'), q5: of('q5'), q6: of('q6') }
}

async function makeRequests(client: pg.ClientBase, size: Size, fingerprint: string): Promise<void> {
  const count = sizes[size]
  const lists = requestLists(baseArticles((await stories(storyOrigin())).slice(0, count)), count)
  await client.query('drop schema if exists bench cascade')
  await client.query('create schema bench')
  await client.query(
    'create table bench.request (workload text, position integer, variables jsonb, primary key (workload, position))',
  )
  for (const [workload, list] of Object.entries(lists)) {
    await client.query(
      `insert into bench.request select $1, place, variables
       from jsonb_array_elements($2::jsonb) with ordinality as given(variables, place)`,
      [workload, JSON.stringify(list)],
    )
  }
  await client.query('vacuum analyze bench.request')
  await client.query(`comment on table bench.request is '${fingerprint}'`)
}
