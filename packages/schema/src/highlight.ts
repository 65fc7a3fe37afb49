import { builder } from './builder.ts'
import { Highlight } from './refs.ts'

builder.kyselyObject(Highlight, {
  description: 'A match: a range of the text in UTF-16 code units. The end is exclusive.',
  fields: (t) => ({
    start: t.column('start', { type: 'Int', description: 'The start.' }),
    end: t.column('end', { type: 'Int', description: 'The exclusive end.' }),
  }),
})
