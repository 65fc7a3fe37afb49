import { type Bound, type Expression, type SqlBool, sql } from 'pothos-kysely'
import { builder } from './builder.ts'
import { given, isOneOf } from './conditions/matching.ts'
import { AuditEntryConnection } from './connections.ts'
import { AuditActEnum } from './enums.ts'
import { requireKeyOf } from './global-id.ts'
import { onAuditEntry } from './on-row.ts'
import { AuditEntry } from './refs.ts'

/** Ids of articles that an entry shows; a container or a merge may concern more. */
const shownArticles = 100

builder.kyselyObject(AuditEntry, {
  description:
    'Who did what, and when. Entries are written in the transaction of what they tell of, and never changed.',
  scope: 'ADMIN',
  fields: (t) => ({
    id: t.expression({
      type: 'ID',
      description: 'The id of the entry.',
      sql: (eb) => sql<string>`'AuditEntry:' || cast(${eb.ref('audit_entry.id')} as text)`,
    }),
    at: t.column('at', { type: 'DateTime', description: 'The time of the act.' }),
    act: t.column('act', { type: AuditActEnum, description: 'What was done.' }),
    keyId: t.expression({
      type: 'ID',
      nullable: true,
      description:
        'The id of the key that was used. Null when the server did it by itself, such as loading the sample.',
      sql: (eb) => sql<string | null>`'Key:' || cast(${eb.ref('audit_entry.key_id')} as text)`,
    }),
    keyLabel: t.column('key_label', {
      nullable: true,
      description: 'The label that the key had at that time. Null when the server did it by itself.',
    }),
    address: t.column('address', {
      nullable: true,
      description: 'The address of the client. Null when the server did it by itself.',
    }),
    requestId: t.column('request_id', {
      nullable: true,
      description: 'The id of the request, as the log has it. Null when the server did it by itself.',
    }),
    articles: t.expression({
      type: 'Int',
      description: 'The number of articles that were published, changed, withdrawn or restored.',
      sql: (eb) => sql<number>`(
        select count(*)::int4 from audit_article where audit_article.audit_id = ${eb.ref('audit_entry.id')})`,
    }),
    articleIds: t.expression({
      type: ['ID'],
      description: `The ids of these articles, at most ${shownArticles}. Queries return null for those that are not visible.`,
      expectedLength: shownArticles,
      sql: (eb) => sql<string[]>`array(
        select 'Article:' || cast(article_id as text) from audit_article
        where audit_article.audit_id = ${eb.ref('audit_entry.id')}
        order by article_id limit ${sql.lit(shownArticles)})`,
    }),
    subjectKeyId: t.expression({
      type: 'ID',
      nullable: true,
      description: 'The id of the key that was created or revoked. Null for other acts.',
      sql: (eb) => sql<string | null>`'Key:' || cast(${eb.ref('audit_entry.subject_key_id')} as text)`,
    }),
    subjectWebhookId: t.expression({
      type: 'ID',
      nullable: true,
      description: 'The id of the webhook that was created, changed or removed. Null for other acts.',
      sql: (eb) =>
        sql<string | null>`'Webhook:' || cast(${eb.ref('audit_entry.subject_webhook_id')} as text)`,
    }),
    before: t.column('before', {
      nullable: true,
      description:
        'What was changed: the source that was renamed or merged, the former end of an embargo, the address of a webhook that was removed, the cursor of one before it was replayed.',
    }),
    after: t.column('after', {
      nullable: true,
      description:
        'What it was changed into, the scope of the key or the address of the webhook that was created.',
    }),
  }),
})

builder.queryField('auditEntries', (t) =>
  t.kyselyConnection({
    type: AuditEntry,
    connection: AuditEntryConnection,
    scope: 'ADMIN',
    description: 'The audit log, newest entry first.',
    args: {
      article: t.arg.id({ description: 'Only what concerned this article.' }),
      key: t.arg.id({ description: 'Only what was done with this key, or to it.' }),
      acts: t.arg({ type: [AuditActEnum], description: 'Only these acts.' }),
    },
    planning: { article: 'BY_VALUES', key: 'BY_VALUES', acts: 'BY_VALUES' },
    where: (_eb, { article, key, acts }) =>
      given([
        article.when(concerned),
        key.when(doneWith),
        acts.when((list) => isOneOf(onAuditEntry.ref('audit_entry.act'), list)),
      ]),
    orderBy: [{ by: 'at', type: 'timestamptz', direction: 'desc' }],
  }),
)

function concerned(article: Bound<string>): Expression<SqlBool> {
  const id = article.map((globalId) => requireKeyOf('Article', globalId, 'article')).as('uuid')
  return onAuditEntry.exists(
    onAuditEntry
      .selectFrom('audit_article')
      .select('audit_article.audit_id')
      .whereRef('audit_article.audit_id', '=', 'audit_entry.id')
      .where('audit_article.article_id', '=', id),
  )
}

function doneWith(key: Bound<string>): Expression<SqlBool> {
  const id = key.map((globalId) => requireKeyOf('Key', globalId, 'key')).as('uuid')
  return onAuditEntry.or([
    onAuditEntry('audit_entry.key_id', '=', id),
    onAuditEntry('audit_entry.subject_key_id', '=', id),
  ])
}
