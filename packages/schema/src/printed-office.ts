import { builder } from './builder.ts'
import { Article, PrintedOffice } from './refs.ts'

builder.kyselyObject(PrintedOffice, {
  description: 'An office as printed with a speaker, and the articles that print it.',
  fields: (t) => ({
    office: t.column('office', {
      nullable: true,
      description: 'The words of the office. Null where the articles name only a country.',
    }),
    country: t.column('country', {
      nullable: true,
      description: 'The country that the speaker represents, as printed.',
    }),
    countryCode: t.column('country_code', {
      nullable: true,
      description: 'The ISO 3166 code of `country`. Null when `country` is not one country.',
    }),
    count: t.column('count', { type: 'Int', description: 'The number of articles that print this.' }),
    first: t.relation({
      type: Article,
      on: { first_id: 'id' },
      description: 'The earliest of these articles.',
    }),
    last: t.relation({ type: Article, on: { last_id: 'id' }, description: 'The latest of these articles.' }),
  }),
})
