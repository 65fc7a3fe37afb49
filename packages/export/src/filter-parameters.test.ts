import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addressParameters,
  type FilterParameters,
  filterNames,
  filterOf,
  filterParametersIn,
} from './filter-parameters.ts'

const read = (address: string, others?: readonly string[]) =>
  filterParametersIn(new URLSearchParams(address), others)

describe('filterParametersIn', () => {
  it('reads the names of the flags', () => {
    expect(
      read(
        'speaker=Ilves&office=Minister&country=NO&source=a&source=b&since=2031-03&until=2032&language=en&genre=joint-statement&genre=report&text=quota',
      ),
    ).toEqual({
      speaker: 'Ilves',
      office: 'Minister',
      country: 'NO',
      source: ['a', 'b'],
      since: '2031-03',
      until: '2032',
      language: ['en'],
      genre: ['JOINT_STATEMENT', 'REPORT'],
      text: 'quota',
    })
    expect(read('')).toEqual({})
  })

  it('takes the parameters of its path, and no others', () => {
    expect(read('first=3&text=quota', ['first'])).toEqual({ text: 'quota' })
    expect(() => read('frist=3')).toThrow(
      'There is no parameter `frist` here. Use text, speaker, office, country, source, since, until, language or genre.',
    )
    expect(() => read('q=x', ['first'])).toThrow('language, genre or first.')
  })

  it('refuses what can only be a mistake', () => {
    expect(() => read('speaker=a&speaker=b')).toThrow('`speaker` is given twice. Give it once.')
    expect(() => read('text=')).toThrow('`text` is empty. Give it a value, or leave it out.')
    expect(() => read('source=a&source=%20')).toThrow('`source` is empty')
    for (const since of [
      'yesterday',
      '2031-3',
      '2031-03-1',
      '31',
      '2031-03-14T00:00',
      '2031-02-29',
      '2031-13',
      '0000',
    ])
      expect(() => read(`since=${since}`)).toThrow('`since` is not a date')
    expect(read('since=2032-02-29&until=0001-12').since).toBe('2032-02-29')
  })

  it('reads what addressParameters wrote', () => {
    const word = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '' && text.isWellFormed())
    const date = fc.constantFrom('2031', '2031-03', '2031-03-14')
    const list = fc.array(word, { minLength: 1, maxLength: 3 })
    const parameters: fc.Arbitrary<FilterParameters> = fc.record(
      {
        speaker: word,
        office: word,
        country: word,
        text: word,
        since: date,
        until: date,
        source: list,
        language: list,
        genre: fc.constant(['MINUTES' as const, 'JOINT_STATEMENT' as const]),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(parameters, (given) => {
        const address = addressParameters(given).toString()
        expect(read(address)).toEqual(given)
        expect(addressParameters(read(address)).toString()).toBe(address)
      }),
    )
  })
})

describe('filterOf', () => {
  it('is nothing for nothing', () => expect(filterOf({})).toBeUndefined())

  it('reads since and until as the date of an article', () => {
    expect(filterOf({ since: '2031', source: ['a'] })).toEqual({
      date: { from: '2031', to: null },
      source: ['a'],
    })
    expect(filterOf({ until: '2031-03' })).toEqual({ date: { from: null, to: '2031-03' } })
  })

  it('leaves no parameter out', () => {
    const all: Required<FilterParameters> = {
      speaker: 'a',
      office: 'b',
      country: 'c',
      source: ['d'],
      since: '2031',
      until: '2032',
      language: ['e'],
      genre: ['READOUT'],
      text: 'f',
    }
    expect(Object.keys(all).toSorted()).toEqual([...filterNames].toSorted())
    expect(JSON.stringify(filterOf(all))).toBe(
      '{"speaker":"a","office":"b","country":"c","source":["d"],"date":{"from":"2031","to":"2032"},"language":["e"],"genre":["READOUT"],"text":"f"}',
    )
  })
})
