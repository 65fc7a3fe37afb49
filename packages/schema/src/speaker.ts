import { builder } from './builder.ts'
import { SpeakerConnection, SpeechConnection } from './connections.ts'
import { SpeakerKind } from './enums.ts'
import { SpeakerFilter, SpeechFilter } from './filters.ts'
import { listSpeakers, listSpeeches } from './read/lists.ts'
import { Speaker, Speech } from './refs.ts'

builder.node(Speaker, {
  description:
    'Who speaks. A name is one speaker across the archive; one who is only described ("the speakers") is one within an article.',
  id: { resolve: ({ id }) => id },
  loadMany: (ids, { loaders }) => Promise.all(ids.map((id) => loaders.speaker.load(id))),
  fields: (t) => ({
    name: t.exposeString('name', { nullable: true, description: 'The name, without titles.' }),
    description: t.exposeString('description', {
      nullable: true,
      description: 'The words that describe the speaker where the page gives no name.',
    }),
    kind: t.expose('kind', { type: SpeakerKind, description: 'A person, a group or an organisation.' }),
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
