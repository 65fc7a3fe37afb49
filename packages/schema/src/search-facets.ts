import { sql } from 'pothos-kysely'
import { builder } from './builder.ts'
import { Source, SourceFacet, Speaker, SpeakerFacet, YearFacet } from './refs.ts'

builder.kyselyObject(SourceFacet, {
  description: 'The number of matching articles of one source.',
  fields: (t) => ({
    source: t.relation({
      type: Source,
      on: { source_id: 'id' },
      seenWithParent: true,
      description: 'The source.',
    }),
    count: t.column('count', { type: 'Int', description: 'The number of articles.' }),
  }),
})

builder.kyselyObject(SpeakerFacet, {
  description: 'The number of articles in which a speech of one speaker matches.',
  fields: (t) => ({
    speaker: t.relation({
      type: Speaker,
      on: { speaker_id: 'id' },
      seenWithParent: true,
      description: 'The speaker.',
    }),
    count: t.column('count', { type: 'Int', description: 'The number of articles.' }),
  }),
})

builder.kyselyObject(YearFacet, {
  description: 'The number of matching articles of one year.',
  fields: (t) => ({
    year: t.column('year', {
      type: 'Int',
      description: 'The year of the publication date, or of the event date if there is no publication date.',
    }),
    count: t.column('count', { type: 'Int', description: 'The number of articles.' }),
  }),
})

const facetLength = 20

export const SearchFacets = builder.kyselyAggregateObject('search_hit', {
  name: 'SearchFacets',
  description: 'Counts over all matches. Each is computed only when requested.',
  fields: (t) => ({
    sources: t.facet({
      type: SourceFacet,
      description: 'By source: the twenty with the most articles.',
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
      description: 'By speaker: the twenty with the most articles.',
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
        'By year of publication. An article counts by its event date if it has no publication date. An article without both is not counted.',
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
