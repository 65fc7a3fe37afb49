import { describe, expect, it } from 'vitest'
import { analyseText } from '../../names/analysed-text.ts'
import { proseOf } from '../../text/prose.ts'
import { groupCalled, listAnnounced, namedByThemselves } from './group.ts'

const sentences = (...paragraphs: readonly string[]) =>
  analyseText(proseOf(paragraphs.join('\n\n'))).sentences

describe('those who speak together, in a title', () => {
  it.each([
    ['Joint Statement by the Presidents of Tarvia and Norland', 'the Presidents of Tarvia and Norland'],
    [
      'Joint Statement by President Kerrin and Prime Minister Tarn',
      'President Kerrin and Prime Minister Tarn',
    ],
    ['Statement of Ada Kerrin and Bo Tarn on locks', 'Ada Kerrin and Bo Tarn'],
    ['Joint Statement by Norway and Chile', 'Norway and Chile'],
    ['Joint Statement by the Ministry of trade and tides', null],
    ['Joint Statement by Norway', null],
    ['Joint Statement by many on locks', null],
    ['Presidents of Tarvia and Norland meet', null],
  ])('%s', (title, group) => {
    expect(groupCalled(title)).toBe(group)
  })
})

describe('those who speak together, as they name themselves', () => {
  it.each([
    [
      'We, the Ministers of Tarvia and Norland, meeting in Kell, agree.',
      'the Ministers of Tarvia and Norland',
    ],
    [
      'We, the Ministers of Tarvia, Norland, and Elmark, the hosts, meeting in Kell, agree.',
      'the Ministers of Tarvia, Norland, and Elmark, the hosts',
    ],
    ['We, Ministers of Tarvia, meeting in Kell, agree.', null],
    ['We the Ministers of Tarvia, meeting in Kell, agree.', null],
    ['“We, the boats, wait,” she said.', null],
    ['Tarvia and Norland agree.', null],
  ])('%s', (sentence, group) => {
    expect(namedByThemselves(sentences(sentence))).toBe(group)
  })
})

describe('those who announce a list', () => {
  const item = '1. Boats may sail.'

  it.each([
    [
      'The Ministers of Tarvia and Norland hereby affirm the following:',
      'The Ministers of Tarvia and Norland',
    ],
    ['The Ministers of Tarvia and Norland affirm the following:', 'The Ministers of Tarvia and Norland'],
    [
      'Recalling their talks, the Ministers of Tarvia and Norland affirm the following:',
      'the Ministers of Tarvia and Norland',
    ],
    ['The Ministers of Tarvia and Norland affirm the following.', undefined],
    ['The Ministers of Tarvia and Norland affirm:', undefined],
    ['The lock and the boats affirm the following:', undefined],
  ])('%s', (sentence, words) => {
    expect(listAnnounced(sentences(sentence, item))?.words).toBe(words)
  })

  it('not above prose', () => {
    expect(
      listAnnounced(sentences('The Ministers of Tarvia hereby affirm the following:', 'Boats sail.')),
    ).toBeNull()
  })
})
