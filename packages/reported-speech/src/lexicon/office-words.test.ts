import { describe, expect, it } from 'vitest'
import { said, speakersOf } from '../testing/said.ts'

const each = (list: string) => list.split(' ')
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
const speaker = (subject: string) => speakersOf(`${subject} said that the dam will hold.`)
const names = (text: string) => said(text).map((line) => line.split(' | ')[0])

describe('the words of an office', () => {
  it.each(each('ex vice co deputy under'))('begin with "%s-"', (prefix) => {
    expect(speaker(`Ada Kerrin, ${prefix}-minister of ports,`)).toMatchObject([
      { name: 'Ada Kerrin', office: `${prefix}-minister of ports` },
    ])
  })

  it.each([
    ...each(
      'first second third deputy vice former acting top senior chief assistant executive prime general honorary',
    ),
    ...each('permanent special veteran prominent renowned eminent lead interim current presidential'),
  ])('have "%s" before their noun', (word) => {
    const text = `Mayor Bo Tarn met ${word} adviser Ada Kerrin. Mrs. Kerrin said that the dam will hold.`
    expect(speakersOf(text)).toMatchObject([{ name: 'Ada Kerrin', office: `${word} adviser` }])
    const title = `${capital(word)} Adviser`
    const again = `Mayor Bo Tarn met the ${title} Ada Kerrin. Mrs. Kerrin said that the dam will hold.`
    expect(speakersOf(again)).toMatchObject([{ name: 'Ada Kerrin', office: title }])
  })

  it.each(
    each(
      'acting engineering broadcasting banking training building housing shipping mining planning leading',
    ),
  )('have the field "%s"', (field) => {
    expect(speaker(`Ada Kerrin, a ${field} adviser in Harl,`)).toMatchObject([
      { name: 'Ada Kerrin', office: `${field} adviser in Harl` },
    ])
    expect(speaker(`Ada Kerrin, ${field} adviser in Harl,`)).toMatchObject([
      { name: 'Ada Kerrin', office: `${field} adviser in Harl` },
    ])
  })

  it.each(each('extraordinary plenipotentiary designate elect emeritus'))('end with "%s"', (rank) => {
    const text = `Ada Kerrin, ambassador ${rank}, met Mayor Bo Tarn. Mayor Tarn said that the dam is old. The ambassador said that it will hold.`
    expect(names(text)).toEqual(['Bo Tarn', 'Ada Kerrin'])
  })

  it.each(each('major general private fellow'))(
    'are not "%s" in small letters, which says of what kind',
    (rank) => {
      expect(names(`A ${rank} Harl newspaper said that the dam will hold.`)).not.toEqual(['Harl'])
    },
  )
})

describe('what somebody does here is told by a fuller office elsewhere', () => {
  it.each(each('representative member delegate guest participant head leader candidate student'))(
    '%s',
    (noun) => {
      const text = `Ada Kerrin, ${noun} of the high Harl tide fair, came. Engineer Ada Kerrin said that the dam will hold.`
      expect(speakersOf(text)).toMatchObject([{ name: 'Ada Kerrin', office: 'Engineer' }])
    },
  )
})

it.each(each('official leader chief envoy diplomat politician head'))(
  'the %s of a country holds some office of it',
  (word) => {
    const text = `Norwegian Minister of Ports Ada Kerrin met Mayor Bo Tarn. Mayor Tarn said that the dam is old. The Norwegian ${word} said that it will hold.`
    expect(names(text)).toEqual(['Bo Tarn', 'Ada Kerrin'])
  },
)

it.each(each('top senior visiting outgoing new former'))(
  'the %s official of a country is an official of it',
  (word) => {
    const text = `Norwegian Minister of Ports Ada Kerrin met Mayor Bo Tarn. Mayor Tarn said that the dam is old. The ${word} Norwegian official said that it will hold.`
    expect(names(text)).toEqual(['Bo Tarn', 'Ada Kerrin'])
  },
)

it.each(each('visiting new outgoing incoming newly-appointed'))(
  'who is %s is no part of an office',
  (word) => {
    const text = `Mayor Bo Tarn met ${word} ambassador Ada Kerrin. Mrs. Kerrin said that the dam will hold.`
    expect(speakersOf(text)).toMatchObject([{ name: 'Ada Kerrin', office: 'ambassador' }])
  },
)

it.each(each('staff senior her his'))('behind "and", "%s" opens another person', (word) => {
  expect(speaker(`Ada Kerrin, mayor of Harl and ${word} members of the council,`)).not.toMatchObject([
    { office: `mayor of Harl and ${word} members of the council` },
  ])
})
