import { builder } from './builder.ts'
import { speechConditions } from './conditions/speech-conditions.ts'
import { SpeechConnection } from './connections.ts'
import { SpeechKind } from './enums.ts'
import { SpeechFilter } from './filters.ts'
import { Article, Speaker, Speech, Statement } from './refs.ts'

builder.kyselyObject(Speech, {
  description: 'What one speaker says in one article.',
  node: true,
  fields: (t) => ({
    article: t.relation({
      type: Article,
      on: { article_id: 'id' },
      seenWithParent: true,
      description: 'The article it is reported in.',
    }),
    position: t.column('position', { type: 'Int', description: 'From 0, in the order of the article.' }),
    kind: t.column('kind', { type: SpeechKind, description: 'In what form it was given.' }),
    speaker: t.relation({
      type: Speaker,
      on: { speaker_id: 'id' },
      seenWithParent: true,
      description: 'Who speaks.',
    }),
    office: t.column('office', {
      nullable: true,
      description: 'The office of the speaker, as this page prints it at its fullest.',
    }),
    country: t.column('country', {
      nullable: true,
      description: 'The country, nationality or organisation that the speaker stands for, as printed.',
    }),
    statements: t.relatedMany({
      type: Statement,
      on: { id: 'speech_id' },
      orderBy: [{ by: 'position', type: 'int4' }],
      description: 'What is said, sentence by sentence.',
    }),
  }),
})

builder.queryField('speeches', (t) =>
  t.kyselyConnection({
    type: Speech,
    connection: SpeechConnection,
    description: 'Speeches, in the order in which they came into the archive.',
    args: { filter: t.arg({ type: SpeechFilter, description: 'Which ones.' }) },
    where: (_eb, { filter }) => speechConditions(filter),
  }),
)
