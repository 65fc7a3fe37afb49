import { Archive } from '@communique/archive'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { databaseOf } from '../../packages/archive/testing/database-of.ts'
import { createDatabase } from '../environment/database.ts'

// PGlite and pg differ in what they make of these types by themselves: see docs/behaviours.md.
it('gives the same JavaScript values on both engines', async () => {
  await using database = await createDatabase()
  await using archive = await Archive.open({ ...database, onTrouble: () => {} })
  const { rows } = await sql`
    select
      count(*) as count,
      9007199254740991::int8 as large,
      date '2031-03-14' as day,
      timestamptz '2031-03-14 09:30:00.123+00' as moment,
      array['one', 'two, three']::text[] as texts,
      array[1, null]::int4[] as numbers,
      '[{"start": 1, "end": 2}]'::jsonb as spans,
      0.5::real as rank,
      true as truth,
      null::text as nothing`.execute(databaseOf(archive))
  expect(rows).toEqual([
    {
      count: 1,
      large: 9007199254740991,
      day: '2031-03-14',
      moment: new Date('2031-03-14T09:30:00.123Z'),
      texts: ['one', 'two, three'],
      numbers: [1, null],
      spans: [{ start: 1, end: 2 }],
      rank: 0.5,
      truth: true,
      nothing: null,
    },
  ])
})
