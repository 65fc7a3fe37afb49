import { describe, expect, it } from 'vitest'
import { readPrinted, whoSays } from '../../testing/own.ts'

const own = ['The lock is old.', 'It shall be mended.', 'The divers are glad.']

const sayers = (...paragraphs: readonly string[]) => whoSays(readPrinted({}, ...paragraphs))

describe('a text that is handed on is by', () => {
  it.each([
    ['whoever sent it', 'Ada Kerrin, mayor of Harl, sent the following letter:', 'Ada Kerrin'],
    ['whoever owns it', 'The text of Mayor Ada Kerrin’s letter follows:', 'Ada Kerrin'],
    ['whoever it is from', 'The following letter came from the Mayor of Harl:', 'the Mayor of Harl'],
    ['whoever it was issued by', 'The following statement was issued by Mayor Ada Kerrin:', 'Ada Kerrin'],
    [
      'whoever stands behind a dateline',
      'May 5, 2031 – Mayor Ada Kerrin issued the following statement:',
      'Ada Kerrin',
    ],
    [
      'whoever stands behind a dateline with an agency',
      'Harl, May 5 (Tide News) -- The Mayor of Harl issued the following statement:',
      'The Mayor of Harl',
    ],
    [
      'not the place that it is about',
      'Mayor Ada Kerrin sent the following letter on the old boats of Harl:',
      'Ada Kerrin',
    ],
    [
      'not whoever put the question',
      'The Mayor of Harl gave the following answer to a question put by Bo Tarn:',
      'The Mayor of Harl',
    ],
    ['a body', 'The Port Council issued the following statement:', 'Port Council'],
    [
      'not a body whose name is quoted',
      'The following letter, found “by Bo Tarn”, came from the Mayor of Harl:',
      'the Mayor of Harl',
    ],
  ])('%s', (_, announcement, name) => {
    expect(sayers(announcement, ...own)).toEqual(['-', name, name, name])
  })

  it('whoever is told of, below a mark', () => {
    expect(
      sayers('The full text of the statement by Mayor Ada Kerrin is below.', 'Begin Text:', ...own),
    ).toEqual(['-', '-', 'Ada Kerrin', 'Ada Kerrin', 'Ada Kerrin'])
  })
})

it('a text that is handed on begins with its greeting, below its address', () => {
  expect(
    sayers('Mayor Ada Kerrin sent the following letter:', '12 Quay Street', 'Dear divers,', ...own).slice(
      0,
      4,
    ),
  ).toEqual(['-', '-', 'Ada Kerrin', 'Ada Kerrin'])
})

describe('a text that is handed on ends before', () => {
  it.each([
    'Present were pilots and divers.',
    'Present was the pilot.',
    'Attending were pilots.',
    'On the same day the mayor left.',
    'The letter was handed over in Harl.',
    'End Text',
  ])('%s', (line) => {
    expect(sayers('Mayor Ada Kerrin sent the following letter:', ...own, line).at(-1)).toBe('-')
  })
})

it('what stands below its mark is nobody’s', () => {
  const lines = ['End Text', 'The lock opened in May.', 'The boats are new.']
  expect(sayers('Mayor Ada Kerrin sent the following letter:', ...own, ...lines).slice(-3)).toEqual([
    '-',
    '-',
    '-',
  ])
})

describe('a text that is handed on goes on with', () => {
  it.each([
    'Present at sea, we wait.',
    'On Monday the boats sail.',
    'On the other hand, the boats wait.',
    'On that same day we sailed.',
    'For the same boats we wait.',
    'A letter was lost at sea.',
    'The letter was Bo’s.',
    'The lock was old.',
    'The letter writers of Harl know it.',
  ])('%s', (line) => {
    expect(sayers('Mayor Ada Kerrin sent the following letter:', ...own, line).at(-1)).toBe('Ada Kerrin')
  })
})

describe('nothing is handed on', () => {
  it.each([
    ['by a sentence that goes on in prose', 'The following letter was sent by Mayor Ada Kerrin.'],
    ['where no text is told of', 'Mayor Ada Kerrin gave the following order:'],
    ['where nothing follows', 'Mayor Ada Kerrin wrote a letter on boats:'],
    ['where its noun is quoted', 'Mayor Ada Kerrin put up “Letter Box”, the following boxes:'],
  ])('%s', (_, announcement) => {
    expect(readPrinted({}, announcement, ...own).genre.genre).toBe('REPORT')
  })
})
