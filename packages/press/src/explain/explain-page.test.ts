import type { ExplainedSentence } from 'reported-speech'
import { describe, expect, it } from 'vitest'
import { asFields, asFile, briefingPage, receptionPage } from '../testing/pages.ts'
import { explainPage } from './explain-page.ts'

const sentencesOf = (...paragraphs: readonly string[]) => explainPage(asFields({ paragraphs })).sentences
const sentenceOf = (text: string): ExplainedSentence | undefined => sentencesOf(text)[0]

describe('the explanation of a page', () => {
  const page = explainPage(asFile(receptionPage))

  it('tells what was mended, with the words as printed and as read', () => {
    expect(page.clean).toEqual([
      {
        kind: 'space',
        count: 2,
        examples: [
          {
            line: 1,
            raw: 'the occasion of the 12 th anniversary of the',
            clean: 'the occasion of the 12th anniversary of the',
          },
          {
            line: 4,
            raw: 'that Mayor Odo Lindqvar , a former engine',
            clean: 'that Mayor Odo Lindqvar, a former engine',
          },
        ],
      },
    ])
  })

  it('counts very many places, and shows a few', () => {
    const [kind] = explainPage(asFields({ text: `a${'\u00a0a'.repeat(200_000)}` })).clean
    expect(kind).toMatchObject({ kind: 'space', count: 200_000 })
    expect(kind?.examples).toHaveLength(3)
  })

  it('tells what became of each block, and where it stands', () => {
    expect(page.blocks.map(({ kind }) => kind)).toEqual([
      ...Array(10).fill('BODY'),
      'LIST_HEADING',
      ...Array(9).fill('RELATED'),
      'REMAINDER',
    ])
    expect(page.blocks[14]).toEqual({
      kind: 'RELATED',
      lines: { from: 15, to: 15 },
      firstWords: 'A second track will be laid between Harl and Sundby.',
    })
  })

  it('tells persons, offices, words of saying, construction, subject, content and speaker of a sentence', () => {
    expect(page.sentences[0]?.offices).toEqual(['Lorvanian Ambassador'])
    expect(page.sentences[3]).toMatchObject({
      number: 4,
      paragraph: 4,
      mentions: [{ name: 'Odo Lindqvar', offices: ['Mayor'], isCertain: true }],
      cues: [
        { text: 'Recalling', verb: 'recall', form: 'participle', frame: 'say' },
        { text: 'referred to', verb: 'refer to', form: 'finite', frame: 'say' },
      ],
      attributions: [
        {
          construction: 'opening',
          subject: { text: 'he', kind: 'pronoun' },
          cue: 'Recalling',
          contents: [
            'that the first train crossed the border in heavy snow',
            expect.stringMatching(/^the fact that/),
          ],
          speaker: { name: 'Piet Halvorsun', office: 'Lorvanian Ambassador to Estmark', by: 'lastPerson' },
        },
      ],
      outcome: { kind: 'SAID', statements: [{ speaker: 's1', name: 'Piet Halvorsun', mode: 'INDIRECT' }] },
    })
  })

  it('tells of narration who spoke last before it ends', () => {
    expect(page.sentences[6]).toMatchObject({
      outcome: { kind: 'NARRATION', because: 'noCue' },
      lastSpeaker: 'Tessa Brandmoor',
    })
  })

  it('tells of the speeches their sentences, and what office and country rest on', () => {
    expect(page.speeches).toMatchObject([
      {
        who: { name: 'Piet Halvorsun', office: 'Lorvanian Ambassador to Estmark', country: 'Lorvanian' },
        offices: ['Lorvanian Ambassador', 'Lorvanian Ambassador to Estmark'],
        countryBasis: 'office',
        sentences: [4, 5, 6],
      },
      { who: { name: 'Tessa Brandmoor' }, sentences: [8, 9] },
    ])
  })

  it('knows title, tags and references of HTML', () => {
    const { clean, blocks } = explainPage(asFile(briefingPage))
    expect(clean.map(({ kind }) => kind)).toEqual(['markup', 'reference'])
    expect(clean[0]?.examples).toContainEqual({
      line: 17,
      raw: '“The quota is <b>settled</b> &amp;',
      clean: '“The quota is settled & signed,”',
    })
    expect(blocks.find(({ kind }) => kind === 'TITLE')).toEqual({
      kind: 'TITLE',
      lines: { from: 14, to: 14 },
      firstWords: 'Regular briefing on harbours & fisheries',
    })
  })

  it('knows the lines of a text that are title and date', () => {
    const text = 'New dam\n\nMay 2, 2031\n\nThe dam holds, Mayor Ada Kerrin said.'
    expect(explainPage(asFields({ text })).blocks.map(({ kind, lines }) => [kind, lines.from])).toEqual([
      ['TITLE', 1],
      ['DATE', 3],
      ['BODY', 5],
    ])
  })
})

