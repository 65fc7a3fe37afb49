import { sql } from 'pothos-kysely'
import { builder } from './builder.ts'
import { KeyConnection } from './connections.ts'
import { KeyScopeEnum } from './enums.ts'
import { requireKeyOf } from './global-id.ts'
import { Key } from './refs.ts'
import { requestError } from './request-error.ts'

/** Greatest length of a label. */
const maxLabel = 200

builder.kyselyObject(Key, {
  description: 'A key. Nothing here shows the key itself: the archive stores only its hash.',
  scope: 'ADMIN',
  fields: (t) => ({
    id: t.expression({
      type: 'ID',
      description: 'The id of the key. Pass it to `revokeKey`.',
      sql: (eb) => sql<string>`'Key:' || cast(${eb.ref('api_key.id')} as text)`,
    }),
    scope: t.column('scope', { type: KeyScopeEnum, description: 'What the key allows.' }),
    label: t.column('label', { description: 'A note for people: who or what uses the key.' }),
    ending: t.column('ending', {
      nullable: true,
      description:
        'The last four characters of the key, to recognise it by. Null for keys of earlier releases.',
    }),
    createdAt: t.column('created_at', {
      type: 'DateTime',
      description: 'The time when the key was created.',
    }),
    expiresAt: t.column('expires_at', {
      type: 'DateTime',
      nullable: true,
      description: 'The time from which the key is refused. Null when it does not expire.',
    }),
    revokedAt: t.column('revoked_at', {
      type: 'DateTime',
      nullable: true,
      description: 'The time when the key was revoked. Null when it was not.',
    }),
    lastUsedAt: t.column('last_used_at', {
      type: 'DateTime',
      nullable: true,
      description: 'The time when the key was used last, to the minute. Null when it was never used.',
    }),
  }),
})

builder.queryField('keys', (t) =>
  t.kyselyConnection({
    type: Key,
    connection: KeyConnection,
    scope: 'ADMIN',
    description: 'All keys, newest first. Revoked and expired ones stay in the list.',
    orderBy: [{ by: 'created_at', type: 'timestamptz', direction: 'desc' }],
  }),
)

const CreateKeyInput = builder.inputType('CreateKeyInput', {
  description: 'The key to create.',
  fields: (t) => ({
    scope: t.field({ type: KeyScopeEnum, required: true, description: 'What the key allows.' }),
    label: t.string({
      description: `A note for people: who or what uses the key. At most ${maxLabel} characters.`,
    }),
    expiresAt: t.field({
      type: 'DateTime',
      description: 'The time from which the key is refused. Default: it does not expire.',
    }),
  }),
})

const CreateKeyPayload = builder.objectRef<{ id: string; secret: string }>('CreateKeyPayload').implement({
  description: 'The new key.',
  fields: (t) => ({
    key: t.exposeString('secret', {
      description: 'The key. It is shown only once; the archive stores only its hash.',
    }),
    details: t.kyselyField({
      type: Key,
      description: 'What the list of keys shows of it.',
      where: (eb, _args, _context, payload) => eb('api_key.id', '=', payload.at('id').as('uuid')),
    }),
  }),
})

const RevokeKeyInput = builder.inputType('RevokeKeyInput', {
  description: 'The key to revoke.',
  fields: (t) => ({ id: t.id({ required: true, description: 'The id of the key.' }) }),
})

const RevokeKeyPayload = builder.objectRef<{ id: string }>('RevokeKeyPayload').implement({
  description: 'The revoked key.',
  fields: (t) => ({
    key: t.kyselyField({
      type: Key,
      description: 'The key.',
      where: (eb, _args, _context, payload) => eb('api_key.id', '=', payload.at('id').as('uuid')),
    }),
  }),
})

builder.mutationFields((t) => ({
  createKey: t.field({
    type: CreateKeyPayload,
    scope: 'ADMIN',
    idempotent: false,
    description: 'Creates a key. Each call creates another one.',
    args: { input: t.arg({ type: CreateKeyInput, required: true, description: 'The key to create.' }) },
    resolve: async (_root, { input }, context) => {
      const { scope, label, expiresAt } = input
      if (label != null && label.length > maxLabel) {
        throw requestError(
          'BAD_USER_INPUT',
          `\`input.label\` is longer than ${maxLabel} characters. Write a shorter one.`,
        )
      }
      if (expiresAt != null && expiresAt.getTime() <= Date.now()) {
        throw requestError(
          'BAD_USER_INPUT',
          '`input.expiresAt` is in the past. Pass a later time, or leave it out for a key that does not expire.',
        )
      }
      return await context.createKey({ scope, label: label ?? '', expiresAt: expiresAt ?? null })
    },
  }),
  revokeKey: t.field({
    type: RevokeKeyPayload,
    scope: 'ADMIN',
    idempotent: true,
    description: 'Ends a key for good: the archive refuses it from now on, and ends its subscriptions.',
    args: { input: t.arg({ type: RevokeKeyInput, required: true, description: 'The key to revoke.' }) },
    resolve: async (_root, { input }, context) => {
      const id = requireKeyOf('Key', input.id, 'input.id')
      await context.revokeKey(id)
      return { id }
    },
  }),
}))
