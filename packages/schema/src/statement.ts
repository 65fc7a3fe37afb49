import { jsonRow, jsonRows } from 'pothos-kysely'
import { builder } from './builder.ts'
import { StatementMode } from './enums.ts'
import { Statement, TextSpan } from './refs.ts'

const spanColumns = { start: 'int4', end: 'int4', rawStart: 'int4', rawEnd: 'int4' } as const

builder.kyselyObject(Statement, {
  description: 'A sentence in which something is attributed to the speaker, and the words that prove it.',
  fields: (t) => ({
    position: t.column('position', { type: 'Int', description: 'From 0, in the order of the speech.' }),
    mode: t.column('mode', { type: StatementMode, description: 'How the words are reported.' }),
    text: t.column('text', { description: 'What was said: the words of `spans`.' }),
    spans: t.relatedMany({
      type: TextSpan,
      description: 'Where the content stands, in order, without overlap.',
      from: (eb) => jsonRows(eb.ref('statement.spans'), spanColumns),
    }),
    source: t.relation({
      type: TextSpan,
      nullable: true,
      description:
        'The words that name or stand for the speaker here ("he"); null where the speech goes on without them.',
      from: (eb) => jsonRow(eb.ref('statement.source'), spanColumns),
    }),
    cue: t.relation({
      type: TextSpan,
      nullable: true,
      description: 'The words of saying ("said", "noted that"); null where the speech goes on without them.',
      from: (eb) => jsonRow(eb.ref('statement.cue'), spanColumns),
    }),
  }),
})
