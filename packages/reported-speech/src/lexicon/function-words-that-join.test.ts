import { describe, expect, it } from 'vitest'
import { decapitalised } from '../genres/own-words/decapitalised.ts'
import { said, speakersOf } from '../testing/said.ts'
import { languageOf, looksEnglish } from '../text/language.ts'

const each = (list: string) => list.split(' ')

describe('pronouns', () => {
  it.each(each('me us you him her them himself herself themselves'))('nobody says "%s"', (word) => {
    expect(said(`Ada Kerrin thanked ${word}.`)).toEqual([])
  })

  it.each(
    each(
      'it you him her them us me none nobody everybody somebody anybody everyone someone anyone nothing everything something anything',
    ),
  )('%s is called something', (word) => {
    expect(said(`Ada Kerrin called ${word} a start.`)).toEqual([`Ada Kerrin | INDIRECT | ${word} a start`])
  })

  it.each(each('he she they we i'))('as she noted %s would', (word) => {
    expect(said(`The dam holds, as Ada Kerrin has noted ${word} would, and the mill will stand.`)).toEqual([
      'Ada Kerrin | INDIRECT | The dam holds … and the mill will stand',
    ])
  })

  it.each([
    'I saw boats',
    'We saw boats',
    'My boat is old',
    'Our boats are old',
    'Boats feed us',
    'It feeds me',
  ])('a member says: %s', (words) => {
    expect(
      said(
        `The Net Committee met.\n\nStatement by Ms. Ada Kerrin\n\n${words}.`,
        'Minutes of the Net Committee',
      ),
    ).toEqual([`Ada Kerrin | DIRECT | ${words}.`])
  })

  it.each([
    'We are glad',
    'Boats feed us',
    'I am glad',
    'My boat is old',
    'Our boats are old',
    'Nets would be sold',
  ])('she goes on: %s', (words) => {
    expect(said(`Ada Kerrin said that the dam holds. ${words}.`)[1]).toBe(`Ada Kerrin | INDIRECT | ${words}.`)
  })

  it.each(each('will should must'))('she goes on before she says more: nets %s be sold', (word) => {
    const text = `Ada Kerrin said that the dam holds. Nets ${word} be sold. She said that boats are old.`
    expect(said(text)[1]).toBe(`Ada Kerrin | INDIRECT | Nets ${word} be sold.`)
  })

  it.each(['one of the divers'])('%s sighed', (words) => {
    expect(said(`“The dam holds,” sighed ${words}.`)).toEqual([`${words} | DIRECT | “The dam holds,”`])
  })

  it.each(each('another some many'))('%s of the divers have no office', (word) => {
    expect(speakersOf(`“The dam holds,” sighed ${word} of the divers.`)[0]?.office).toBeNull()
  })

  it.each(['and other speakers', 'and others', 'and all speakers'])('the mayor %s', (words) => {
    expect(said(`The mayor ${words} praised the divers.`)).toEqual(['The mayor | INDIRECT | the divers'])
  })

  it.each(['The old men', 'Many', 'Few', 'A few', 'Some', 'Most', 'Eight in ten people'])(
    '%s are several',
    (words) => {
      expect(speakersOf(`${words} said that the dam holds.`)[0]?.kind).toBe('GROUP')
    },
  )
})

describe('adverbs', () => {
  it.each(
    each(
      'further then again later earlier still even just already soon too instead therefore thus however moreover furthermore likewise meanwhile now tomorrow always often both all',
    ),
  )('the mayor %s praised', (word) => {
    expect(said(`The mayor ${word} praised the divers.`)).toEqual(['The mayor | INDIRECT | the divers'])
  })

  it.each(each('also once today yesterday'))('praised and %s said', (word) => {
    expect(said(`Ada Kerrin praised the divers and ${word} said that the dam holds.`)).toEqual([
      'Ada Kerrin | INDIRECT | the divers',
      'Ada Kerrin | INDIRECT | that the dam holds',
    ])
  })

  it('never said', () => {
    expect(said('The mayor has never said that the dam holds.')).toEqual([])
  })

  it.each(['also', 'further', 'then', 'once again', 'once', 'both'])(
    'noting something, she %s smiled',
    (word) => {
      expect(said(`Noting that the dam holds, the mayor ${word} smiled.`)).toEqual([
        'the mayor | INDIRECT | that the dam holds',
      ])
    },
  )

  it.each(['in depth', 'in detail', 'in full', 'at length', 'once again'])(
    'explained %s the rules',
    (idiom) => {
      expect(said(`Ada Kerrin explained ${idiom} the rules.`)).toEqual(['Ada Kerrin | INDIRECT | the rules'])
    },
  )

  it.each([
    'a rule',
    'an old rule',
    'his rules',
    'her rules',
    'its rules',
    'their rules',
    'how nets are sold',
    'why nets are dear',
    'what nets cost',
  ])('explained in detail %s', (words) => {
    expect(said(`Ada Kerrin explained in detail ${words}.`)).toEqual([`Ada Kerrin | INDIRECT | ${words}`])
  })
})

