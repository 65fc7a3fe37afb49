import { builder } from './builder.ts'
import type { ReadingExplanation, SentenceExplanation } from './context.ts'
import { BlockKind, Genre, SentenceOutcome, StatementMode } from './enums.ts'
import { Explanation } from './refs.ts'

type Part<Name extends 'mended' | 'blocks' | 'speeches'> = ReadingExplanation[Name][number]

const MendCount = builder.objectRef<Part<'mended'>>('MendCount').implement({
  description: 'How often one kind of thing was mended.',
  fields: (t) => ({
    what: t.exposeString('what', { description: 'What was mended: "white space".' }),
    count: t.exposeInt('count', { description: 'The number of places.' }),
  }),
})

const ExplainedBlock = builder.objectRef<Part<'blocks'>>('ExplainedBlock').implement({
  description: 'A block of the page, and what it was taken for.',
  fields: (t) => ({
    kind: t.expose('kind', { type: BlockKind, description: 'What it was taken for.' }),
    firstLine: t.exposeInt('firstLine', { description: 'Its first line in `Capture.raw`, from 1.' }),
    lastLine: t.exposeInt('lastLine', { description: 'Its last line, included.' }),
    firstWords: t.exposeString('firstWords', { description: 'Its first words.' }),
  }),
})

const ExplainedStatement = builder
  .objectRef<SentenceExplanation['statements'][number]>('ExplainedStatement')
  .implement({
    description: 'What a sentence was found to say, and by whom.',
    fields: (t) => ({
      speaker: t.exposeString('speaker', { description: 'The name or description of the speaker.' }),
      mode: t.expose('mode', { type: StatementMode, description: 'The way in which words are reported.' }),
      text: t.exposeString('text', { description: 'The content, cut after 1,000 characters.' }),
    }),
  })

const ExplainedAttribution = builder
  .objectRef<SentenceExplanation['attributions'][number]>('ExplainedAttribution')
  .implement({
    description: 'A form of sentence that attributes words to somebody, found in a sentence.',
    fields: (t) => ({
      construction: t.exposeString('construction', { description: 'The name of the form.' }),
      form: t.exposeString('form', {
        description: 'What the form looks like: X speaks, A and B are said.',
      }),
      subject: t.exposeString('subject', {
        nullable: true,
        description: 'The words that name who speaks. Null where the sentence leaves them out.',
      }),
      cue: t.exposeString('cue', {
        nullable: true,
        description: 'The words of saying. Null where the form has none.',
      }),
      contents: t.expose('contents', { type: ['String'], description: 'What is said.' }),
      speaker: t.exposeString('speaker', {
        nullable: true,
        description: 'Whom the subject means. Null where that is not known, or was not asked.',
      }),
      because: t.exposeString('because', {
        nullable: true,
        description: 'Why it means that speaker: "the person mentioned last".',
      }),
    }),
  })

const ExplainedSentence = builder.objectRef<SentenceExplanation>('ExplainedSentence').implement({
  description: 'A sentence of the article, and what reading made of it.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Its number in the article, from 1.' }),
    paragraph: t.exposeInt('paragraph', { description: 'The number of its paragraph, from 1.' }),
    text: t.exposeString('text', { description: 'Its words, cut after 1,000 characters.' }),
    outcome: t.expose('outcome', { type: SentenceOutcome, description: 'What was made of it.' }),
    because: t.exposeString('because', {
      description:
        'Why, in plain words: the form that was found, the rule that applied, or what was missing.',
    }),
    cues: t.expose('cues', { type: ['String'], description: 'The words of saying in it.' }),
    attributions: t.expose('attributions', {
      type: [ExplainedAttribution],
      description: 'The forms found in it; the first is the one that the sentence is about.',
    }),
    statements: t.expose('statements', {
      type: [ExplainedStatement],
      description: 'What it says, and by whom.',
    }),
  }),
})

const ExplainedSpeech = builder.objectRef<Part<'speeches'>>('ExplainedSpeech').implement({
  description: 'A speech, and which sentences it was made of.',
  fields: (t) => ({
    speaker: t.exposeString('speaker', { description: 'The name or description of the speaker.' }),
    office: t.exposeString('office', {
      nullable: true,
      description: 'The office, in the fullest wording that the page prints.',
    }),
    country: t.exposeString('country', { nullable: true, description: 'The country, as printed.' }),
    countryBecause: t.exposeString('countryBecause', {
      nullable: true,
      description: 'Why it is this country, in plain words.',
    }),
    sentences: t.expose('sentences', {
      type: ['Int'],
      description: 'The numbers of the sentences, one for each statement.',
    }),
  }),
})

Explanation.implement({
  description:
    'What the reading of an article rests on: the page read again from its bytes, by the parser of this server, with what each stage saw. The same as `communique parse --explain`. Of a long page, the first 500 of each list.',
  fields: (t) => ({
    parserVersion: t.exposeString('parserVersion', {
      description:
        'The version of the parser of this server. Where `Capture.parserVersion` is another one, the article may have been read differently.',
    }),
    genre: t.expose('genre', { type: Genre, description: 'The genre.' }),
    genreBecause: t.exposeString('genreBecause', { description: 'What it was recognised by.' }),
    language: t.exposeString('language', {
      nullable: true,
      description: 'The language as a BCP 47 tag. Null when unknown.',
    }),
    languageBecause: t.exposeString('languageBecause', {
      nullable: true,
      description: 'What it was recognised by.',
    }),
    mended: t.expose('mended', { type: [MendCount], description: 'What was mended in the text, by kind.' }),
    blocks: t.expose('blocks', { type: [ExplainedBlock], description: 'The blocks of the page, in order.' }),
    sentenceCount: t.exposeInt('sentenceCount', { description: 'The number of sentences of the article.' }),
    sentences: t.expose('sentences', {
      type: [ExplainedSentence],
      description: 'The sentences of the article, in order.',
    }),
    speeches: t.expose('speeches', {
      type: [ExplainedSpeech],
      description: 'The speeches, and which sentences they were made of.',
    }),
  }),
})
