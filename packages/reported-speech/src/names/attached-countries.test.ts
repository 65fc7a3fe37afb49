import { expect, it } from 'vitest'
import { speakersOf } from '../testing/said.ts'

it.each([
  ['Governor Ada Kerrin of Georgia said that all was well.', null],
  ['Mrs. Ada Kerrin (Norway) said that all was well.', 'NO'],
  ['Mrs. Ada Kerrin (Norway Post) said that all was well.', null],
  ['Mrs. Ada Kerrin, Norway, said that all was well.', null],
  ['Mrs. Ada Kerrin of Norway said that all was well.', 'NO'],
  ['Mrs. Ada Kerrin of Norway, a diver, said that all was well.', 'NO'],
  ['President Ada Kerrin of the Kingdom of Norway said that all was well.', 'NO'],
  ['Ms Ada Kerrin of Norway met Mr Bo Kerrin of Chile. Ada Kerrin said that all was well.', 'NO'],
  ['Ms A. Kerrin of Norway met Mr Bo Kerrin of Chile. Ada Kerrin said that all was well.', 'NO'],
  ['Ms Kerrin of Norway met divers. Ms Ada Kerrin said that all was well.', 'NO'],
  ['Norwegian Minister of Dams Ada Kerrin said that all was well.', 'NO'],
  ['Norway’s Minister of Dams Ada Kerrin said that all was well.', 'NO'],
  ['Norway’s Minister for Law and Justice Ms Ada Kerrin said that all was well.', 'NO'],
  ['Norway’s Minister Ole Dam met Dr Ada Kerrin. Kerrin said that all was well.', null],
  ['Tarvia’s Prime Minister Ada Kerrin said that all was well.', 'Tarvia'],
  ['President Ada Kerrin of Tarvia said that all was well.', 'Tarvia'],
  ['President Ada Kerrin of the Republic of Tarvia said that all was well.', 'Tarvia'],
  ['President Ada Kerrin of Tarvia Lines said that all was well.', null],
  ['President Ada Kerrin of HTU said that all was well.', null],
  ['President Ada Kerrin of Parliament said that all was well.', null],
  ['Director Ada Kerrin of Tarvia said that all was well.', null],
  ['Minister Ada Kerrin of Tarvia said that all was well.', 'Tarvia'],
  ['Dr Ada Kerrin of Tarvia said that all was well.', null],
])('%s: %s', (text, country) => {
  const [speaker] = speakersOf(text)
  expect(speaker?.countryCode ?? speaker?.country ?? null).toBe(country)
})
