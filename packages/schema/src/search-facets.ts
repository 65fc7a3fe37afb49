import { sql } from 'pothos-kysely'
import { builder } from './builder.ts'
import { Source, SourceFacet, Speaker, SpeakerFacet, YearFacet } from './refs.ts'

builder.kyselyObject(SourceFacet, {
  description: 'How many articles of one source were found.',
  fields: (t) => ({
    source: t.relation({
      type: Source,
      on: { source_id: 'id' },
      seenWithParent: true,
      description: 'The source.',
    }),
    count: t.column('count', { type: 'Int', description: 'How many articles.' }),
  }),
})

builder.kyselyObject(SpeakerFacet, {
  description: 'In how many articles one speaker says what was searched for.',
  fields: (t) => ({
    speaker: t.relation({
      type: Speaker,
      on: { speaker_id: 'id' },
      seenWithParent: true,
      description: 'The speaker.',
    }),
    count: t.column('count', { type: 'Int', description: 'How many articles.' }),
  }),
})

builder.kyselyObject(YearFacet, {
  description: 'How many articles of one year were found.',
  fields: (t) => ({
    year: t.column('year', {
      type: 'Int',
      description: 'The year of publication; of articles without a publication date, the year of the event.',
    }),
    count: t.column('count', { type: 'Int', description: 'How many articles.' }),
  }),
})

const facetLength = 20

export const SearchFacets = builder.kyselyAggregateObject('search_hit', {
  name: 'SearchFacets',
  description: 'How what was found spreads. Each is counted only when asked for.',
  fields: (t) => ({
    sources: t.facet({
      type: SourceFacet,
      description: 'Over sources: the twenty with the most articles.',
      from: (eb, whole) =>
        eb
          .selectFrom(whole.as('search_hit'))
          .select((hit) => [
            hit.ref('search_hit.source_id').$notNull().as('source_id'),
            sql<number>`count(*)`.as('count'),
          ])
          .where('search_hit.type', '=', 'Article')
          .where('search_hit.source_id', 'is not', null)
          .groupBy('search_hit.source_id')
          .orderBy('count', 'desc')
          .orderBy('search_hit.source_id')
          .limit(facetLength),
    }),
    speakers: t.facet({
      type: SpeakerFacet,
      description: 'Over speakers: the twenty with the most articles.',
      from: (eb, whole) =>
        eb
          .selectFrom(whole.as('search_hit'))
          .select((hit) => [
            hit.ref('search_hit.speaker_id').$notNull().as('speaker_id'),
            sql<number>`count(distinct ${hit.ref('search_hit.article_id')})`.as('count'),
          ])
          .where('search_hit.type', '=', 'Speech')
          .where('search_hit.speaker_id', 'is not', null)
          .groupBy('search_hit.speaker_id')
          .orderBy('count', 'desc')
          .orderBy('search_hit.speaker_id')
          .limit(facetLength),
    }),
    years: t.facet({
      type: YearFacet,
      description:
        'Over years of publication. An article without a publication date counts by its event date, and one without either not at all.',
      from: (eb, whole) =>
        eb
          .selectFrom(whole.as('search_hit'))
          .select((hit) => [
            sql<number>`extract(year from ${hit.ref('search_hit.dated')})::int`.as('year'),
            sql<number>`count(*)`.as('count'),
          ])
          .where('search_hit.type', '=', 'Article')
          .where('search_hit.dated', 'is not', null)
          .groupBy('year')
          .orderBy('year'),
    }),
  }),
})
