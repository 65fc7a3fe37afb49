import { jsonRow, jsonRows } from 'pothos-kysely'
import { builder } from './builder.ts'
import { StatementMode } from './enums.ts'
import { Statement, TextSpan } from './refs.ts'

const spanColumns = { start: 'int4', end: 'int4', rawStart: 'int4', rawEnd: 'int4' } as const

builder.kyselyObject(Statement, {
  description:
    'A sentence that attributes content to the speaker, with the words that prove the attribution.',
  fields: (t) => ({
    position: t.column('position', {
      type: 'Int',
      description: 'The position of the statement in the speech, from 0.',
    }),
    mode: t.column('mode', { type: StatementMode, description: 'The way in which the words are reported.' }),
    text: t.column('text', { description: 'The content, that is, what was said: the words of `spans`.' }),
    spans: t.relatedMany({
      type: TextSpan,
      description: 'The spans of the content, in order, without overlap.',
      from: (eb) => jsonRows(eb.ref('statement.spans'), spanColumns),
    }),
    source: t.relation({
      type: TextSpan,
      nullable: true,
      description:
        'The words that name the speaker or refer to them ("he"). Null where the speech continues without such words.',
      from: (eb) => jsonRow(eb.ref('statement.source'), spanColumns),
    }),
    cue: t.relation({
      type: TextSpan,
      nullable: true,
      description:
        'The words of saying ("said", "noted that"). Null where the speech continues without such words.',
      from: (eb) => jsonRow(eb.ref('statement.cue'), spanColumns),
    }),
  }),
})
