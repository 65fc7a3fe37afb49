import { builder } from './builder.ts'
import { Article, PrintedOffice } from './refs.ts'

builder.kyselyObject(PrintedOffice, {
  description: 'An office as printed with a speaker, and on which pages.',
  fields: (t) => ({
    office: t.column('office', {
      nullable: true,
      description: 'The words of the pages; null where they name none.',
    }),
    country: t.column('country', {
      nullable: true,
      description: 'What the speaker stands for there, as printed.',
    }),
    count: t.column('count', { type: 'Int', description: 'In how many articles.' }),
    first: t.relation({
      type: Article,
      on: { first_id: 'id' },
      description: 'The earliest of them: since when, as far as the archive knows.',
    }),
    last: t.relation({ type: Article, on: { last_id: 'id' }, description: 'The latest of them.' }),
  }),
})
