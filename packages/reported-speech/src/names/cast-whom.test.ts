import { describe, expect, it } from 'vitest'
import { Cast } from './cast.ts'
import type { Gender } from './mentions.ts'
import type { Speaker } from './speaker.ts'

interface Told {
  readonly offices?: readonly string[]
  readonly forms?: readonly string[]
  readonly gender?: Gender
}

const meet = (cast: Cast, name: string, at: number, { offices = [], forms = [], gender }: Told = {}) =>
  cast.person({ name, offices, forms, gender: gender ?? null, isCertain: true, at })

const called = (cast: Cast, name: string, at: number, { offices = [], forms = [], gender }: Told = {}) =>
  cast.personCalled({ name, offices, forms, gender: gender ?? null, isCertain: false, at }).speaker

/** A cast of persons with one office each; whom words mean then. */
function holder(offices: Readonly<Record<string, string>>, words: string, at = 9): string | null {
  const cast = new Cast()
  Object.entries(offices).forEach(([name, office], met) => {
    meet(cast, name, met, { offices: [office] })
  })
  return cast.holderOf(words, null, at)?.speaker.name ?? null
}

const ada = 'Ada Kerrin'
const bo = 'Bo Tarn'

describe('words for an office', () => {
  it.each([
    ['the Minister of Fish', { [ada]: 'Minister of Fish', [bo]: 'Minister of Ports' }, ada],
    ['the top Norwegian official', { [ada]: 'Norwegian Minister of Fish', [bo]: 'Mayor' }, ada],
    ['the top Norwegian official', { [ada]: 'Norwegian Minister', [bo]: 'Mayor of Oslo, Norway' }, null],
    ['the official', { [ada]: 'Norwegian Minister of Fish' }, null],
    ['the top diver', { [ada]: 'Norwegian Minister of Fish' }, null],
    [
      'the Norwegian party chief',
      { [ada]: 'Party General Secretary', [bo]: 'Party Secretary of Chile' },
      ada,
    ],
    ['the Norwegian party chief', { [ada]: 'Party General Secretary', [bo]: 'Party Treasurer' }, null],
    ['the Norwegian Ambassador to Chile', { [ada]: 'Norwegian Ambassador', [bo]: 'Mayor' }, ada],
    ['the Norwegian Ambassador to Chile', { [ada]: 'Ambassador', [bo]: 'Mayor' }, null],
    ['the Norwegian Ambassador', { [ada]: 'Ambassador', [bo]: 'Mayor' }, ada],
    ['the Norwegian Ambassador', { [ada]: 'Ambassador', [bo]: 'Ambassador of Chile' }, null],
    ['the premier', { [ada]: 'Prime Minister', [bo]: 'Mayor' }, ada],
    ['the head of the Norwegian Foreign Ministry', { [ada]: 'Norwegian Foreign Minister' }, ada],
    ['the head of the Ministry of Ports', { [ada]: 'Minister of Ports' }, ada],
    ['the deputy PM', { [ada]: 'Deputy Prime Minister', [bo]: 'Mayor' }, ada],
    ['the PM', { [ada]: 'Prime Minister of Norway', [bo]: 'Mayor' }, ada],
    ['the mayor', { [ada]: 'Minister' }, null],
  ])('%s, of %j: %s', (words, offices, name) => {
    expect(holder(offices, words)).toBe(name)
  })

  it('may be short for whom a text opens with', () => {
    expect(holder({ [ada]: 'Ambassador' }, 'the Norwegian Ambassador to Chile', 1)).toBe(ada)
  })

  it('never mean whoever is only described', () => {
    const cast = new Cast()
    cast.giveOffice(cast.described('GROUP', 'the divers', 0), 'keeper of the dam')
    expect(cast.holderOf('the keeper of the dam', null, 1)).toBeNull()
  })
})

