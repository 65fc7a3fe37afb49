import { StatementMode } from './enums.ts'
import { Statement, TextSpan } from './refs.ts'

Statement.implement({
  description: 'A sentence in which something is attributed to the speaker, and the words that prove it.',
  fields: (t) => ({
    position: t.exposeInt('position', { description: 'From 0, in the order of the speech.' }),
    mode: t.expose('mode', { type: StatementMode, description: 'How the words are reported.' }),
    text: t.exposeString('text', { description: 'What was said: the words of `spans`.' }),
    spans: t.field({
      type: [TextSpan],
      description: 'Where the content stands, in order, without overlap.',
      resolve: ({ spans }) => spans,
    }),
    source: t.field({
      type: TextSpan,
      nullable: true,
      description:
        'The words that name or stand for the speaker here ("he"); null where the speech goes on without them.',
      resolve: ({ source }) => source,
    }),
    cue: t.field({
      type: TextSpan,
      nullable: true,
      description: 'The words of saying ("said", "noted that"); null where the speech goes on without them.',
      resolve: ({ cue }) => cue,
    }),
  }),
})

TextSpan.implement({
  description:
    'A range of the text of the article and the same range of the raw page, both in UTF-16 code units (what JavaScript slices by), the ends not included.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'The first code unit in `Article.text`.' }),
    end: t.exposeInt('end', { description: 'The code unit behind the last in `Article.text`.' }),
    rawStart: t.exposeInt('rawStart', { description: 'The first code unit in `Capture.raw`.' }),
    rawEnd: t.exposeInt('rawEnd', { description: 'The code unit behind the last in `Capture.raw`.' }),
  }),
})
