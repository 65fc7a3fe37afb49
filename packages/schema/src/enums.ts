import type {
  AuditAct,
  ChangedPart,
  FeedKind,
  GivenPart,
  KeyScope,
  Tables,
  WebhookState,
} from '@communique/archive'
import { builder } from './builder.ts'
import type { TeaserResolutionName } from './conditions/related-item-conditions.ts'
import type { ReadingExplanation, SentenceExplanation } from './context.ts'

type Described<Value extends string> = Record<Value, { description: string }>
type Column<Table extends keyof Tables, Name extends keyof Tables[Table]> = NonNullable<Tables[Table][Name]> &
  string

/** The type requires a description for each value of the column, and allows no other value. */
function enumOf<Value extends string>(name: string, description: string, values: Described<Value>) {
  return builder.enumType<string, Described<Value>>(name, { description, values })
}

export const TitleBasis = enumOf<Column<'article', 'title_basis'>>('TitleBasis', 'The origin of a title.', {
  PRINTED: { description: 'The page prints the title.' },
  DERIVED: { description: 'The page prints no headline. The title is the first words of the article.' },
})

export const DatePrecision = enumOf<Column<'article', 'published_precision'>>(
  'DatePrecision',
  'The precision of a date.',
  {
    DAY: { description: 'The day is known.' },
    MONTH: { description: 'The month is known, the day is not.' },
    YEAR: { description: 'Only the year is known.' },
  },
)

export const DateBasis = enumOf<Column<'article', 'published_basis'>>(
  'DateBasis',
  'The evidence for a date.',
  {
    PRINTED: { description: 'The page prints the whole date.' },
    METADATA: { description: 'Only the head or the mark-up of the page states the date.' },
    INFERRED: {
      description:
        'The page prints a part of the date, and other words of the page determine the rest. Or it prints only the date of its last change.',
    },
    TEASER: { description: 'Taken from dated teasers that announce this article and no other.' },
    GIVEN: { description: 'Given as data together with the page.' },
  },
)

export const CaptureBasis = enumOf<Column<'capture', 'basis'>>(
  'CaptureBasis',
  'The origin of what is known about a capture.',
  {
    WARC: { description: 'A record of a WARC file.' },
    MHTML: { description: 'A part of an MHTML file.' },
    MAIL: { description: 'The head of a mail.' },
    FEED: { description: 'An entry of a feed.' },
    TABLE: { description: 'A row of a table.' },
    EXPORT: { description: 'An object of the export of another program.' },
    DOCUMENT: { description: 'The properties of a document, such as a PDF.' },
    SAVED_COMMENT: { description: 'A comment that the program which saved the page left in it.' },
    ARCHIVED_ADDRESS: { description: 'The address in a web archive, which contains the original one.' },
    MIRROR: { description: 'The path in a mirror of the site.' },
    GIVEN: { description: 'Given as data together with the page.' },
  },
)

export const Genre = enumOf<Column<'article', 'genre'>>('Genre', 'The genre of an article.', {
  REPORT: { description: 'A report of what others said or did.' },
  ADDRESS: {
    description: 'The own words of one speaker: a speech, a message, a written answer, an opinion piece.',
  },
  TRANSCRIPT: { description: 'Turns of several speakers, each with its label. Each turn is a speech.' },
  STATEMENT: { description: 'A statement in the voice of a body, such as a ministry.' },
  JOINT_STATEMENT: { description: 'A statement or declaration of several bodies or countries.' },
  READOUT: { description: 'An account of a meeting or a call by one side.' },
  MINUTES: { description: 'Minutes or decisions of a body.' },
  OTHER: { description: 'None of these.' },
})

export const EventKind = enumOf<Column<'article', 'event_kind'>>(
  'EventKind',
  'The kind of event that an article reports on.',
  {
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
    OTHER: { description: 'Another kind of event.' },
  },
)

export const SpeechKind = enumOf<Column<'speech', 'kind'>>('SpeechKind', 'The form of a speech.', {
  SPEECH: { description: 'A speech, a report, or words spoken at an event.' },
  STATEMENT: { description: 'A statement in writing, or read out.' },
  MESSAGE: { description: 'A message, letter or telegram.' },
  INTERVIEW: { description: 'Answers to questions.' },
  PRESS_CONFERENCE: { description: 'Words spoken to the press.' },
  OTHER: { description: 'Another form.' },
})

export const SpeakerKind = enumOf<Column<'speaker', 'kind'>>('SpeakerKind', 'The kind of a speaker.', {
  PERSON: { description: 'One person.' },
  GROUP: { description: 'Several persons without names: "the speakers".' },
  ORGANISATION: { description: 'A ministry, a party, a newspaper.' },
})

export const StatementMode = enumOf<Column<'statement', 'mode'>>(
  'StatementMode',
  'The way in which words are reported.',
  {
    DIRECT: { description: 'Word for word: in quotation marks, or as a block after a colon.' },
    INDIRECT: { description: 'Paraphrased by the author of the report.' },
    MIXED: { description: 'Partly word for word.' },
  },
)

