import { requirePublishScope } from './authorization.ts'
import { builder } from './builder.ts'
import { KeyScopeEnum } from './enums.ts'

const CreateKeyInput = builder.inputType('CreateKeyInput', {
  description: 'A key to make.',
  fields: (t) => ({
    scope: t.field({ type: KeyScopeEnum, required: true, description: 'What it allows.' }),
    label: t.string({ description: 'Who or what it is for.' }),
  }),
})

const CreateKeyPayload = builder.objectRef<{ key: string }>('CreateKeyPayload').implement({
  description: 'The new key.',
  fields: (t) => ({
    key: t.exposeString('key', {
      description: 'The key. It is shown this once; the archive keeps only its hash.',
    }),
  }),
})

builder.mutationField('createKey', (t) =>
  t.field({
    type: CreateKeyPayload,
    description: 'Makes a key. It allows no more than the key that makes it.',
    args: { input: t.arg({ type: CreateKeyInput, required: true, description: 'Which key.' }) },
    resolve: async (_root, { input }, context) => {
      requirePublishScope(context)
      return { key: await context.createKey(input.scope, input.label ?? '') }
    },
  }),
)
