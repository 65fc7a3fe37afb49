import { describe, expect, it } from 'vitest'
import { countryOfWords, stateOfOffice } from './state-of-office.ts'

describe('the state of an office', () => {
  it.each([
    ['Norwegian head of the office for Chilean affairs', 'Norwegian'],
    ['director for Chilean affairs of Norway', 'Norway'],
    ['Ambassador of Norway to the Republic of Chile', 'Norway'],
    ['Ambassador of the Kingdom of Norway', 'Norway'],
    ['adviser to the Norwegian government', 'Norwegian'],
    ['adviser to a former Norwegian king', 'Norwegian'],
    ['adviser to Norway', null],
    ['envoy to the Norwegian government', null],
    ['spokesperson for Norway', 'Norway'],
    ['spokesperson for the Republic of Chile', 'Chile'],
    ['expert for Norway', null],
    ['Secretary of State for Wales', 'Wales'],
    ['Secretary for the Welsh coast', null],
    ['Secretary for Norway', null],
    ['Minister for Wales', null],
    ['secretary in the Norwegian Ministry of Ports', 'Norwegian'],
    ['spokesman at the Norwegian Foreign Ministry', 'Norwegian'],
    ['secretary in Norway', null],
    ['chairman of the party in Norway', 'Norway'],
    ['chairman of the party in a Norwegian town', null],
    ['expert on Norway', null],
    ['professor of Norwegian history', null],
    ['professor of Norway', 'Norway'],
    ['chief of the Norwegian staff', 'Norwegian'],
    ['head of the Norwegian freight company', null],
    ['head of the Norwegian Freight Company', 'Norwegian'],
    ['head of Norway company rules', 'Norway'],
    ['President of the Georgia Assembly', null],
    ['President of Georgia', 'Georgia'],
    ['head of the Chile-Norway Friendship Association', 'Chile'],
    ['head of the Chile-Norway pipeline', null],
    ['head of the Chile-Norway-Iceland Society', null],
    ['head of the Chile-Harl Society', null],
    ['head of the Harl-Norway Society', null],
    ['head of the port', null],
  ])('%s: %s', (office, name) => {
    expect(stateOfOffice(office)?.name ?? null).toBe(name)
  })
})

describe('the country of words for a speaker', () => {
  it.each([
    ['the Norwegian delegation', 'Norwegian'],
    ['Norway and the Tide Council', null],
    ['Dr. Tarn and Norwegian officials', null],
    ['Norwegian officials with Chilean guests', 'Norwegian'],
    ['officials of Norway, officials of Chile', null],
    ['a team of the Chile-Norway Friendship Society', 'Chile'],
    ['the delegation', null],
  ])('%s: %s', (words, name) => {
    expect(countryOfWords(words)).toBe(name)
  })
})
