import { boundTo } from 'pothos-kysely'
import { builder } from './builder.ts'
import { articleConditions } from './conditions/article-conditions.ts'
import type { WebhookAttempt } from './context.ts'
import { FeedStartEnum, PublicationKind } from './enums.ts'
import { ArticleFilter } from './filters.ts'
import { requireKeyOf } from './global-id.ts'
import { everyKind } from './publication-event.ts'
import { Webhook } from './refs.ts'
import { requestError } from './request-error.ts'

/** Greatest length of a label, an address and a filter. */
const most = { label: 200, url: 2_000, filter: 16_384 } as const

const CreateWebhookInput = builder.inputType('CreateWebhookInput', {
  description: 'The webhook to create.',
  fields: (t) => ({
    url: t.field({
      type: 'URL',
      required: true,
      description:
        'The address of the receiver. It is `https`, unless the setting `webhookNetworks` allows the network of the receiver. Redirects are not followed.',
    }),
    label: t.string({
      description: `A note for people: who or what receives. At most ${most.label} characters.`,
    }),
    kinds: t.field({
      type: [PublicationKind],
      description:
        'The kinds of events to send. Default: all. With PUBLISHED and without RESTORED, a restored article comes as published again.',
    }),
    filter: t.field({
      type: ArticleFilter,
      description:
        'Selects the articles that are published or updated, or that teasers announce. It does not apply to withdrawals: all of them are sent.',
    }),
    after: t.field({ type: 'FeedCursor', description: 'Deliver what comes after this cursor.' }),
    from: t.field({
      type: FeedStartEnum,
      description: 'Deliver from here on. Not together with `after`. Default: NOW.',
    }),
  }),
})

const ReplayWebhookInput = builder.inputType('ReplayWebhookInput', {
  description: 'The webhook, and one of `after` and `from`.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The id of the webhook.' }),
    after: t.field({
      type: 'FeedCursor',
      description:
        'Deliver what comes after this cursor. One that is ahead of `Webhook.cursor` leaves events out.',
    }),
    from: t.field({ type: FeedStartEnum, description: 'Deliver from here on.' }),
  }),
})

const WebhookInput = builder.inputType('WebhookInput', {
  description: 'A webhook.',
  fields: (t) => ({ id: t.id({ required: true, description: 'The id of the webhook.' }) }),
})

const WebhookPayload = builder.objectRef<{ id: string }>('WebhookPayload').implement({
  description: 'The webhook as it is now.',
  fields: (t) => ({
    webhook: t.kyselyField({
      type: Webhook,
      description: 'The webhook.',
      where: (eb, _args, _context, payload) => eb('webhook.id', '=', payload.at('id').as('uuid')),
    }),
  }),
})

const WebhookSecretPayload = builder
  .objectRef<{ id: string; secret: string }>('WebhookSecretPayload')
  .implement({
    description: 'The webhook, and its new secret.',
    fields: (t) => ({
      secret: t.exposeString('secret', {
        description:
          'The secret with which the receiver verifies signatures: `whsec_...`. It is shown only once.',
      }),
      webhook: t.kyselyField({
        type: Webhook,
        description: 'The webhook.',
        where: (eb, _args, _context, payload) => eb('webhook.id', '=', payload.at('id').as('uuid')),
      }),
    }),
  })

const RemoveWebhookPayload = builder.objectRef<{ id: string }>('RemoveWebhookPayload').implement({
  description: 'The removed webhook.',
  fields: (t) => ({ id: t.exposeID('id', { description: 'The id that the webhook had.' }) }),
})

const TestWebhookPayload = builder.objectRef<WebhookAttempt>('TestWebhookPayload').implement({
  description: 'What became of a test.',
  fields: (t) => ({
    delivered: t.boolean({
      description: 'Whether the receiver answered with a status from 200 to 299.',
      resolve: ({ fault }) => fault === null,
    }),
    status: t.exposeInt('status', { nullable: true, description: 'The HTTP status. Null when none came.' }),
    fault: t.exposeString('fault', {
      nullable: true,
      description: 'Why it failed, in words. Null when it did not.',
    }),
    milliseconds: t.exposeInt('milliseconds', { description: 'How long it took.' }),
  }),
})

