import { DateBasis, DatePrecision } from './enums.ts'
import { HistoricalDate } from './refs.ts'

HistoricalDate.implement({
  description:
    'A date as exact as the sources make it, with the reason to believe it. Never more exact than that.',
  fields: (t) => ({
    value: t.expose('value', { type: 'EDTF', description: 'The date.' }),
    precision: t.expose('precision', { type: DatePrecision, description: 'How exactly it is known.' }),
    basis: t.expose('basis', { type: DateBasis, description: 'Why it is believed.' }),
    text: t.exposeString('text', {
      nullable: true,
      description: 'The words as printed; null where no words of the page carry the date.',
    }),
    earliest: t.expose('earliest', { type: 'Date', description: 'The first day that it may mean.' }),
    latest: t.expose('latest', { type: 'Date', description: 'The last day that it may mean.' }),
  }),
})
