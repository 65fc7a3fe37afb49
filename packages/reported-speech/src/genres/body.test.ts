import { describe, expect, it } from 'vitest'
import { said } from '../testing/said.ts'

/** Who says what in minutes, in the order of their first words. */
const minuted = (...paragraphs: readonly string[]) => said(`Minutes\n\n${paragraphs.join('\n\n')}`)
const speakers = (...paragraphs: readonly string[]) =>
  minuted(...paragraphs).map((line) => line.split(' | ')[0])

describe('the body whose text it is', () => {
  it('is the one told of most', () => {
    expect(
      speakers(
        'The Port Council was asked. The Net Committee met. The Net Committee ate.',
        'There was agreement that nets were dear.',
      ),
    ).toEqual(['Net Committee'])
  })

  it('is not what a capital makes part of another name, nor what is quoted', () => {
    expect(
      speakers(
        'Board Street flooded. Board Street dried. “The Board won. The Board lost,” it read. A board broke. A board fell.',
        'The Net Committee met.',
        'There was agreement that nets were dear.',
      ),
    ).toEqual(['Net Committee'])
  })

  it.each([
    ['The Committee noted a flood.', 'Net Committee'],
    ['The committee noted a flood.', 'Net Committee'],
    ['The Port Committee noted a flood.', 'Port Committee'],
    ['The Guild noted a flood.', 'Guild'],
    ['The Lock noted a flood.', undefined],
    ['Members of the Committee noted a flood.', 'Members of the Committee'],
  ])('%s', (sentence, speaker) => {
    const found = speakers('The Net Committee met. The Harl Guild ate.', sentence)[0]
    if (speaker !== undefined) expect(found).toBe(speaker)
    else expect(found).not.toBe('Net Committee')
  })

  it('is the one that spoke last, of two of a kind', () => {
    expect(
      speakers('The Net Council met. The Port Council noted a flood. The Council noted a fall.'),
    ).toEqual(['Port Council', 'Port Council'])
  })
})

describe('who is one of them', () => {
  it.each([
    ['The dean of nets noted a flood.', 1],
    ['Mayor Ada Kerrin noted a flood.', 1],
    ['The Harl Guild noted a flood.', 1],
    ['Ministers noted a flood.', 1],
    ['The ministers of nets and ropes noted a flood.', 1],
    ['Board members noted a flood.', 1],
    ['Analysts noted a flood.', 0],
    ['Market participants noted a flood.', 0],
    ['FOMC participants noted a flood.', 1],
    ['Harl members noted a flood.', 0],
    ['Participants in the survey noted a flood.', 0],
    ['Analysts in Harl noted a flood.', 0],
    ['The economy noted a flood.', 0],
    ['Most noted a flood.', 1],
    ['Most members noted a flood.', 1],
    ['Harl Guild analysts noted a flood.', 0],
    ['Harl noted a flood.', 1],
    ['The report noted that nets were dear.', 0],
    ['The Harl Report noted that nets were dear.', 1],
    ['Prices noted that nets were dear.', 0],
  ])('%s', (sentence, count) => {
    expect(minuted('The Net Committee met.', sentence)).toHaveLength(count)
  })

  it('is two persons together', () => {
    expect(
      speakers(
        'Mayor Ada Kerrin noted a flood.',
        'Mayor Bo Tarn and Mayor Siv Moe agreed that nets were dear.',
      ),
    ).toEqual(['Ada Kerrin', 'Mayor Bo Tarn and Mayor Siv Moe'])
  })

  it('is the member told of last', () => {
    expect(
      speakers('One member dissented. Another member left. That member noted a flood.', 'No member stayed.'),
    ).toEqual(['Another member'])
    expect(speakers('Every member came. That member noted a flood.')).toEqual(['That member'])
  })

  it('is the staff, by its fullest words', () => {
    expect(speakers('The Net Bank of Harl staff met. Staff noted a flood.')).toEqual([
      'Net Bank of Harl staff',
    ])
    expect(speakers('Staff noted a flood. They saw a fall.')).toEqual(['Staff', 'Staff'])
    expect(
      speakers('The Net Bank of Harl staff met. The staff projections showed a fall. They saw a flood.'),
    ).toEqual(['Net Bank of Harl staff'])
  })
})
