import { sql } from 'pothos-kysely'
import { builder } from './builder.ts'
import { WebhookConnection } from './connections.ts'
import { PublicationKind, WebhookStateEnum } from './enums.ts'
import { Webhook } from './refs.ts'

builder.kyselyObject(Webhook, {
  description:
    'An address to which the feed is delivered by HTTP requests, signed as the Standard Webhooks specification says. Nothing here shows the secret.',
  scope: 'ADMIN',
  fields: (t) => ({
    id: t.expression({
      type: 'ID',
      description: 'The id of the webhook.',
      sql: (eb) => sql<string>`'Webhook:' || cast(${eb.ref('webhook.id')} as text)`,
    }),
    url: t.column('url', { type: 'URL', description: 'The address of the receiver.' }),
    label: t.column('label', { description: 'A note for people: who or what receives.' }),
    kinds: t.column('kinds', { type: [PublicationKind], description: 'The kinds of events that are sent.' }),
    filter: t.expression({
      type: 'String',
      nullable: true,
      description: 'The `ArticleFilter` of the webhook, as JSON. Null when it selects all articles.',
      sql: (eb) => sql<string | null>`cast(${eb.ref('webhook.filter')} as text)`,
    }),
    state: t.column('state', {
      type: WebhookStateEnum,
      description: 'Whether events are delivered now.',
    }),
    cursor: t.expression({
      type: 'FeedCursor',
      description:
        'The position in the feed up to which everything was delivered, or is not for this webhook. Pass it as `asOf` or `after`.',
      sql: (eb) => sql<string>`(
        select concat_ws('.', replace(cast(feed_head.epoch as text), '-', ''), ${eb.ref('webhook.position')})
        from feed_head)`,
    }),
    behind: t.expression({
      type: 'Int',
      description:
        'The number of events of the feed after `cursor`, of any kind and whether or not they match.',
      sql: (eb) => sql<number>`(
        select cast(greatest(0, feed_head.position - ${eb.ref('webhook.position')}) as int4) from feed_head)`,
    }),
    failures: t.column('failures', {
      type: 'Int',
      description: 'The number of attempts that failed since the last one that did not.',
    }),
    lastAttemptAt: t.column('attempted_at', {
      type: 'DateTime',
      nullable: true,
      description: 'The time of the last attempt. Null before the first.',
    }),
    lastStatus: t.column('status', {
      type: 'Int',
      nullable: true,
      description: 'The HTTP status of the last attempt. Null when no answer came.',
    }),
    lastFault: t.column('fault', {
      nullable: true,
      description: 'Why the last attempt failed, or why the archive paused the webhook. Else null.',
    }),
    lastDeliveryAt: t.column('delivered_at', {
      type: 'DateTime',
      nullable: true,
      description: 'The time of the last attempt that did not fail. Null when there was none.',
    }),
    nextAttemptAt: t.expression({
      type: 'DateTime',
      nullable: true,
      description:
        'The time of the next attempt. Null when there is nothing to deliver, or when the webhook is paused or gone.',
      sql: (eb) => sql<Date | null>`(
        select ${eb.ref('webhook.next_attempt_at')} from feed_head
        where ${eb.ref('webhook.state')} in ('ACTIVE', 'FAILING') and feed_head.position > ${eb.ref('webhook.position')})`,
    }),
    createdAt: t.column('created_at', {
      type: 'DateTime',
      description: 'The time when the webhook was created.',
    }),
  }),
})

builder.queryField('webhooks', (t) =>
  t.kyselyConnection({
    type: Webhook,
    connection: WebhookConnection,
    scope: 'ADMIN',
    description: 'All webhooks, newest first.',
    orderBy: [{ by: 'created_at', type: 'timestamptz', direction: 'desc' }],
  }),
)
