import { describe, expect, it } from 'vitest'
import { said, speakersOf } from '../testing/said.ts'

const names = (text: string) => said(text).map((line) => line.split(' | ')[0])

describe('who is meant later', () => {
  it.each([
    ['Mayor Ada Kerrin came. Bo Kerrin came too. Kerrin said that all was well.', 'Bo Kerrin'],
    [
      'The National Council for Tides met in Harl. The Council said that all was well.',
      'National Council for Tides',
    ],
    ['Divers met the World Tide Council’s chair. The Council said that all was well.', 'World Tide Council'],
    ['“The Harl Tide Council is rich.” The Council said that all was well.', 'Council'],
    ['Mayor Bo Tarn told the newspaper Monday. The newspaper said that all was well.', 'newspaper'],
    ['Divers read the Arkovian paper Harl Courier. The paper said that all was well.', 'Harl Courier'],
    ['The World Tide Council (WTC) met. The WTC said that all was well.', 'World Tide Council'],
    ['The Council of the Harl Divers (CHD) met. CHD said that all was well.', 'Council of the Harl Divers'],
    ['Tarn visited the Works Council (TWC). TWC said that all was well.', 'TWC'],
    ['The talks in Wales (WTC) went on. WTC said that all was well.', 'WTC'],
    ['The World Tide Council WTC met. WTC said that all was well.', 'WTC'],
    [
      'A delegation of the Alliance of Divers in the North headed by Dr Ada Kerrin came. The head of the delegation said that all was well.',
      'Ada Kerrin',
    ],
    [
      'The Norwegian delegation was received by Mayor Ada Kerrin. The head of the delegation said that all was well.',
      'The head of the delegation',
    ],
  ])('%s', (text, name) => {
    expect(names(text)).toEqual([name])
  })
})

describe('the country of whoever leads or is listed', () => {
  it.each([
    ['In Chile the Norwegian delegation led by Dr Ada Kerrin spoke.', 'NO'],
    ['The Norwegian officials led by Dr Ada Kerrin arrived.', 'NO'],
    ['The Norwegian song led by Dr Ada Kerrin began.', null],
    ['When the Norwegian delegation arrived, the talks led by Dr Ada Kerrin began.', null],
    ['Dr Ada Kerrin, Mr Bo Tarn and other officials concerned of Norway met.', 'NO'],
    ['Mr Bo Tarn and other officials of Norway met Dr Ada Kerrin.', null],
    ['Dr Ada Kerrin met other officials of Norway.', null],
    ['Dr Ada Kerrin and officials of Norway met.', null],
    ['Dr Ada Kerrin toured Harl and other ports of Norway.', null],
    ['Dr Ada Kerrin and other officials left Norway.', null],
  ])('%s', (text, code) => {
    expect(speakersOf(`${text} Kerrin said that all was well.`)).toMatchObject([
      { name: 'Ada Kerrin', countryCode: code },
    ])
  })
})
