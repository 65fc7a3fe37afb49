import { asOfArgument, pinned } from './as-of.ts'
import { builder } from './builder.ts'
import { speechConditions } from './conditions/speech-conditions.ts'
import { listCost, SpeechConnection } from './connections.ts'
import { SpeechKind } from './enums.ts'
import { SpeechFilter } from './filters.ts'
import { Article, Speaker, Speech, Statement } from './refs.ts'
import { orderedSpeeches, SpeechOrder, speechOrder } from './speech-order.ts'
import { isVisibleSpeech } from './visible.ts'

builder.kyselyObject(Speech, {
  description: 'Everything that one speaker says in one article. In a transcript, each turn is a speech.',
  node: true,
  fields: (t) => ({
    article: t.relation({
      type: Article,
      on: { article_id: 'id' },
      seenWithParent: true,
      description: 'The article that reports the speech.',
    }),
    position: t.column('position', {
      type: 'Int',
      description: 'The position of the speech in the article, from 0.',
    }),
    kind: t.column('kind', { type: SpeechKind, description: 'The form of the speech.' }),
    speaker: t.relation({
      type: Speaker,
      on: { speaker_id: 'id' },
      seenWithParent: true,
      description: 'The speaker.',
    }),
    office: t.column('office', {
      nullable: true,
      description: 'The office of the speaker, in the fullest wording that this page prints.',
    }),
    country: t.column('country', {
      nullable: true,
      description: 'The country, nationality or organisation that the speaker represents, as printed.',
    }),
    countryCode: t.column('country_code', {
      nullable: true,
      description:
        'The code of `country`: ISO 3166-1 alpha-2, or 3166-3 for former states. Null when `country` is not one country.',
    }),
    inReplyTo: t.relation({
      type: Speech,
      // One at most: a position is given once in an article.
      on: { article_id: 'article_id', in_reply_to: 'position' },
      orderBy: [{ by: 'position', type: 'int4' }],
      seenWithParent: true,
      nullable: true,
      description:
        'The speech of the same article that this one answers, such as a question. Null if none is certain.',
    }),
    statements: t.relatedMany({
      type: Statement,
      on: { id: 'speech_id' },
      orderBy: [{ by: 'position', type: 'int4' }],
      description: 'The statements, sentence by sentence.',
    }),
  }),
})

builder.queryField('speeches', (t) =>
  t.kyselyConnection({
    type: Speech,
    connection: SpeechConnection,
    cost: listCost,
    description: 'Speeches. Default order: as the archive received them.',
    args: {
      filter: t.arg({ type: SpeechFilter, description: 'Selects speeches.' }),
      orderBy: t.arg({ type: SpeechOrder, description: 'The order of the speeches.' }),
      ...asOfArgument,
    },
    planning: { filter: 'BY_VALUES' },
    from: (_eb, { orderBy }) => orderedSpeeches(orderBy),
    orderBy: ({ orderBy }) => speechOrder(orderBy),
    where: (_eb, { filter, asOf }) => [...speechConditions(filter), ...pinned(asOf, isVisibleSpeech)],
  }),
)
