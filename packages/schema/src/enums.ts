import type { ChangedPart, FeedKind, KeyScope, Tables } from '@communique/archive'
import { builder } from './builder.ts'

type Described<Value extends string> = Record<Value, { description: string }>
type Column<Table extends keyof Tables, Name extends keyof Tables[Table]> = NonNullable<Tables[Table][Name]> &
  string

/** Each value of the column must be named, and no other can be: the type says so. */
function enumOf<Value extends string>(name: string, description: string, values: Described<Value>) {
  return builder.enumType<string, Described<Value>>(name, { description, values })
}

export const TitleBasis = enumOf<Column<'article', 'title_basis'>>(
  'TitleBasis',
  'Where a title comes from.',
  {
    PRINTED: { description: 'The page prints it.' },
    DERIVED: { description: 'The page prints no headline; the title is the first words of the article.' },
  },
)

export const DatePrecision = enumOf<Column<'article', 'published_precision'>>(
  'DatePrecision',
  'How exactly a date is known.',
  {
    DAY: { description: 'To the day.' },
    MONTH: { description: 'To the month.' },
    YEAR: { description: 'To the year.' },
  },
)

export const DateBasis = enumOf<Column<'article', 'published_basis'>>(
  'DateBasis',
  'Why a date is believed.',
  {
    PRINTED: { description: 'The page prints it whole.' },
    INFERRED: { description: 'The page prints a part of it, and other words of the page fix the rest.' },
    TEASER: { description: 'Taken from the dated teasers that announce this article and no other.' },
    GIVEN: { description: 'Handed in as data beside the page.' },
  },
)

export const EventKind = enumOf<Column<'article', 'event_kind'>>('EventKind', 'What an article reports on.', {
  RECEPTION: { description: 'A reception or banquet.' },
  MEETING: { description: 'A meeting or gathering.' },
  CEREMONY: { description: 'A ceremony: opening, signing, presentation of credentials.' },
  SEMINAR: { description: 'A seminar, conference or lecture.' },
  TALKS: { description: 'Talks or a telephone call.' },
  PRESS_CONFERENCE: { description: 'A press conference or briefing.' },
  INTERVIEW: { description: 'An interview, or an answer to a question.' },
  STATEMENT: { description: 'A statement or communiqué.' },
  MESSAGE: { description: 'A message of greeting, thanks or condolence.' },
  VISIT: { description: 'A visit or a journey.' },
  OTHER: { description: 'Something else.' },
})

export const SpeechKind = enumOf<Column<'speech', 'kind'>>('SpeechKind', 'In what form somebody spoke.', {
  SPEECH: { description: 'A speech, a report or words spoken at an event.' },
  STATEMENT: { description: 'A statement made in writing or read out.' },
  MESSAGE: { description: 'A message, letter or telegram.' },
  INTERVIEW: { description: 'Answers to questions.' },
  PRESS_CONFERENCE: { description: 'Words to the press.' },
  OTHER: { description: 'Something else.' },
})

export const SpeakerKind = enumOf<Column<'speaker', 'kind'>>('SpeakerKind', 'Who speaks.', {
  PERSON: { description: 'One person.' },
  GROUP: { description: 'Several persons who are not named: "the speakers".' },
  ORGANISATION: { description: 'A ministry, a party, a newspaper.' },
})

export const StatementMode = enumOf<Column<'statement', 'mode'>>('StatementMode', 'How words are reported.', {
  DIRECT: { description: 'Word for word: in quotation marks, or as a block after a colon.' },
  INDIRECT: { description: 'In the words of the one who reports.' },
  MIXED: { description: 'Partly word for word.' },
})

export const KeyScopeEnum = enumOf<KeyScope>('KeyScope', 'What a key allows.', {
  PUBLISH: { description: 'Publishing and withdrawing, and making further keys of this scope.' },
})

export const TeaserResolution = enumOf<'RESOLVED' | 'AMBIGUOUS' | 'UNRESOLVED'>(
  'TeaserResolution',
  'Whether the archive knows which article a teaser announces.',
  {
    RESOLVED: { description: 'One article of the archive fits by address, or by words and date.' },
    AMBIGUOUS: {
      description:
        'Several articles fit; or one fits by its words alone while other teasers with the same words bear other dates.',
    },
    UNRESOLVED: {
      description: 'No article of the archive fits. When one arrives, the item resolves by itself.',
    },
  },
)

export const PublishStatus = enumOf<'PUBLISHED' | 'UNCHANGED' | 'FAILED'>(
  'PublishStatus',
  'What became of a page.',
  {
    PUBLISHED: { description: 'It is a new article.' },
    UNCHANGED: { description: 'The same bytes are in the archive already; nothing was done.' },
    FAILED: { description: 'It could not be read; nothing of it was written.' },
  },
)

export const PageFormatEnum = builder.enumType('PageFormat', {
  description: 'How the bytes of a file are to be read.',
  values: {
    AUTO: { value: 'auto', description: 'By the name of the file and its first bytes.' },
    TEXT: { value: 'text', description: 'Plain text.' },
    HTML: { value: 'html', description: 'HTML.' },
    JSON: { value: 'json', description: 'One page as a JSON object, with the fields of PageInput.' },
  } as const,
})

export const FeedStartEnum = builder.enumType('FeedStart', {
  description: 'Where a subscription begins when it has no cursor.',
  values: {
    BEGINNING: { description: 'Before the first article ever published.' },
    NOW: { description: 'With what is published from now on.' },
  } as const,
})

export const PublicationKind = enumOf<FeedKind>('PublicationKind', 'What the feed tells of.', {
  PUBLISHED: { description: 'An article was published: ArticlePublished.' },
  WITHDRAWN: { description: 'An article was withdrawn: ArticleWithdrawn.' },
  RESOLVED: { description: 'It became known which article a teaser announces: RelatedItemResolved.' },
})

export const TimelineInterval = builder.enumType('TimelineInterval', {
  description: 'How long a bucket of a timeline is.',
  values: {
    DAY: { description: 'A day.' },
    MONTH: { description: 'A month.' },
    YEAR: { description: 'A year.' },
  } as const,
})

export const OrderDirection = builder.enumType('OrderDirection', {
  description: 'Which way an order runs.',
  values: {
    ASC: { description: 'Oldest first.' },
    DESC: { description: 'Newest first.' },
  } as const,
})

export const ArticleOrderField = builder.enumType('ArticleOrderField', {
  description: 'What articles are ordered by.',
  values: {
    DATE: {
      description:
        'The first day that `published` may mean; without it, that of `eventDate`; without both, the day the archive first saw the article.',
    },
    FIRST_SEEN: { description: 'When the archive first saw them.' },
  } as const,
})

export const ChangedPartEnum = enumOf<ChangedPart>(
  'ChangedPart',
  'A part of an article that reading again may change.',
  {
    TEXT: { description: 'The text, its language or its address.' },
    TITLE: { description: 'The title.' },
    DATES: { description: 'When it was published, or when the event was.' },
    EVENT: { description: 'What is known of the event.' },
    SPEECHES: { description: 'Who says what.' },
    RELATED_ITEMS: { description: 'The list beside it.' },
  },
)
