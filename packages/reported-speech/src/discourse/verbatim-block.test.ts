import { describe, expect, it } from 'vitest'
import { said } from '../testing/said.ts'

describe('words that are announced', () => {
  it('are one paragraph where somebody quotes them in his or her own words', () => {
    expect(
      said(
        'The guild opens its year, friends, and our dam holds. Mayor Ada Kerrin spoke at the mill. She said:\n\nThe toll falls on the poor.\n\nThe mill stirs the whole valley. Its wheel was made by hand.',
      ),
    ).toEqual(['Ada Kerrin | DIRECT | The toll falls on the poor.'])
  })

  it('begin in a letter behind its salutation and end before the name that signs it', () => {
    expect(
      said(
        'Following is the full text of the letter by Mayor Ada Kerrin:\n\n3 May 2031\n\nMr Bo Tarn\n\n7 Mill Road\n\nDear Mr Tarn,\n\nThe dam holds.\n\nWe thank you.\n\nAda Kerrin',
      ),
    ).toEqual([
      'Ada Kerrin | DIRECT | Dear Mr Tarn,',
      'Ada Kerrin | DIRECT | The dam holds.',
      'Ada Kerrin | DIRECT | We thank you.',
    ])
  })

  it.each([
    ['where somebody tells of the speaker again', 'Kerrin was in Harl for two days.'],
    ['at the notes behind the text', 'Notes to editors'],
  ])('end %s', (_, behind) => {
    expect(said(`Mayor Ada Kerrin said:\n\nThe dam holds.\n\nIt will hold.\n\n${behind}`)).toEqual([
      'Ada Kerrin | DIRECT | The dam holds.',
      'Ada Kerrin | DIRECT | It will hold.',
    ])
  })

  it.each([
    ['said Bo Tarn', 'Bo Tarn'],
    ['the pilot said', 'the pilot'],
    ['the Guild of Divers said', 'Guild of Divers'],
  ])('end at a quotation that somebody else is given: %s', (saying, who) => {
    expect(
      said(`Mayor Ada Kerrin said:\n\nThe dam holds.\n\n“Nobody asked us,” ${saying}.\n\nThe mill was shut.`),
    ).toEqual(['Ada Kerrin | DIRECT | The dam holds.', `${who} | DIRECT | “Nobody asked us,”`])
  })

  it('are, of a sentence with words of saying, what is quoted', () => {
    expect(
      said(
        'Mayor Ada Kerrin said:\n\nThe dam holds.\n\n“Nobody asked us,” my father replied, “and nobody will.”',
      ),
    ).toEqual([
      'Ada Kerrin | DIRECT | The dam holds.',
      'Ada Kerrin | DIRECT | “Nobody asked us,” … “and nobody will.”',
    ])
  })
})
