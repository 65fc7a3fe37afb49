import { EventKind } from './enums.ts'
import { Event } from './refs.ts'

Event.implement({
  description: 'What an article reports on, as far as the page says it.',
  fields: (t) => ({
    kind: t.field({
      type: EventKind,
      description: 'What it was.',
      resolve: (article) => article.event_kind ?? 'OTHER',
    }),
    venue: t.exposeString('event_venue', { nullable: true, description: 'Where it was, as printed.' }),
    occasion: t.exposeString('event_occasion', {
      nullable: true,
      description: 'What it was for, as printed.',
    }),
    host: t.exposeString('event_host', { nullable: true, description: 'Who gave or led it, as printed.' }),
    present: t.exposeStringList('event_present', {
      description: 'The names of those present or met, without titles, as printed.',
    }),
  }),
})
