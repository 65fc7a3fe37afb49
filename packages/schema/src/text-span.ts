import { builder } from './builder.ts'
import { TextSpan } from './refs.ts'

builder.kyselyObject(TextSpan, {
  description:
    'A range of `Article.text` and the same range of `Capture.raw`. Offsets count UTF-16 code units, as JavaScript strings do. The end is exclusive.',
  fields: (t) => ({
    start: t.column('start', { type: 'Int', description: 'The start in `Article.text`.' }),
    end: t.column('end', { type: 'Int', description: 'The exclusive end in `Article.text`.' }),
    rawStart: t.column('rawStart', { type: 'Int', description: 'The start in `Capture.raw`.' }),
    rawEnd: t.column('rawEnd', {
      type: 'Int',
      description: 'The exclusive end in `Capture.raw`.',
    }),
  }),
})
