import { builder } from './builder.ts'
import { Highlight } from './refs.ts'

builder.kyselyObject(Highlight, {
  description: 'A match: a range of the text in UTF-16 code units, the end not included.',
  fields: (t) => ({
    start: t.column('start', { type: 'Int', description: 'The first code unit.' }),
    end: t.column('end', { type: 'Int', description: 'The code unit behind the last.' }),
  }),
})
