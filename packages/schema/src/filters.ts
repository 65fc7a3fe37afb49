import { builder } from './builder.ts'
import type { ArticleFilterValue } from './conditions/article-conditions.ts'
import type { RelatedItemFilterValue } from './conditions/related-item-conditions.ts'
import type { SpeechFilterValue } from './conditions/speech-conditions.ts'
import { EventKind, SpeakerKind, SpeechKind, TeaserResolution } from './enums.ts'

export const DateRange = builder.inputType('DateRange', {
  description:
    'Days from `from` to `to`, both included. A date fits when all days that it may mean are inside.',
  fields: (t) => ({
    from: t.field({ type: 'Date', description: 'The first day; without it, from the beginning.' }),
    to: t.field({ type: 'Date', description: 'The last day; without it, to the end.' }),
  }),
})

const bySpeech = {
  speaker: 'A speaker: the id, or words of the name.',
  office: 'Words of an office as printed: `Foreign Affairs`.',
  country: 'Words of a country as printed with a speaker.',
  text: 'Words to search for in web style: `bridge -tunnel`, `"joint statement"`, `rail or road`.',
}

export const ArticleFilter = builder.inputRef<ArticleFilterValue>('ArticleFilter').implement({
  description: 'Which articles. All fields that are given must fit.',
  fields: (t) => ({
    and: t.field({ type: [ArticleFilter], description: 'All of these must fit.' }),
    or: t.field({ type: [ArticleFilter], description: 'At least one of these must fit.' }),
    not: t.field({ type: ArticleFilter, description: 'This must not fit.' }),
    source: t.stringList({ description: 'Slugs of sources: one of them.' }),
    language: t.stringList({ description: 'Languages, BCP 47: one of them.' }),
    published: t.field({
      type: DateRange,
      description: 'When they were published. Articles without that date do not fit.',
    }),
    eventDate: t.field({
      type: DateRange,
      description: 'When the event was. Articles without that date do not fit.',
    }),
    eventKind: t.field({ type: [EventKind], description: 'What they report on: one of these.' }),
    speaker: t.string({
      description: `${bySpeech.speaker} With \`office\` and \`country\`, one speech must fit all.`,
    }),
    office: t.string({ description: bySpeech.office }),
    country: t.string({ description: bySpeech.country }),
    text: t.string({ description: bySpeech.text }),
  }),
})

export const SpeechFilter = builder.inputRef<SpeechFilterValue>('SpeechFilter').implement({
  description: 'Which speeches. All fields that are given must fit.',
  fields: (t) => ({
    and: t.field({ type: [SpeechFilter], description: 'All of these must fit.' }),
    or: t.field({ type: [SpeechFilter], description: 'At least one of these must fit.' }),
    not: t.field({ type: SpeechFilter, description: 'This must not fit.' }),
    kind: t.field({ type: [SpeechKind], description: 'In what form: one of these.' }),
    speaker: t.string({ description: bySpeech.speaker }),
    office: t.string({ description: bySpeech.office }),
    country: t.string({ description: bySpeech.country }),
    text: t.string({ description: bySpeech.text }),
    article: t.field({ type: ArticleFilter, description: 'Which articles they stand in.' }),
  }),
})

export const RelatedItemFilter = builder.inputRef<RelatedItemFilterValue>('RelatedItemFilter').implement({
  description: 'Which related items. All fields that are given must fit.',
  fields: (t) => ({
    and: t.field({ type: [RelatedItemFilter], description: 'All of these must fit.' }),
    or: t.field({ type: [RelatedItemFilter], description: 'At least one of these must fit.' }),
    not: t.field({ type: RelatedItemFilter, description: 'This must not fit.' }),
    resolution: t.field({ type: [TeaserResolution], description: 'How far the teaser leads: one of these.' }),
    published: t.field({ type: DateRange, description: 'The date printed with the teaser.' }),
    teaser: t.string({ description: 'Words that stand in the teaser just so, whatever their case.' }),
    onArticle: t.field({ type: ArticleFilter, description: 'Which articles they stand on.' }),
  }),
})

export const SpeakerFilter = builder.inputType('SpeakerFilter', {
  description: 'Which speakers. All fields that are given must fit.',
  fields: (t) => ({
    name: t.string({ description: 'Words of the name, whatever their case.' }),
    kind: t.field({ type: [SpeakerKind], description: 'Who they are: one of these.' }),
    office: t.string({
      description: 'Words of an office in which they spoke. With `country`, one speech must fit both.',
    }),
    country: t.string({ description: bySpeech.country }),
  }),
})