export const KeyScopeEnum = enumOf<KeyScope>(
  'KeyScope',
  'What a key allows. Each scope allows what the scopes before it allow.',
  {
    READ: { description: 'Read an archive whose reads need a key.' },
    PUBLISH: { description: 'Publish, correct, withdraw and restore articles, and read.' },
    ADMIN: {
      description: 'Create, list and revoke keys, read the audit log, and everything that PUBLISH allows.',
    },
  },
)

export const TeaserResolution = enumOf<TeaserResolutionName>(
  'TeaserResolution',
  'Whether the archive knows which article a teaser announces.',
  {
    RESOLVED: { description: 'Exactly one article of the archive matches by URL, or by words and date.' },
    AMBIGUOUS: {
      description:
        'Several articles match. Or one article matches by its words alone, and other teasers with the same words have other dates.',
    },
    UNRESOLVED: {
      description: 'No article of the archive matches yet. The item resolves automatically when one arrives.',
    },
  },
)

export const PublishStatus = enumOf<'PUBLISHED' | 'UNCHANGED' | 'UPDATED' | 'FAILED'>(
  'PublishStatus',
  'The outcome for one page.',
  {
    PUBLISHED: { description: 'The page is now a new article.' },
    UNCHANGED: { description: 'The archive already holds the same bytes. Nothing was written.' },
    UPDATED: {
      description:
        'The archive already holds the same bytes. The article took what it had not: a source, a language or a URL.',
    },
    FAILED: { description: 'The page could not be published. Nothing was written.' },
  },
)

export const GivenPartEnum = enumOf<GivenPart>(
  'GivenPart',
  'A part of an article that can be given with its page, also later.',
  {
    SOURCE: { description: 'The source.' },
    LANGUAGE: { description: 'The language.' },
    URL: { description: 'The URL.' },
  },
)

export const PageFormatEnum = builder.enumType('PageFormat', {
  description: 'The format of a file.',
  values: {
    AUTO: { value: 'auto', description: 'Detected from the name of the file and its first bytes.' },
    TEXT: { value: 'text', description: 'Plain text.' },
    HTML: { value: 'html', description: 'HTML.' },
    MARKDOWN: { value: 'markdown', description: 'Markdown, with or without front matter.' },
    JSON: { value: 'json', description: 'One page as a JSON object with the fields of `PageInput`.' },
  } as const,
})

export const FeedStartEnum = builder.enumType('FeedStart', {
  description: 'Where a subscription without a cursor starts.',
  values: {
    BEGINNING: { description: 'At the first event of the feed.' },
    NOW: { description: 'With the next event.' },
  } as const,
})

export const PublicationKind = enumOf<FeedKind>('PublicationKind', 'The kind of a feed event.', {
  PUBLISHED: { description: 'An article was published: `ArticlePublished`.' },
  UPDATED: { description: 'An article got a source, a language or a URL: `ArticleUpdated`.' },
  WITHDRAWN: { description: 'An article was withdrawn: `ArticleWithdrawn`.' },
  RESTORED: { description: 'A withdrawn article is back: `ArticleRestored`.' },
  RESOLVED: { description: 'A teaser was resolved to one article: `RelatedItemResolved`.' },
})

export const AuditActEnum = enumOf<AuditAct>('AuditAct', 'What somebody did to the archive.', {
  PUBLISH: {
    description: 'Published pages, or gave articles what they had not: one call of `publishPages`.',
  },
  WITHDRAW: { description: 'Withdrew an article.' },
  RESTORE: { description: 'Took the withdrawal of an article back.' },
  MOVE_EMBARGO: { description: 'Moved the end of an embargo, or ended it.' },
  REPARSE: { description: 'Read captures again, which changed articles: one call of `reparse`.' },
  RENAME_SOURCE: { description: 'Gave a source another slug or name.' },
  MERGE_SOURCES: { description: 'Gave the articles of one source to another.' },
  CREATE_KEY: { description: 'Created a key.' },
  REVOKE_KEY: { description: 'Revoked a key.' },
  CREATE_WEBHOOK: { description: 'Created a webhook.' },
  REMOVE_WEBHOOK: { description: 'Removed a webhook.' },
  REPLAY_WEBHOOK: { description: 'Made a webhook deliver from another position of the feed.' },
  PAUSE_WEBHOOK: { description: 'Paused a webhook.' },
  RESUME_WEBHOOK: { description: 'Resumed a webhook.' },
  ROTATE_WEBHOOK_SECRET: { description: 'Gave a webhook another secret.' },
})

export const WebhookStateEnum = enumOf<WebhookState>('WebhookState', 'Whether a webhook delivers.', {
  ACTIVE: { description: 'It delivers. After a failed attempt it waits for the next one.' },
  FAILING: {
    description:
      'Several attempts in a row have failed. It keeps its place, and tries again after long pauses.',
  },
  PAUSED: { description: 'Somebody paused it, or the archive was restored: `resumeWebhook` goes on.' },
  GONE: {
    description:
      'The receiver answered `410 Gone`, so that nothing more is sent. It keeps its place: `resumeWebhook` goes on.',
  },
})

