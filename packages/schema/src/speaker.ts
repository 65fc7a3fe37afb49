import { type SqlBool, sql } from 'pothos-kysely'
import { asOfArgument, pinned, positionAsOf } from './as-of.ts'
import { builder } from './builder.ts'
import { speakerConditions } from './conditions/speaker-conditions.ts'
import { speechConditions } from './conditions/speech-conditions.ts'
import { listCost, SpeakerConnection, SpeechConnection } from './connections.ts'
import { SpeakerKind } from './enums.ts'
import { SpeakerFilter, SpeechFilter } from './filters.ts'
import { NamedCountry, PresentName, PrintedOffice, Speaker, Speech } from './refs.ts'
import {
  countriesSpokenOf,
  longestText,
  newestTexts,
  newestTextsLength,
  presentBeside,
  presentLength,
} from './speaker-company.ts'
import { orderedSpeakers, SpeakerOrder, speakerOrder } from './speaker-order.ts'
import { orderedSpeeches, SpeechOrder, speechOrder } from './speech-order.ts'
import { isVisibleSpeaker, isVisibleSpeech } from './visible.ts'

/** Of the row that the field stands on. */
const isBySpeaker = sql<SqlBool>`${sql.ref('speech.speaker_id')} = ${sql.ref('speaker.id')}`

builder.kyselyObject(Speaker, {
  description:
    'A speaker. The same name is one speaker in the whole archive; case, accents and forms of address are ignored. A speaker who is only described ("the speakers") belongs to one article.',
  node: true,
  fields: (t) => ({
    name: t.column('name', { nullable: true, description: 'The name, without titles.' }),
    description: t.column('description', {
      nullable: true,
      description: 'The words that describe the speaker, where the page gives no name.',
    }),
    kind: t.column('kind', {
      type: SpeakerKind,
      description: 'Whether the speaker is a person, a group or an organisation.',
    }),
    offices: t.relatedMany({
      type: PrintedOffice,
      cost: 25,
      description:
        'The offices and countries that pages print with this speaker, each wording once, earliest first.',
      from: (eb) =>
        eb
          .selectFrom('speech')
          .innerJoin('visible_article', 'visible_article.id', 'speech.article_id')
          .select((office) => {
            const id = office.ref('visible_article.id')
            const date = office.ref('visible_article.sort_date')
            return [
              'speech.office',
              'speech.country',
              // A speaker may have many turns in one article.
              sql<number>`count(distinct ${id})`.as('count'),
              // Earlier releases gave no code, so a wording may stand with and without it.
              office.fn.max('speech.country_code').as('country_code'),
              office.fn.min('visible_article.sort_date').as('since'),
              sql<string>`(array_agg(${id} order by ${date}, ${id}))[1]`.as('first_id'),
              sql<string>`(array_agg(${id} order by ${date} desc, ${id} desc))[1]`.as('last_id'),
            ]
          })
          .whereRef('speech.speaker_id', '=', 'speaker.id')
          .where((office) =>
            office.or([office('speech.office', 'is not', null), office('speech.country', 'is not', null)]),
          )
          .groupBy(['speech.office', 'speech.country']),
      orderBy: [
        { by: 'since', type: 'date' },
        // The same on every engine and in every locale.
        { by: (eb) => sql`${eb.ref('printed_office.office')} collate "C"`, type: 'text', nulls: 'last' },
        { by: (eb) => sql`${eb.ref('printed_office.country')} collate "C"`, type: 'text', nulls: 'last' },
      ],
    }),
    presentWith: t.relatedMany({
      type: PresentName,
      cost: 100,
      expectedLength: presentLength,
      description: `Names that are printed as present at the events of articles in which this speaker speaks, each wording once: the ${presentLength} with the most articles. The name of the speaker is left out.`,
      from: presentBeside,
      orderBy: [
        { by: 'count', type: 'int8', direction: 'desc' },
        { by: (eb) => sql`${eb.ref('present_name.name')} collate "C"`, type: 'text' },
      ],
    }),
    countriesNamed: t.finishedMany({
      type: NamedCountry,
      cost: 200,
      expectedLength: 10,
      description: `The countries that the speaker names, by their names or those of their people, in the newest ${newestTextsLength} speeches, of each the first ${longestText.toLocaleString('en')} characters. Those of the most speeches first; also the own one.`,
      sql: newestTexts,
      finish: countriesSpokenOf,
    }),
    speeches: t.relatedConnection({
      type: Speech,
      connection: SpeechConnection,
      cost: listCost,
      description: 'The speeches of this speaker. Default order: as the archive received them.',
      args: {
        filter: t.arg({ type: SpeechFilter, description: 'Selects speeches.' }),
        orderBy: t.arg({ type: SpeechOrder, description: 'The order of the speeches.' }),
        ...asOfArgument,
      },
      planning: { filter: 'BY_VALUES' },
      from: (_eb, { orderBy }) => orderedSpeeches(orderBy, isBySpeaker),
      orderBy: ({ orderBy }) => speechOrder(orderBy),
      where: (_eb, { filter, asOf }) => [...speechConditions(filter), ...pinned(asOf, isVisibleSpeech)],
    }),
  }),
})

builder.queryField('speakers', (t) =>
  t.kyselyConnection({
    type: Speaker,
    connection: SpeakerConnection,
    cost: listCost,
    description: 'Speakers. Default order: by name.',
    args: {
      filter: t.arg({ type: SpeakerFilter, description: 'Selects speakers.' }),
      orderBy: t.arg({ type: SpeakerOrder, description: 'The order of the speakers.' }),
      ...asOfArgument,
    },
    planning: { filter: 'BY_VALUES' },
    where: (_eb, { filter, asOf }) => [
      ...speakerConditions(filter, positionAsOf(asOf)),
      ...pinned(asOf, isVisibleSpeaker),
    ],
    from: (_eb, { orderBy, filter, asOf }) => orderedSpeakers(orderBy, filter.given, positionAsOf(asOf)),
    orderBy: ({ orderBy }) => speakerOrder(orderBy),
  }),
)
