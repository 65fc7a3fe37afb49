import { requireScope } from './authorization.ts'
import { builder } from './builder.ts'
import { KeyScopeEnum } from './enums.ts'

const CreateKeyInput = builder.inputType('CreateKeyInput', {
  description: 'The key to create.',
  fields: (t) => ({
    scope: t.field({ type: KeyScopeEnum, required: true, description: 'The permission that the key gives.' }),
    label: t.string({ description: 'A note for people: who or what uses the key.' }),
  }),
})

const CreateKeyPayload = builder.objectRef<{ key: string }>('CreateKeyPayload').implement({
  description: 'The new key.',
  fields: (t) => ({
    key: t.exposeString('key', {
      description: 'The key. It is shown only once; the archive stores only its hash.',
    }),
  }),
})

builder.mutationField('createKey', (t) =>
  t.field({
    type: CreateKeyPayload,
    description: 'Creates a key.',
    args: { input: t.arg({ type: CreateKeyInput, required: true, description: 'The key to create.' }) },
    resolve: async (_root, { input }, context) => {
      requireScope(context, 'ADMIN')
      const { secret } = await context.createKey({
        scope: input.scope,
        label: input.label ?? '',
        expiresAt: null,
      })
      return { key: secret }
    },
  }),
)
