import { describe, expect, it } from 'vitest'
import { said } from '../testing/said.ts'

const minutes = (...paragraphs: readonly string[]) =>
  said(['Minutes of the Net Committee', ...paragraphs].join('\n\n'))

describe('minutes give', () => {
  it.each([
    [
      'agreement between members',
      'There was agreement between members that nets were dear.',
      ['Members | INDIRECT | that nets were dear'],
    ],
    [
      'what is in view of members',
      'For most members, nets were dear.',
      ['Most members | INDIRECT | nets were dear'],
    ],
    [
      'what somebody noted behind a semicolon',
      'Nets were dear; the mayor noted a rise.',
      ['the mayor | INDIRECT | a rise'],
    ],
    ['what both noted', 'Both noted that nets were dear.', ['Both | INDIRECT | that nets were dear']],
    [
      'what some of a board agreed',
      'A few members of the Board agreed that nets were dear.',
      ['A few members of the Board | INDIRECT | that nets were dear'],
    ],
    [
      'what is noted in view of something',
      'In view of the flood, the mayor noted that nets were dear.',
      ['the mayor | INDIRECT | that nets were dear'],
    ],
    [
      'what the chair opened with',
      'The Chair opened the meeting by thanking the pilots.',
      ['The Chair | INDIRECT | the pilots'],
    ],
    [
      'what others on a board noted',
      'Others on the board of pilots noted a rise.',
      ['Others | INDIRECT | a rise'],
    ],
    [
      'what one says is agreed',
      'Some said there is agreement that nets were dear.',
      ['Some | INDIRECT | there is agreement that nets were dear'],
    ],
  ])('%s: %s', (_, text, lines) => {
    expect(minutes(text)).toEqual(lines)
  })

  it.each([
    ['who wrote something', 'The letter was written by Mayor Bo Tarn that week.'],
    ['a concern that was noted', 'Concern about floods, noted by members, grew.'],
    ['a map that was mentioned', 'The map was mentioned by Mayor Bo Tarn.'],
    ['a debate', 'There was a long and open debate on the agreement that nets were dear.'],
    ['several agreements', 'There were agreements among members that nets were dear.'],
    ['what "it" noted', 'Nets were dear; it noted a rise.'],
    ['a quoted heading', '“Most members” noted a rise.'],
    ['a quoted act', 'Members began the “day by noting” nets.'],
    ['members who are noting', 'Members noting nets were dear.'],
    ['for both', 'For both, nets were dear.'],
  ])('no words of anybody for %s: %s', (_, text) => {
    expect(minutes(text)).toEqual([])
  })
})

describe('what was judged goes on', () => {
  const kerrin = 'Mayor Ada Kerrin said that nets were dear.'
  it.each([
    [
      'up to a break',
      ['One member said that nets were dear. Ropes would be dear, too. A short break was taken.'],
      2,
    ],
    [
      'not beyond the paragraph of one member',
      ['One member said that nets were dear.', 'Ropes would be dear, too.'],
      1,
    ],
    ['of a person, as long as the tense holds', [kerrin, 'Ropes would be dear, too.', 'Boats are blue.'], 2],
    ['not over a heading', [`${kerrin} Ropes would be dear`, 'Boats would be dear.'], 1],
    ['not over what was noted', [`${kerrin} It was noted that ropes would be dear.`], 1],
    ['not over what members do', [`${kerrin} Most members would wait.`], 1],
  ])('%s', (_, paragraphs, count) => {
    expect(minutes(...paragraphs)).toHaveLength(count)
  })
})

describe('a readout gives', () => {
  it.each([
    ['two who met', 'The two leaders met and reiterated that nets are dear.', 'The two leaders'],
    [
      'one who is somewhere',
      'The Prime Minister is in Harl and reiterated that nets are dear.',
      'The Prime Minister',
    ],
    [
      'one who met others',
      'The Prime Minister met pilots and reiterated that nets are dear.',
      'The Prime Minister',
    ],
    [
      'one who thanks, too',
      'President Ada Kerrin received a map and, thanking the pilots, reiterated that nets are dear.',
      'Ada Kerrin',
    ],
  ])('%s: %s', (_, text, name) => {
    expect(said(`Readout\n\n${text}`)).toEqual([`${name} | INDIRECT | that nets are dear`])
  })

  it('nothing of a report', () => {
    expect(said('Readout\n\nThe report received a map and reiterated that nets are dear.')).toEqual([])
  })
})
