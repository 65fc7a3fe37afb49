import type pg from 'pg'
import { baseArticles } from '../data/base-article.ts'
import { stories, storyOrigin } from '../data/story.ts'
import { type Size, sizes } from '../options.ts'
import { type ListName, listNames, requestLists } from '../requests/request-lists.ts'
import type { Variables } from '../workloads/workload.ts'
import { requestsFingerprint } from './fingerprint.ts'

/** What a data set is asked for; made again when the lists are to be others, which needs no other data. */
export async function keptRequests(
  client: pg.ClientBase,
  size: Size,
): Promise<Readonly<Record<ListName, readonly Variables[]>>> {
  const wanted = requestsFingerprint(size, storyOrigin())
  const { rows: known } = await client.query<{ fingerprint: string | null }>(
    "select obj_description(to_regclass('bench.request'), 'pg_class') as fingerprint",
  )
  if (known[0]?.fingerprint !== wanted) await makeRequests(client, size, wanted)
  const lists: Record<ListName, Variables[]> = {
    q1: [],
    'q1-hot': [],
    q2: [],
    q3: [],
    'q3-counts': [],
    q4: [],
    q5: [],
    q6: [],
  }
  const { rows } = await client.query<{ list: ListName; variables: Variables }>(
    'select list, variables from bench.request order by list, position',
  )
  for (const { list, variables } of rows) lists[list].push(variables)
  return lists
}

async function makeRequests(client: pg.ClientBase, size: Size, fingerprint: string): Promise<void> {
  const count = sizes[size]
  const lists = requestLists(baseArticles((await stories(storyOrigin())).slice(0, count)), count)
  await client.query('create schema if not exists bench')
  await client.query('drop table if exists bench.request')
  await client.query(
    'create table bench.request (list text, position integer, variables jsonb, primary key (list, position))',
  )
  for (const name of listNames) {
    await client.query(
      `insert into bench.request select $1, place, variables
       from jsonb_array_elements($2::jsonb) with ordinality as given(variables, place)`,
      [name, JSON.stringify(lists[name])],
    )
  }
  await client.query('vacuum analyze bench.request')
  await client.query(`comment on table bench.request is '${fingerprint}'`)
}
