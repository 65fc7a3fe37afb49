import { sql } from 'kysely'
import type { Check, Fault } from './check.ts'

/** Each has a place in the feed, kinds of events, and a secret that signs. */
export const webhooks: Check = {
  name: 'webhooks',
  run: async function* ({ db }) {
    const { rows } = await sql<{ id: string; what: string | null }>`
      select webhook.id::text as id, case
        when webhook.position < 0 or webhook.position > feed_head.position
          then 'its position is ' || webhook.position || ', and the feed has ' || feed_head.position
        when cardinality(kinds) = 0 then 'it has no kinds of events'
        when secret !~ '^whsec_[A-Za-z0-9+/]{43}=$' then 'its secret is not one'
      end as what
      from webhook, feed_head order by webhook.id`.execute(db)
    const faults: Fault[] = rows.flatMap(({ id, what }) =>
      what === null ? [] : [{ table: 'webhook', id, what }],
    )
    yield { rows: rows.length, faults }
  },
}