describe('a name', () => {
  it('grows with what is printed, and is preferred in small letters', () => {
    const cast = new Cast()
    const kerrin = meet(cast, 'KERRIN', 0)
    expect(meet(cast, 'Kerrin', 1)).toBe(kerrin)
    expect(kerrin.name).toBe('Kerrin')
    meet(cast, 'KERRIN', 2)
    expect(kerrin.name).toBe('Kerrin')
    expect(meet(cast, 'Ada Kerrin', 3)).toBe(kerrin)
    expect(kerrin.name).toBe('Ada Kerrin')
    meet(cast, 'A. Kerrin', 4)
    expect(kerrin.name).toBe('Ada Kerrin')
  })

  const two = (one: Told, other: Told): readonly [Cast, Speaker, Speaker] => {
    const cast = new Cast()
    return [cast, meet(cast, 'Ada Kerrin', 0, one), meet(cast, 'Ida Kerrin', 1, other)]
  }

  it('with an office is of whoever holds it', () => {
    const [cast, first, second] = two({ offices: ['chief engineer'] }, { offices: ['Mayor'] })
    expect(called(cast, 'Kerrin', 2, { offices: ['Engineer'] })).toBe(first)
    expect(called(cast, 'Kerrin', 2, { offices: ['nurse'] })).toBe(second)
  })

  it('with a form of address is of whoever was called so', () => {
    const [cast, first, second] = two({ forms: ['hon'] }, { forms: ['dr'] })
    expect(called(cast, 'Kerrin', 2, { forms: ['hon'] })).toBe(first)
    expect(called(cast, 'Kerrin', 2, { forms: ['prof'] })).toBe(second)
  })

  it('with a gender is of whoever has it', () => {
    const [cast, first, second] = two({ gender: 'female' }, { gender: 'male' })
    expect(called(cast, 'Kerrin', 2, { gender: 'female' })).toBe(first)
    expect(called(cast, 'Kerrin', 2, { gender: 'male' })).toBe(second)
  })

  it('with a gender is rather of whoever may have it', () => {
    const [cast, first, second] = two({}, {})
    cast.learn({ speaker: second, impliedGender: 'male' })
    expect(called(cast, 'Kerrin', 2, { gender: 'female' })).toBe(first)
    expect(called(cast, 'Kerrin', 2, { gender: 'male' })).toBe(second)
  })

  it('with a gender is rather not of whoever was told of last', () => {
    const [cast, first] = two({}, {})
    expect(called(cast, 'Kerrin', 2, { gender: 'female' })).toBe(first)
  })

  it('of a family is of its one member', () => {
    const [cast] = two({}, {})
    const tarn = meet(cast, 'Bo Tarn', 2)
    meet(cast, 'Orr', 3)
    expect(cast.personOfFamily('Tarn', 4)?.speaker).toBe(tarn)
    expect(cast.personOfFamily('Bo', 4)).toBeNull()
    expect(cast.personOfFamily('Kerrin', 4)).toBeNull()
    expect(cast.personOfFamily('Orr', 4)).toBeNull()
  })

  it('may be that of a namesake', () => {
    const [cast] = two({}, {})
    expect(cast.isNamesake('Una Kerrin')).toBe(true)
    expect(cast.isNamesake('Ida Kerrin')).toBe(false)
    expect(cast.isNamesake('Una Tarn')).toBe(false)
  })
})

describe('what is learned of somebody', () => {
  it('is kept once', () => {
    const cast = new Cast()
    const kerrin = meet(cast, ada, 0, { offices: ['Mayor'], forms: ['dr'] })
    meet(cast, ada, 1, { offices: ['Mayor'], forms: ['dr'] })
    expect(kerrin).toMatchObject({ offices: ['Mayor'], forms: ['dr'] })
    cast.learn({ speaker: kerrin, aliases: ['chief'], country: 'Norway' })
    cast.learn({ speaker: kerrin, aliases: ['chief'], country: 'Chile' })
    expect(kerrin).toMatchObject({ aliases: ['chief'], country: 'Norway' })
  })

  it('of a body is the first of its kind', () => {
    const cast = new Cast()
    cast.noteBody('council', 'Tide Council')
    cast.noteBody('council', 'Dam Council')
    cast.noteAcronym('TC', 'Tide Council')
    cast.noteAcronym('TC', 'Timber Council')
    expect(cast.bodyCalled('council')).toBe('Tide Council')
    expect(cast.bodyOfLetters('TC')).toBe('Tide Council')
    expect(cast.organisation('TC', 0).name).toBe('Tide Council')
    expect(cast.described('GROUP', 'the divers', 0)).toBe(cast.described('GROUP', 'the divers', 1))
  })
})
