import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleFilterOf, changed, noFilter, readFilter, speechFilterOf, withFilter } from './filter.ts'
import { addressOf, addressWith, type View, viewAt } from './view.ts'

const at = (address: string) => viewAt(new URLSearchParams(address))
const view = (filter: View['filter'], shown: View['shown'] = 'articles'): View => ({ filter, shown })

describe('the address of a view', () => {
  it('is what the view was read from, for any words', () => {
    const words = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.trim() !== '')
    const filters = fc.record(
      {
        text: words,
        speaker: words,
        office: words,
        country: words,
        source: fc.uniqueArray(words, { minLength: 1, maxLength: 3 }),
        since: fc.constantFrom('2031', '2031-03', '2031-03-14'),
        until: fc.constantFrom('2032', '2032-03', '2032-03-14'),
        language: fc.uniqueArray(fc.constantFrom('en', 'fr-CA', 'ko'), { minLength: 1 }),
        genre: fc.constant(['JOINT_STATEMENT' as const]),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(filters, fc.constantFrom('articles' as const, 'speeches' as const), (filter, shown) => {
        const address = addressOf({ filter, shown })
        const read = viewAt(new URL(address, 'http://reader.test').searchParams)
        expect(read).toEqual({ filter, shown, fault: null })
      }),
    )
  })

  it('is one for one view, and short', () => {
    expect(addressOf(view(noFilter))).toBe('/')
    expect(addressOf(at('until=2032&text=quota'))).toBe('/?text=quota&until=2032')
    expect(addressOf(view({ source: ['a', 'b'] }, 'speeches'))).toBe('/?source=a&source=b&show=speeches')
  })

  it('takes empty parameters as none, as forms send them', () => {
    expect(at('text=&since=&source=')).toEqual({ filter: {}, shown: 'articles', fault: null })
  })

  it.each([
    ['q=quota', 'There is no parameter `q` here.'],
    ['since=yesterday', '`since` is not a date.'],
    ['text=a&text=b', '`text` is given twice.'],
    ['genre=novel', 'There is no genre `novel`.'],
    ['show=pictures', '`show=pictures` is not known.'],
  ])('refuses %s', (address, fault) => {
    expect(at(address).fault).toContain(fault)
  })
})

describe('a changed view', () => {
  it('has the change, and all else as it was', () => {
    const before = view({ text: 'quota', speaker: 'Ilves', source: ['a', 'b'] }, 'speeches')
    expect(addressWith(before, { speaker: null })).toBe('/?text=quota&source=a&source=b&show=speeches')
    expect(addressWith(before, { source: ['b'] })).toBe('/?text=quota&speaker=Ilves&source=b&show=speeches')
    expect(addressWith(before, { since: '2031', until: '2031' })).toContain('&since=2031&until=2031')
  })

  it('has no part that is empty', () => {
    expect(changed({ text: 'quota', source: ['a'] }, { text: '', source: [] })).toEqual({})
  })
})

describe('what a filter is for the archive', () => {
  it('is nothing for nothing', () => {
    expect(articleFilterOf(noFilter)).toBeNull()
    expect(speechFilterOf(noFilter)).toBeNull()
  })

  it('asks of one speech who says what, and of its article the rest', () => {
    const { filter } = readFilter(
      new URLSearchParams('text=quota&speaker=Ilves&office=Minister&country=NO&source=a&since=2031'),
    )
    expect(speechFilterOf(filter)).toEqual({
      text: 'quota',
      speaker: 'Ilves',
      office: 'Minister',
      country: 'NO',
      article: { source: ['a'], date: { from: '2031', to: null } },
    })
  })
})

describe('withFilter', () => {
  it('gives exports and feeds the parameters that they know', () => {
    expect(withFilter('/export.csv', { text: 'bridge -tunnel', since: '2031-03' })).toBe(
      '/export.csv?text=bridge+-tunnel&since=2031-03',
    )
    expect(withFilter('/feed.atom', noFilter)).toBe('/feed.atom')
  })
})
