import { builder } from './builder.ts'
import { SpeakerConnection, SpeechConnection } from './connections.ts'
import { SpeakerKind } from './enums.ts'
import { SpeakerFilter, SpeechFilter } from './filters.ts'
import { found } from './found.ts'
import { listSpeakers, listSpeeches } from './read/lists.ts'
import type { OfficeRow } from './read/offices.ts'
import { Article, Speaker, Speech } from './refs.ts'

const PrintedOffice = builder.objectRef<OfficeRow>('PrintedOffice').implement({
  description: 'An office as printed with a speaker, and on which pages.',
  fields: (t) => ({
    office: t.exposeString('office', {
      nullable: true,
      description: 'The words of the pages; null where they name none.',
    }),
    country: t.exposeString('country', {
      nullable: true,
      description: 'What the speaker stands for there, as printed.',
    }),
    count: t.exposeInt('count', { description: 'In how many articles.' }),
    first: t.field({
      type: Article,
      description: 'The earliest of them: since when, as far as the archive knows.',
      resolve: async ({ first_id }, _args, { loaders }) => found(await loaders.article.load(first_id)),
    }),
    last: t.field({
      type: Article,
      description: 'The latest of them.',
      resolve: async ({ last_id }, _args, { loaders }) => found(await loaders.article.load(last_id)),
    }),
  }),
})

builder.node(Speaker, {
  description:
    'Who speaks. A name is one speaker across the archive, whatever its case, accents and forms of address; one who is only described ("the speakers") is one within an article.',
  id: { resolve: ({ id }) => id },
  loadMany: (ids, { loaders }) => Promise.all(ids.map((id) => loaders.speaker.load(id))),
  fields: (t) => ({
    name: t.exposeString('name', { nullable: true, description: 'The name, without titles.' }),
    description: t.exposeString('description', {
      nullable: true,
      description: 'The words that describe the speaker where the page gives no name.',
    }),
    kind: t.expose('kind', { type: SpeakerKind, description: 'A person, a group or an organisation.' }),
    offices: t.field({
      type: [PrintedOffice],
      description:
        'In which offices and for which countries pages print this speaker, each form of words once, the earliest first.',
      resolve: (speaker, _args, { loaders }) => loaders.officesOfSpeaker.load(speaker.id),
    }),
    speeches: t.connection(
      {
        type: Speech,
        description: 'What this speaker said, in the order in which it came into the archive.',
        args: { filter: t.arg({ type: SpeechFilter, description: 'Which ones.' }) },
        resolve: (speaker, { filter, ...args }, { db }) => listSpeeches(db, args, filter, speaker.id),
      },
      SpeechConnection,
    ),
  }),
})

builder.queryField('speakers', (t) =>
  t.connection(
    {
      type: Speaker,
      description: 'Speakers, by name.',
      args: { filter: t.arg({ type: SpeakerFilter, description: 'Which ones.' }) },
      resolve: (_root, { filter, ...args }, { db }) => listSpeakers(db, args, filter),
    },
    SpeakerConnection,
  ),
)