describe('the construction that reads a sentence', () => {
  it('further, beside another', () => {
    const text =
      'Mayor Ada Kerrin said that the dam holds, while the director of the port called for a new one.'
    expect(
      sentenceOf(text)?.attributions.map(({ construction, speaker }) => [construction, speaker?.name]),
    ).toEqual([
      ['leading', 'Ada Kerrin'],
      ['further', 'the director of the port'],
    ])
  })
})

describe('what a subject is resolved by', () => {
  it.each([
    ['name', ['Mayor Ada Kerrin spoke.', 'Kerrin said that the dam holds.'], 'Ada Kerrin'],
    ['lastPerson', ['Mayor Ada Kerrin spoke.', 'She said that the dam holds.'], 'Ada Kerrin'],
    [
      'office',
      ['Ada Kerrin, Mayor of Harl, and the engineer Bo Tarn met.', 'The Mayor said that the dam holds.'],
      'Ada Kerrin',
    ],
    ['description', ['The villagers said that the road floods.'], 'The villagers'],
    [
      'lastSpeaker',
      ['The villagers said that the road floods.', 'They called for a bridge.'],
      'The villagers',
    ],
    [
      'author',
      ['The Guild of Divers issued a statement.', 'The statement said that the season is over.'],
      'Guild of Divers',
    ],
    ['lastAuthor', ['Mayor Ada Kerrin sent a letter.', 'It said that the dam holds.'], 'Ada Kerrin'],
    ['namedAuthor', ['The message of the Guild of Divers said that the season is over.'], 'Guild of Divers'],
  ] as const)('%s', (by, paragraphs, name) => {
    expect(sentencesOf(...paragraphs).at(-1)?.attributions[0]?.speaker).toMatchObject({ by, name })
  })
})

describe('words that go on', () => {
  it.each([
    [
      'announced',
      ['A spokesperson for the Ministry of Tides gave the following answer:', 'The lock is old.'],
      1,
    ],
    ['underName', ['The guild met.', 'Director Dr. Ada Kerrin', '‘The lock is old. We shall repair it.’'], 2],
    ['lookedBackAt', ['The lock is old.', 'Mayor Ada Kerrin said this in a lecture.'], 0],
    ['insideQuote', ['Mayor Ada Kerrin said: “The lock is old. It shall be repaired.”'], 1],
    ['quoteBehind', ['“The lock is old,” Mayor Ada Kerrin said. “It shall be repaired.”'], 1],
    ['sameText', ['The Harl Courier notes that the dam holds.', 'The lock is old.'], 1],
    ['sameManner', ['Mayor Ada Kerrin said that the lock is old. A new one would be built.'], 1],
    [
      'between',
      ['Mayor Ada Kerrin noted that the lock is old. The ports have grown. They need a lock, she said.'],
      1,
    ],
  ] as const)('%s', (rule, paragraphs, at) => {
    expect(sentencesOf(...paragraphs)[at]?.outcome).toMatchObject({
      kind: 'CONTINUES',
      rule,
      statements: [{ speaker: 's1' }],
    })
  })

  it('wholeText, under a title that says so', () => {
    const title = 'Statement by Minister Ada Kerrin at the Assembly of Rivers'
    const { sentences } = explainPage(
      asFields({ title, text: 'We have come a long way. I thank our hosts.' }),
    )
    expect(sentences.map(({ outcome }) => outcome)).toMatchObject([
      { rule: 'wholeText' },
      { rule: 'wholeText' },
    ])
  })

  it('without heed to what they attribute themselves', () => {
    const text = ['Mayor Ada Kerrin said as follows:', 'The engineers say that the lock is old.']
    expect(sentencesOf(...text)[1]).toMatchObject({
      attributions: [{ construction: 'leading', isAsked: false, speaker: null }],
      outcome: { kind: 'CONTINUES' },
    })
  })
})

describe('why a sentence is narration', () => {
  it.each([
    ['noCue', 'The lock is old.'],
    ['noConstruction', 'The divers were told to wait.'],
    ['question', 'Question: Did the Minister say that the lock is old?'],
    ['speakerUnknown', 'She said that the lock is old.'],
    ['announces', 'Mayor Ada Kerrin gave the following answer to a question:'],
    ['looksBack', 'Mayor Ada Kerrin said this in a lecture.'],
  ])('%s', (because, text) => {
    expect(sentenceOf(text)?.outcome).toEqual({ kind: 'NARRATION', because })
  })
})
