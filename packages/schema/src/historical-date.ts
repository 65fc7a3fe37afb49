import { builder } from './builder.ts'
import { DateBasis, DatePrecision } from './enums.ts'
import { HistoricalDate } from './refs.ts'

builder.kyselyObject(HistoricalDate, {
  description:
    'A date as exact as the sources make it, with the reason to believe it. Never more exact than that.',
  fields: (t) => ({
    value: t.column('value', { type: 'EDTF', description: 'The date.' }),
    precision: t.column('precision', { type: DatePrecision, description: 'How exactly it is known.' }),
    basis: t.column('basis', { type: DateBasis, description: 'Why it is believed.' }),
    text: t.column('text', {
      nullable: true,
      description: 'The words as printed; null where no words of the page carry the date.',
    }),
    earliest: t.column('earliest', { type: 'Date', description: 'The first day that it may mean.' }),
    latest: t.column('latest', { type: 'Date', description: 'The last day that it may mean.' }),
  }),
})
