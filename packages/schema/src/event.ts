import { builder } from './builder.ts'
import { EventKind } from './enums.ts'
import { Event } from './refs.ts'

builder.kyselyObject(Event, {
  description: 'The event that an article reports on, as far as the page describes it.',
  fields: (t) => ({
    kind: t.column('kind', { type: EventKind, description: 'The kind of event.' }),
    venue: t.column('venue', { nullable: true, description: 'The place, as printed.' }),
    occasion: t.column('occasion', { nullable: true, description: 'The reason for the event, as printed.' }),
    host: t.column('host', { nullable: true, description: 'The host or chair, as printed.' }),
    present: t.column('present', {
      type: ['String'],
      description: 'The names of the participants, as printed, without titles.',
    }),
  }),
})
