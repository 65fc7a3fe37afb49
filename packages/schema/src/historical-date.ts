import { builder } from './builder.ts'
import { DateBasis, DatePrecision } from './enums.ts'
import { HistoricalDate } from './refs.ts'

builder.kyselyObject(HistoricalDate, {
  description:
    'A date with the precision that its sources support, never more, and with the evidence for it.',
  fields: (t) => ({
    value: t.column('value', { type: 'EDTF', description: 'The date.' }),
    precision: t.column('precision', { type: DatePrecision, description: 'The precision of the date.' }),
    basis: t.column('basis', { type: DateBasis, description: 'The evidence for the date.' }),
    text: t.column('text', {
      nullable: true,
      description: 'The words as printed. Null where the page does not print the date.',
    }),
    earliest: t.column('earliest', { type: 'Date', description: 'The first day that the date can mean.' }),
    latest: t.column('latest', { type: 'Date', description: 'The last day that the date can mean.' }),
  }),
})
