import { builder } from './builder.ts'
import type { ArticleFilterValue } from './conditions/article-conditions.ts'
import { maxFilters } from './conditions/filter-nesting.ts'
import type { RelatedItemFilterValue } from './conditions/related-item-conditions.ts'
import type { SpeechFilterValue } from './conditions/speech-conditions.ts'
import { EventKind, Genre, SpeakerKind, SpeechKind, TeaserResolution } from './enums.ts'
import { listOf } from './list-of.ts'

export const DateRange = builder.inputType('DateRange', {
  description:
    'The days from `from` to `to`, both included. Each is a day, a month or a year: `2031-03-14`, `2031-03`, `2031`. A date matches when every day that it can mean is in the range.',
  fields: (t) => ({
    from: t.field({
      type: 'Date',
      description: 'The first day, or a month or year that begins with it. Default: no lower limit.',
    }),
    to: t.field({
      type: 'Date',
      description: 'The last day, or a month or year that ends with it. Default: no upper limit.',
    }),
  }),
})

const bySpeech = {
  speaker: 'A speaker: the id, or a part of the name. Case, accents and punctuation are ignored.',
  office: 'A part of the office as printed: `Foreign Affairs`. Case, accents and punctuation are ignored.',
  country:
    'The country of the speaker: an ISO 3166 code (`US`) or any of its names (`United States`, `American`, `U.S.`), which all find the same. Other words: a part of the country as printed.',
  countryCode: 'ISO 3166 codes, in any case: `["KR", "KP"]`. The speaker represents one of these countries.',
  text: 'Full-text search in web style: `bridge -tunnel`, `"joint statement"`, `rail or road`.',
}

export const ArticleFilter = builder.inputRef<ArticleFilterValue>('ArticleFilter').implement({
  description: 'Selects articles. An article must match every given field.',
  fields: (t) => ({
    and: t.field({
      type: [ArticleFilter],
      extensions: listOf(maxFilters),
      description: 'Every one of these filters must match.',
    }),
    or: t.field({
      type: [ArticleFilter],
      extensions: listOf(maxFilters),
      description: 'At least one of these filters must match.',
    }),
    not: t.field({ type: ArticleFilter, description: 'This filter must not match.' }),
    source: t.stringList({
      description: 'Slugs of sources, their own or former ones. The article comes from one of them.',
    }),
    language: t.stringList({
      description:
        'BCP 47 language tags, in any case. The article is in one of them, or in a variety of one: `en` finds `en-GB` as well.',
    }),
    date: t.field({
      type: DateRange,
      description:
        'The range of the publication date, or of the event date if there is no publication date. Articles without both do not match.',
    }),
    published: t.field({
      type: DateRange,
      description: 'The range of the publication date. Articles without that date do not match.',
    }),
    eventDate: t.field({
      type: DateRange,
      description: 'The range of the event date. Articles without that date do not match.',
    }),
    eventKind: t.field({
      type: [EventKind],
      description: 'Kinds of event. The article reports on one of them.',
    }),
    present: t.string({
      description:
        'Somebody present at the event: a part of the name as printed. Case, accents and punctuation are ignored.',
    }),
    genre: t.field({ type: [Genre], description: 'Genres. The article is of one of them.' }),
    speaker: t.string({
      description: `${bySpeech.speaker} With \`office\` and \`country\`, one speech must match all of them.`,
    }),
    office: t.string({ description: bySpeech.office }),
    country: t.string({ description: bySpeech.country }),
    countryCode: t.stringList({ description: bySpeech.countryCode }),
    text: t.string({ description: bySpeech.text }),
  }),
})

export const SpeechFilter = builder.inputRef<SpeechFilterValue>('SpeechFilter').implement({
  description: 'Selects speeches. A speech must match every given field.',
  fields: (t) => ({
    and: t.field({
      type: [SpeechFilter],
      extensions: listOf(maxFilters),
      description: 'Every one of these filters must match.',
    }),
    or: t.field({
      type: [SpeechFilter],
      extensions: listOf(maxFilters),
      description: 'At least one of these filters must match.',
    }),
    not: t.field({ type: SpeechFilter, description: 'This filter must not match.' }),
    kind: t.field({ type: [SpeechKind], description: 'Kinds of speech. The speech is of one of them.' }),
    speaker: t.string({ description: bySpeech.speaker }),
    office: t.string({ description: bySpeech.office }),
    country: t.string({ description: bySpeech.country }),
    countryCode: t.stringList({ description: bySpeech.countryCode }),
    text: t.string({ description: bySpeech.text }),
    article: t.field({
      type: ArticleFilter,
      description: 'The article that contains the speech must match.',
    }),
  }),
})

export const RelatedItemFilter = builder.inputRef<RelatedItemFilterValue>('RelatedItemFilter').implement({
  description: 'Selects related items. An item must match every given field.',
  fields: (t) => ({
    and: t.field({
      type: [RelatedItemFilter],
      extensions: listOf(maxFilters),
      description: 'Every one of these filters must match.',
    }),
    or: t.field({
      type: [RelatedItemFilter],
      extensions: listOf(maxFilters),
      description: 'At least one of these filters must match.',
    }),
    not: t.field({ type: RelatedItemFilter, description: 'This filter must not match.' }),
    resolution: t.field({ type: [TeaserResolution], description: 'Resolutions. The item has one of them.' }),
    published: t.field({
      type: DateRange,
      description: 'The range of the date printed with the teaser. Items without a date do not match.',
    }),
    teaser: t.string({ description: 'A part of the teaser. Case, accents and punctuation are ignored.' }),
    onArticle: t.field({ type: ArticleFilter, description: 'The article that lists the item must match.' }),
  }),
})

export const SpeakerFilter = builder.inputType('SpeakerFilter', {
  description: 'Selects speakers. A speaker must match every given field.',
  fields: (t) => ({
    name: t.string({ description: 'A part of the name. Case, accents and punctuation are ignored.' }),
    kind: t.field({ type: [SpeakerKind], description: 'Kinds of speaker. The speaker is of one of them.' }),
    office: t.string({
      description:
        'A part of an office in which the speaker spoke. Case, accents and punctuation are ignored. With `country`, one speech must match both.',
    }),
    country: t.string({ description: bySpeech.country }),
    countryCode: t.stringList({ description: bySpeech.countryCode }),
  }),
})
