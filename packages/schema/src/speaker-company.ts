import { type ExpressionBuilder, sql } from 'pothos-kysely'
import { countriesNamed } from 'reported-speech'
import { builder } from './builder.ts'
import { NamedCountry, PresentName } from './refs.ts'
import type { ReadTables } from './tables.ts'

builder.kyselyObject(PresentName, {
  description: 'A name that articles print as present at their event.',
  fields: (t) => ({
    name: t.column('name', { description: 'The name as printed, without titles.' }),
    count: t.column('count', { type: 'Int', description: 'The number of articles.' }),
  }),
})

builder.kyselyObject(NamedCountry, {
  description: 'A country that a speaker names.',
  fields: (t) => ({
    countryCode: t.column('country_code', { description: 'The ISO 3166 code of the country.' }),
    country: t.column('country', {
      description:
        'The name that these speeches print most; the name of ISO 3166 where they print only the word for its people.',
    }),
    count: t.column('count', { type: 'Int', description: 'The number of speeches that name it.' }),
  }),
})

export const presentLength = 20
export const newestTextsLength = 100
/** Characters of each: one may be as long as a book, and nobody else is answered while they are read. */
export const longestText = 4_000

/** The names beside a speaker's, of the row that the field stands on. */
export function presentBeside(eb: ExpressionBuilder<ReadTables, 'speaker'>) {
  const own = sql<string>`lower(${sql.ref('speaker.name')})`
  return eb
    .selectFrom('speech')
    .innerJoin('visible_article', 'visible_article.id', 'speech.article_id')
    .innerJoinLateral(
      (article) =>
        sql<{ name: string }>`(select unnest(${article.ref('visible_article.event_present')}) as name)`.as(
          'present',
        ),
      (join) => join.onTrue(),
    )
    .select((present) => [
      'present.name',
      // A speaker may have many turns in one article, which may print a name twice.
      sql<number>`count(distinct ${present.ref('visible_article.id')})`.as('count'),
    ])
    .whereRef('speech.speaker_id', '=', 'speaker.id')
    .where((present) => sql<boolean>`lower(${present.ref('present.name')}) is distinct from ${own}`)
    .groupBy('present.name')
    .orderBy('count', 'desc')
    .orderBy((present) => sql`${present.ref('present.name')} collate "C"`)
    .limit(presentLength)
}

/** What the newest speeches of a speaker say. */
export function newestTexts(eb: ExpressionBuilder<ReadTables, 'speaker'>) {
  const newest = eb
    .selectFrom('speech')
    .innerJoin('visible_article', 'visible_article.id', 'speech.article_id')
    .select((speech) => [sql<string>`left(${speech.ref('speech.text')}, ${sql.lit(longestText)})`.as('text')])
    .whereRef('speech.speaker_id', '=', 'speaker.id')
    .orderBy('visible_article.sort_date', 'desc')
    .orderBy('speech.id', 'desc')
    .limit(newestTextsLength)
  return {
    texts: sql<readonly string[]>`(select coalesce(json_agg(newest.text), '[]') from ${newest} as newest)`,
  }
}

export function countriesSpokenOf({ texts }: { readonly texts: readonly string[] }) {
  return countriesNamed(texts).map(({ code, name, texts: count }) => ({
    country_code: code,
    country: name,
    count,
  }))
}