export const TimelineInterval = builder.enumType('TimelineInterval', {
  description: 'The length of a timeline bucket.',
  values: {
    DAY: { description: 'A day.' },
    MONTH: { description: 'A month.' },
    YEAR: { description: 'A year.' },
  } as const,
})

export const TimelineGrouping = builder.enumType('TimelineGrouping', {
  description: 'By what a timeline is divided.',
  values: {
    SOURCE: { description: 'By source.' },
    SPEAKER: { description: 'By speaker.' },
  } as const,
})

export const OrderDirection = builder.enumType('OrderDirection', {
  description: 'The direction of an order.',
  values: {
    ASC: { description: 'Oldest, fewest or first of the alphabet first.' },
    DESC: { description: 'Newest, most or last of the alphabet first.' },
  } as const,
})

export const ArticleOrderField = builder.enumType('ArticleOrderField', {
  description: 'The value by which articles are ordered.',
  values: {
    DATE: {
      description:
        'The earliest day of `published`. If there is none, the earliest day of `eventDate`. If there is none either, the day of `firstSeenAt`.',
    },
    FIRST_SEEN: { description: 'The time when the archive received the article.' },
    POSITION: {
      description:
        'The position of the feed from which the article is visible: an article whose embargo has just ended is the newest.',
    },
  } as const,
})

export const SpeechOrderField = builder.enumType('SpeechOrderField', {
  description: 'The value by which speeches are ordered.',
  values: {
    DATE: { description: 'The date of the article, as in the order of articles.' },
    FIRST_SEEN: { description: 'The time when the archive received the article.' },
  } as const,
})

export const SpeakerOrderField = builder.enumType('SpeakerOrderField', {
  description: 'The value by which speakers are ordered.',
  values: {
    NAME: {
      description:
        'The name, in the order of the root collation of Unicode, which is the same everywhere. Speakers without a name come last.',
    },
    SPEECHES: { description: 'The number of speeches. Speakers with the same number are ordered by name.' },
    DATE: {
      description:
        'The date of the latest speech, as in the order of articles. Speakers with the same date are ordered by name.',
    },
  } as const,
})

export const ChangedPartEnum = enumOf<ChangedPart>(
  'ChangedPart',
  'A part of an article that a reparse can change.',
  {
    TEXT: { description: 'The text or its URL.' },
    LANGUAGE: { description: 'The language.' },
    TITLE: { description: 'The title.' },
    GENRE: { description: 'The genre.' },
    DATES: { description: 'The publication date or the event date.' },
    EVENT: { description: 'The event.' },
    SPEECHES: {
      description:
        'The speeches. `SPEECHES_ADDED`, `SPEECHES_REMOVED`, `SPEAKERS`, `OFFICES`, `COUNTRIES`, `STATEMENTS` and `REPLIES` say what of them.',
    },
    SPEECHES_ADDED: { description: 'There are speeches that were not there before.' },
    SPEECHES_REMOVED: { description: 'Speeches are gone.' },
    SPEAKERS: {
      description:
        'Other speakers, the same speakers of other speeches, or the kind of a speaker without a name.',
    },
    OFFICES: { description: 'The office of a speech that stays.' },
    COUNTRIES: { description: 'The country of a speech that stays, as printed or as a code.' },
    STATEMENTS: { description: 'The statements or the kind of a speech that stays.' },
    REPLIES: { description: 'What a speech that stays answers.' },
    RELATED_ITEMS: { description: 'The related items.' },
    LINKS: { description: 'How teasers are compared with the article, or its related items with articles.' },
  },
)

export const SearchHitKind = enumOf<'ARTICLE' | 'SPEECH'>('SearchHitKind', 'What a search result is.', {
  ARTICLE: { description: 'An article whose title or text has the words.' },
  SPEECH: { description: 'A speech that has the words.' },
})

export const CountRelation = enumOf<'EXACT' | 'AT_LEAST'>(
  'CountRelation',
  'What a count says of the real number.',
  {
    EXACT: { description: 'It is the number.' },
    AT_LEAST: { description: 'The number is this or greater: counting stopped.' },
  },
)

export const BlockKind = enumOf<ReadingExplanation['blocks'][number]['kind']>(
  'BlockKind',
  'What a block of a page was taken for.',
  {
    TITLE: { description: 'The headline.' },
    DATE: { description: 'A date.' },
    BODY: { description: 'A part of the text.' },
    LIST_HEADING: { description: 'The heading of the related items.' },
    RELATED: { description: 'A related item.' },
    REMAINDER: { description: 'It belongs to nothing: navigation, boilerplate.' },
  },
)

export const SentenceOutcome = enumOf<SentenceExplanation['outcome']>(
  'SentenceOutcome',
  'What reading made of a sentence.',
  {
    SAID: { description: 'Somebody says something, by words of saying.' },
    CONTINUES: { description: 'A speaker goes on, without words of saying.' },
    NARRATION: { description: 'Nobody is found to say it.' },
  },
)
