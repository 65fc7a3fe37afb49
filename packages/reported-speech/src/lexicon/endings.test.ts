import { describe, expect, it } from 'vitest'
import { said, speakersOf } from '../testing/said.ts'

describe('what somebody did', () => {
  it.each([
    'received the divers',
    'saw the flood',
    'paid the divers',
    'sent the divers home',
    'spoke to the divers',
  ])('is done by whoever does the next thing: "%s and praised the lock"', (act) => {
    expect(said(`The mayor of Harl today ${act} in Harl and praised the lock.`)).toEqual([
      'The mayor of Harl | INDIRECT | the lock',
    ])
  })
})

describe('people, by their ending', () => {
  it.each([
    'fishermen',
    'tribesmen',
    'townspeople',
    'unionists',
    'electricians',
    'welders',
    'surveyors',
    'combatants',
    'adherents',
    'evacuees',
  ])('the %s', (people) => {
    expect(said(`The ${people} noted the toll.`)).toEqual([`The ${people} | INDIRECT | the toll`])
  })
})

describe('a day of a dateline', () => {
  it.each(['1st', '2nd', '3rd', '4th'])('the %s', (day) => {
    expect(said(`HARL, May ${day} (Agency) -- The lock is old, Mayor Ada Kerrin said.`)).toEqual([
      'Ada Kerrin | INDIRECT | The lock is old',
    ])
  })
})

describe('a thing is no person', () => {
  it.each(['Songs', 'Inflation', 'Loneliness', 'Humanity'])('%s', (noun) => {
    expect(speakersOf(`${noun} said that the lock is old.`)[0]?.kind).not.toBe('PERSON')
  })

  it.each(['Cement makers', 'Best-selling writers'])('nor is what begins with one: %s', (people) => {
    expect(said(`${people}, for instance, argue that the lock is old.`)).toEqual([
      `${people} | INDIRECT | that the lock is old`,
    ])
  })

  it('nor an office that no list has', () => {
    const text =
      'Convenor of the “Clean Harl” initiative, Secretary to the Mayor Ada Kerrin said that it is old.'
    expect(speakersOf(text)[0]?.name).toBe('Ada Kerrin')
  })

  it.each(['Results', 'Inflation', 'Flexibility'])(
    'and nobody, unless it says something: "%s welcomed the toll"',
    (noun) => {
      expect(said(`${noun} welcomed the toll.`)).toEqual([])
    },
  )
})

describe('a word that only modifies', () => {
  it.each(['Embattled', 'Visiting', 'Surprisingly', 'Recently'])(
    'is no name at the beginning of a sentence: %s',
    (word) => {
      expect(speakersOf(`${word} Mayor Ada Kerrin said that the lock is old.`)[0]?.name).toBe('Ada Kerrin')
    },
  )

  it.each(['formed in 2019', 'representing all divers', 'recently founded in Harl'])(
    'is no part of an office: "head of the guild %s"',
    (words) => {
      const text = `Bo Tarn, head of the guild ${words}, said that the lock is old.`
      expect(speakersOf(text)[0]?.office).toBe('head of the guild')
    },
  )
})
