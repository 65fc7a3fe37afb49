import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressKey, announcementKey, teaserKey } from './teaser-key.ts'

const words = fc.array(fc.stringMatching(/^[A-Za-zäßéñŁ漢字кириллица0-9]{1,12}$/u), {
  minLength: 1,
  maxLength: 50,
})
const gap = fc.constantFrom(' ', '  ', ' , ', ', ', ' – ', '\n', '. ', ' "')

describe('announcementKey', () => {
  it('gives the first words of a text a key that begins the key of the text', () => {
    fc.assert(
      fc.property(words, fc.array(gap, { minLength: 50, maxLength: 50 }), fc.nat(49), (all, gaps, cut) => {
        const text = (count: number) =>
          all
            .slice(0, count)
            .map((word, index) => `${word}${gaps[index]}`)
            .join('')
        const teaser = announcementKey(text(Math.min(cut + 1, all.length)))
        expect(`${announcementKey(text(all.length))} `.startsWith(`${teaser} `)).toBe(true)
      }),
    )
  })

  it('is the same for texts that differ in case, marks and spacing', () => {
    const forms = [
      "The People's Port , reopened — at last",
      'THE PEOPLE’S PORT, reopened at last!',
      'the  peoples\u00a0port “reopened” at\nlast',
    ]
    expect(new Set(forms.map(announcementKey))).toEqual(new Set(['the peoples port reopened at last']))
  })

  it.each([
    ['STRASSE NACH KELL ERÖFFNET', 'Straße nach Kell eröffnet'],
    ['Oeuvre of Aegir shown', 'Œuvre of Ægir shown'],
    ['KIRIKKALE', 'Kırıkkale'],
    ['Zu\u00adsam\u00admen\u00adar\u00adbeit', 'Zusammenarbeit'],
    ['The People´s Port', 'The People’s Port'],
    ['कमला'.normalize('NFD'), 'कमला'],
  ])('is the same for %s and %s', (teaser, title) => {
    expect(announcementKey(teaser)).toBe(announcementKey(title))
  })

  it('tells words apart that differ in a vowel or a consonant', () => {
    expect(announcementKey('कमल समाचार')).toBe('कमल समाचार')
    expect(announcementKey('バスか゚')).toBe('バ ス か゚')
  })

  it('does not depend on what follows its last word', () => {
    fc.assert(
      fc.property(words, fc.constantFrom(' ', ' '.repeat(40), '\u00ad '), (all, gap) => {
        const text = all.join(gap)
        const key = announcementKey(text)
        const many = announcementKey(`${text}${gap}${'z '.repeat(2_000)}`)
        expect(`${many} `.startsWith(`${key} `)).toBe(true)
      }),
    )
  })

  it('stays short enough for an index, whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20_000 }), (text) => {
        expect(Buffer.byteLength(announcementKey(text))).toBeLessThan(2_600)
      }),
    )
    expect(announcementKey('x'.repeat(100_000))).toBe('')
  })
})

describe('teaserKey', () => {
  it.each([
    ['A new bridge over the', true, 'a new bridge over the'],
    ['A new bridge over the …', true, 'a new bridge over the'],
    ['A new bridge over th…', true, 'a new bridge over'],
    ['A new bridge over th...', true, 'a new bridge over'],
    ['A new bridge opened', false, 'a new bridge opened'],
  ])('%s (%s)', (teaser, truncated, key) => {
    expect(teaserKey(teaser, truncated)).toBe(key)
  })
})

describe('addressKey', () => {
  it.each([
    ['https://www.example.org/a/', 'example.org/a'],
    ['http://example.org/a#top', 'example.org/a'],
    ['https://example.org/a?id=1', 'example.org/a?id=1'],
    ['', null],
    [null, null],
    [`https://example.org/${'a'.repeat(900)}`, null],
  ])('%s', (url, key) => {
    expect(addressKey(url)).toBe(key)
  })
})
