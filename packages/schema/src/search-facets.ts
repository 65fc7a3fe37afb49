import { type SqlBool, sql } from 'pothos-kysely'
import { builder } from './builder.ts'
import { Genre } from './enums.ts'
import { CountryFacet, GenreFacet, Source, SourceFacet, Speaker, SpeakerFacet, YearFacet } from './refs.ts'

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

builder.kyselyObject(CountryFacet, {
  description: 'The number of articles in which a speech for one country matches.',
  fields: (t) => ({
    countryCode: t.column('country_code', { description: 'The ISO 3166 code of the country.' }),
    country: t.column('country', {
      description: 'The words for it that most of these speeches have, as printed.',
    }),
    count: t.column('count', { type: 'Int', description: 'The number of articles.' }),
  }),
})

builder.kyselyObject(GenreFacet, {
  description: 'The number of matching articles of one genre.',
  fields: (t) => ({
    genre: t.column('genre', { type: Genre, description: 'The genre.' }),
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

/** One that is found itself and by a speech counts once. */
const articles = sql<number>`count(distinct ${sql.ref('search_hit.article_id')})`

/** Of the speeches in an article, those that have the words. */
const isSaid = sql<SqlBool>`${sql.ref('speech.search')} @@ ${sql.ref('search_hit.query')}`

/** It goes through all matches. */
const facetCost = 1_000

export const SearchFacets = builder.kyselyAggregateObject('search_hit', {
  name: 'SearchFacets',
  description: 'Counts over all matches. Each is computed only when requested.',
  fields: (t) => ({
    sources: t.facet({
      type: SourceFacet,
      cost: facetCost,
      description: 'By source: the twenty with the most articles.',
      from: (eb, whole) =>
        eb
          .selectFrom(whole.as('search_hit'))
          .select((hit) => [hit.ref('search_hit.source_id').$notNull().as('source_id'), articles.as('count')])
          .where('search_hit.source_id', 'is not', null)
          .groupBy('search_hit.source_id')
          .orderBy('count', 'desc')
          .orderBy('search_hit.source_id')
          .limit(facetLength),
    }),
    speakers: t.facet({
      type: SpeakerFacet,
      cost: facetCost,
      description: 'By speaker: the twenty with the most articles.',
      from: (eb, whole) =>
        eb
          .selectFrom(whole.as('search_hit'))
          .innerJoin('speech', 'speech.article_id', 'search_hit.article_id')
          .where(isSaid)
          .select(['speech.speaker_id', articles.as('count')])
          .groupBy('speech.speaker_id')
          .orderBy('count', 'desc')
          .orderBy('speech.speaker_id')
          .limit(facetLength),
    }),
    countries: t.facet({
      type: CountryFacet,
      cost: facetCost,
      description:
        'By country of the speakers: the twenty with the most articles. Speeches without a `countryCode` are not counted.',
      from: (eb, whole) =>
        eb
          .selectFrom(whole.as('search_hit'))
          .innerJoin('speech', 'speech.article_id', 'search_hit.article_id')
          .where(isSaid)
          .select((hit) => [
            hit.ref('speech.country_code').$notNull().as('country_code'),
            sql<string>`mode() within group (order by ${hit.ref('speech.country')} collate "C")`.as(
              'country',
            ),
            articles.as('count'),
          ])
          .where('speech.country_code', 'is not', null)
          .groupBy('speech.country_code')
          .orderBy('count', 'desc')
          .orderBy('speech.country_code')
          .limit(facetLength),
    }),
    genres: t.facet({
      type: GenreFacet,
      cost: facetCost,
      description: 'By genre, the most frequent first.',
      from: (eb, whole) =>
        eb
          .selectFrom(whole.as('search_hit'))
          .select((hit) => [hit.ref('search_hit.genre').$notNull().as('genre'), articles.as('count')])
          .where('search_hit.genre', 'is not', null)
          .groupBy('search_hit.genre')
          .orderBy('count', 'desc')
          .orderBy('search_hit.genre'),
    }),
    years: t.facet({
      type: YearFacet,
      cost: facetCost,
      description:
        'By year of publication. An article counts by its event date if it has no publication date. An article without both is not counted.',
      from: (eb, whole) =>
        eb
          .selectFrom(whole.as('search_hit'))
          .select((hit) => [
            sql<number>`extract(year from ${hit.ref('search_hit.dated')})::int`.as('year'),
            articles.as('count'),
          ])
          .where('search_hit.dated', 'is not', null)
          .groupBy('year')
          .orderBy('year'),
    }),
  }),
})
