import { builder } from './builder.ts'
import { SpeechConnection } from './connections.ts'
import { SpeechKind } from './enums.ts'
import { SpeechFilter } from './filters.ts'
import { found } from './found.ts'
import { listSpeeches } from './read/lists.ts'
import { Article, Speaker, Speech, Statement } from './refs.ts'

builder.node(Speech, {
  description: 'What one speaker says in one article.',
  id: { resolve: ({ id }) => id },
  loadMany: (ids, { loaders }) => Promise.all(ids.map((id) => loaders.speech.load(id))),
  fields: (t) => ({
    article: t.field({
      type: Article,
      description: 'The article it is reported in.',
      resolve: async (speech, _args, { loaders }) => found(await loaders.article.load(speech.article_id)),
    }),
    position: t.exposeInt('position', { description: 'From 0, in the order of the article.' }),
    kind: t.expose('kind', { type: SpeechKind, description: 'In what form it was given.' }),
    speaker: t.field({
      type: Speaker,
      description: 'Who speaks.',
      resolve: async (speech, _args, { loaders }) => found(await loaders.speaker.load(speech.speaker_id)),
    }),
    office: t.exposeString('office', {
      nullable: true,
      description: 'The office of the speaker, as this page prints it at its fullest.',
    }),
    country: t.exposeString('country', {
      nullable: true,
      description: 'The country, nationality or organisation that the speaker stands for, as printed.',
    }),
    statements: t.field({
      type: [Statement],
      description: 'What is said, sentence by sentence.',
      resolve: (speech, _args, { loaders }) => loaders.statementsOfSpeech.load(speech.id),
    }),
  }),
})

builder.queryField('speeches', (t) =>
  t.connection(
    {
      type: Speech,
      description: 'Speeches, in the order in which they came into the archive.',
      args: { filter: t.arg({ type: SpeechFilter, description: 'Which ones.' }) },
      resolve: (_root, { filter, ...args }, { db }) => listSpeeches(db, args, filter),
    },
    SpeechConnection,
  ),
)
