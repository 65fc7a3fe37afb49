import { builder } from './builder.ts'
import { EventKind } from './enums.ts'
import { Event } from './refs.ts'

builder.kyselyObject(Event, {
  description: 'What an article reports on, as far as the page says it.',
  fields: (t) => ({
    kind: t.column('kind', { type: EventKind, description: 'What it was.' }),
    venue: t.column('venue', { nullable: true, description: 'Where it was, as printed.' }),
    occasion: t.column('occasion', { nullable: true, description: 'What it was for, as printed.' }),
    host: t.column('host', { nullable: true, description: 'Who gave or led it, as printed.' }),
    present: t.column('present', {
      type: ['String'],
      description: 'The names of those present or met, without titles, as printed.',
    }),
  }),
})
