import { builder } from './builder.ts'
import { TextSpan } from './refs.ts'

builder.kyselyObject(TextSpan, {
  description:
    'A range of the text of the article and the same range of the raw page, both in UTF-16 code units (what JavaScript slices by), the ends not included.',
  fields: (t) => ({
    start: t.column('start', { type: 'Int', description: 'The first code unit in `Article.text`.' }),
    end: t.column('end', { type: 'Int', description: 'The code unit behind the last in `Article.text`.' }),
    rawStart: t.column('rawStart', { type: 'Int', description: 'The first code unit in `Capture.raw`.' }),
    rawEnd: t.column('rawEnd', {
      type: 'Int',
      description: 'The code unit behind the last in `Capture.raw`.',
    }),
  }),
})