describe('words that join', () => {
  it.each(each('and or but nor yet so'))('"%s" is no name in a line of capitals', (word) => {
    expect(decapitalised(`NETS ${word.toUpperCase()} ROPES`)).toBe(`NETS ${word} ROPES`)
  })

  it.each([
    'and the divers left',
    'but the divers left',
    'while the divers left',
    'before the divers left',
    'after the divers left',
    'when the divers left',
    'as the divers left',
    'then left',
    'who had built it',
    'which pleased the divers',
  ])('not said: %s', (words) => {
    expect(said(`The dam by the mill road holds, Ada Kerrin said, ${words}.`)).toEqual([
      'Ada Kerrin | INDIRECT | The dam by the mill road holds',
    ])
  })

  it.each(each('and but'))('praised %s called for', (word) => {
    expect(said(`Ada Kerrin praised the divers ${word} called for a bridge.`)).toEqual([
      'Ada Kerrin | INDIRECT | the divers',
      'Ada Kerrin | INDIRECT | a bridge',
    ])
  })

  it.each(each('and but while though although whereas'))('one praised, %s another called for', (word) => {
    expect(said(`Ada Kerrin praised the divers, ${word} Mayor Bo Tarn called for a bridge.`)).toEqual([
      'Ada Kerrin | INDIRECT | the divers',
      'Bo Tarn | INDIRECT | a bridge',
    ])
  })

  it.each([
    'by Mayor Ada Kerrin',
    'in a letter of Mayor Ada Kerrin',
    'in a letter from Mayor Ada Kerrin',
    'in a letter by Mayor Ada Kerrin',
  ])('this is stressed %s', (words) => {
    expect(said(`The dam holds.\n\nThis is stressed ${words}.`)).toEqual([
      'Ada Kerrin | INDIRECT | The dam holds.',
    ])
  })

  it('this is noted in a paper', () => {
    expect(said('The dam holds.\n\nThis is noted in the Harl Courier.')).toEqual([
      'Harl Courier | INDIRECT | The dam holds.',
    ])
  })

  it.each(['this in a letter', 'these in a letter', 'so in a letter'])('she said %s', (words) => {
    expect(said(`The dam holds.\n\nAda Kerrin said ${words}.`)).toEqual([
      'Ada Kerrin | INDIRECT | The dam holds.',
    ])
  })

  it.each([
    'in Harl',
    'at the fair',
    'on Monday',
    'when asked',
    'during the fair',
    'while in Harl',
    'after the fair',
    'speaking in Harl',
    'to the pilots',
    'by letter',
    'remark',
    'stand',
    'comment',
  ])('she stressed this %s', (words) => {
    expect(said(`The dam holds.\n\nAda Kerrin stressed this ${words}.`)).toEqual([
      'Ada Kerrin | INDIRECT | The dam holds.',
    ])
  })

  it.each(each('remarks comments'))('she noted these %s', (words) => {
    expect(said(`The dam holds.\n\nAda Kerrin noted these ${words}.`)).toEqual([
      'Ada Kerrin | INDIRECT | The dam holds.',
    ])
  })

  it.each([
    'in view of the fact that nets are dear nobody would dive',
    'with no idea that nets were dear the divers sold boats',
    'in the view that nets are dear nobody would dive',
    'without the belief that the dam holds nobody would dive',
    'without the hope that the dam holds nobody would dive',
    'of those that were left nobody had asked for a bridge',
    'of all that had been built nothing was lost',
    'of everything that had been built nothing was lost',
    'without one that works nobody would dive',
    'for no other reason than that nets were dear the boats stayed home',
  ])('she said: %s', (words) => {
    expect(said(`Ada Kerrin said ${words}.`)).toEqual([`Ada Kerrin | INDIRECT | ${words}`])
  })

  it.each(each('from of by'))('a letter %s somebody is what he or she says', (word) => {
    expect(said(`Ida Wren came. The letter ${word} Mayor Ada Kerrin said that the dam holds.`)).toEqual([
      'Ada Kerrin | INDIRECT | that the dam holds',
    ])
  })
})

describe('English', () => {
  it.each(
    each(
      'the of and to that for with by it at from this are have had they which an were been their has she will would who not but its said says',
    ),
  )('one word between names that other languages write: %s', (word) => {
    expect(looksEnglish(`Λύδια ${word} Άρης`)).toBe(true)
  })

  it.each(each('in a is was on as he be his or'))('two common words in ten: the, %s', (word) => {
    const names = 'Kerrin, Tarn, Wren, Holsa, Sundby, Kell, Harl, Brannoc'
    expect(languageOf(`the ${word} ${names}`, { given: null, markup: null })?.tag).toBe('en')
  })

  it.each(each('the and that with this which would you our your their from'))(
    'a speech with one word that is of no other language: %s',
    (word) => {
      const text = `I am glad to be in Harl today.\n\nI am home again, where boats ${word} nets are old. I was a diver here.\n\nI thank all divers of Harl.`
      expect(said(text, 'Speech by Mayor Ada Kerrin')).toHaveLength(4)
    },
  )
})