builder.mutationFields((t) => {
  const input = t.arg({ type: WebhookInput, required: true, description: 'The webhook.' })
  return {
    createWebhook: t.field({
      type: WebhookSecretPayload,
      scope: 'ADMIN',
      idempotent: false,
      description:
        'Creates a webhook. Each event is sent at least once, in the order of the feed, and again until the receiver answers with a status from 200 to 299.',
      args: {
        input: t.arg({ type: CreateWebhookInput, required: true, description: 'The webhook to create.' }),
      },
      resolve: async (_root, { input: { url, label, kinds, filter, after, from } }, context) => {
        requireLength('input.label', label ?? '', most.label)
        requireLength('input.url', url, most.url)
        if (kinds?.length === 0) {
          throw requestError(
            'BAD_USER_INPUT',
            '`input.kinds` is an empty list. Name at least one kind, or leave `kinds` out.',
          )
        }
        // Refused now, not when the first event comes.
        articleConditions(boundTo(filter))
        const json = filter == null ? null : JSON.stringify(filter)
        requireLength('input.filter', json ?? '', most.filter)
        return await context.webhooks.create({
          url,
          label: label ?? '',
          kinds: kinds ?? everyKind,
          filter: json,
          start: startOf(after, from) ?? 'NOW',
        })
      },
    }),
    replayWebhook: t.field({
      type: WebhookPayload,
      scope: 'ADMIN',
      idempotent: false,
      description:
        'Delivers from another position of the feed on, backwards or forwards, and begins at once whatever the state was. An event has the same `webhook-id` as before.',
      args: {
        input: t.arg({
          type: ReplayWebhookInput,
          required: true,
          description: 'The webhook, and where to start.',
        }),
      },
      resolve: async (_root, { input: { id, after, from } }, context) => {
        const start = startOf(after, from)
        if (start === null)
          throw requestError('BAD_USER_INPUT', '`input` has neither `after` nor `from`. Pass one of them.')
        const key = requireKeyOf('Webhook', id, 'input.id')
        await context.webhooks.replay(key, start)
        return { id: key }
      },
    }),
    pauseWebhook: t.field({
      type: WebhookPayload,
      scope: 'ADMIN',
      idempotent: true,
      description:
        'Stops deliveries. The webhook keeps its place in the feed. Pausing it again has no further effect.',
      args: { input },
      resolve: async (_root, { input: { id } }, context) => {
        const key = requireKeyOf('Webhook', id, 'input.id')
        await context.webhooks.pause(key)
        return { id: key }
      },
    }),
    resumeWebhook: t.field({
      type: WebhookPayload,
      scope: 'ADMIN',
      idempotent: true,
      description:
        'Delivers on from where the webhook stopped, whatever its state was, and without waiting for the next attempt.',
      args: { input },
      resolve: async (_root, { input: { id } }, context) => {
        const key = requireKeyOf('Webhook', id, 'input.id')
        await context.webhooks.resume(key)
        return { id: key }
      },
    }),
    rotateWebhookSecret: t.field({
      type: WebhookSecretPayload,
      scope: 'ADMIN',
      idempotent: false,
      description:
        'Gives a webhook another secret. For 24 hours, requests are signed with the former secret as well.',
      args: { input },
      resolve: async (_root, { input: { id } }, context) => {
        const key = requireKeyOf('Webhook', id, 'input.id')
        return { id: key, secret: await context.webhooks.rotateSecret(key) }
      },
    }),
    testWebhook: t.field({
      type: TestWebhookPayload,
      scope: 'ADMIN',
      idempotent: false,
      description:
        'Sends one signed request of the type `webhook.test`, in whatever state the webhook is, and waits up to 10 seconds for the answer. Nothing else changes.',
      args: { input },
      resolve: (_root, { input: { id } }, context) =>
        context.webhooks.test(requireKeyOf('Webhook', id, 'input.id')),
    }),
    removeWebhook: t.field({
      type: RemoveWebhookPayload,
      scope: 'ADMIN',
      idempotent: false,
      description: 'Removes a webhook. Nothing more is sent to it. There is no way back.',
      args: { input },
      resolve: async (_root, { input: { id } }, context) => {
        await context.webhooks.remove(requireKeyOf('Webhook', id, 'input.id'))
        return { id }
      },
    }),
  }
})

function startOf(
  after: string | null | undefined,
  from: 'BEGINNING' | 'NOW' | null | undefined,
): { readonly after: string } | 'BEGINNING' | 'NOW' | null {
  if (after == null) return from ?? null
  if (from == null) return { after }
  throw requestError('BAD_USER_INPUT', '`input` has both `after` and `from`. Pass one of them.')
}

function requireLength(name: string, value: string, greatest: number): void {
  if (value.length <= greatest) return
  throw requestError(
    'BAD_USER_INPUT',
    `\`${name}\` is longer than ${greatest} characters. Write a shorter one.`,
  )
}
