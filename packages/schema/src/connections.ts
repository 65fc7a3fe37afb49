import { builder } from './builder.ts'
import { Article, AuditEntry, Key, RelatedItem, Source, Speaker, Speech, Webhook } from './refs.ts'

/** What a list with a filter costs beside its page: an index may have to be searched for it. */
export const listCost = 300

/** The Relay connections that several fields return. */
export const ArticleConnection = builder.kyselyConnectionObject({
  type: Article,
  description: 'A page of articles.',
  edge: { description: 'An article and its cursor.' },
})

export const SpeechConnection = builder.kyselyConnectionObject({
  type: Speech,
  description: 'A page of speeches.',
  edge: { description: 'A speech and its cursor.' },
})

export const RelatedItemConnection = builder.kyselyConnectionObject({
  type: RelatedItem,
  description: 'A page of related items.',
  edge: { description: 'A related item and its cursor.' },
})

export const SourceConnection = builder.kyselyConnectionObject({
  type: Source,
  description: 'A page of sources.',
  edge: { description: 'A source and its cursor.' },
})

export const SpeakerConnection = builder.kyselyConnectionObject({
  type: Speaker,
  description: 'A page of speakers.',
  edge: { description: 'A speaker and its cursor.' },
})

export const KeyConnection = builder.kyselyConnectionObject({
  type: Key,
  description: 'A page of keys.',
  edge: { description: 'A key and its cursor.' },
})

export const AuditEntryConnection = builder.kyselyConnectionObject({
  type: AuditEntry,
  description: 'A page of the audit log.',
  edge: { description: 'An entry and its cursor.' },
})

export const WebhookConnection = builder.kyselyConnectionObject({
  type: Webhook,
  description: 'A page of webhooks.',
  edge: { description: 'A webhook and its cursor.' },
})
