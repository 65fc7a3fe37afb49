import { expect, it } from 'vitest'
import { workloads } from '../workloads/all.ts'
import { pgbenchScript } from './pgbench.ts'

it('looks the values of the parameters up by a number that varies', () => {
  const [place, statement] = pgbenchScript(workloads.q1, [{ id: 'Article:1' }, { id: 'Article:2' }]).split(
    '\n',
  )
  expect(place).toBe('\\set place random(1, 2)')
  expect(statement).toContain(
    "a.id = (select split_part(variables ->> 'id', ':', 2) from bench.request where list = 'q1' and position = :place)::uuid",
  )
  expect(statement).not.toContain('$')
  const timeline = pgbenchScript(workloads.q5, [{ source: 's', from: 'f', to: 't' }])
  expect(timeline).toMatch(/slug = \(select variables ->> 'source'[^)]*\)::text/)
  expect(timeline).toMatch(/published_latest <= \(select variables ->> 'to'[^)]*\)::date/)
})
