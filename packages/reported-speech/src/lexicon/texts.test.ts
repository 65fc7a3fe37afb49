import { describe, expect, it } from 'vitest'
import { said, speakersOf } from '../testing/said.ts'
import { paragraphs } from '../testing/turns.ts'

const each = (list: string) => list.trim().split(/\s+/)
const lines = (list: string) => list.trim().split(/\s*\n\s*/)
const whoSay = (text: string) => said(text).map((words) => words.split(' | ')[0])
const wordsOf = (text: string) => said(text).map((words) => words.split(' | ')[2])

describe('a text or an outlet', () => {
  it.each(each('Paper Newspaper News Times Agency Magazine'))('goes on: the Harl %s', (noun) => {
    const text = `The Harl ${noun} said that the dam holds. The nets are dry. The Harl ${noun} said that the toll is low.`
    expect(said(text)).toHaveLength(3)
  })

  it.each(
    lines(
      'newspaper\n paper\n daily\n weekly\n magazine\n news agency\n radio\n website\n Internet homepage',
    ),
  )('ends where another is told of: a %s', (noun) => {
    const text = paragraphs(
      'The Harl Courier said:',
      'The dam holds.',
      `The Arkovian ${noun} Elm Post is new.`,
    )
    expect(wordsOf(text)).toEqual(['The dam holds.'])
  })

  it.each(
    lines(`
      The Guild of Divers says in its article that the toll is high.
      The Guild of Divers says in its statement that the toll is high.
      The Guild of Divers says in its commentary that the toll is high.
      The Guild of Divers says in an editorial that the toll is high.
      The Guild of Divers says in a new article that the toll is high.
      The Guild of Divers says in a note posted in Elm that the toll is high.
      The Guild of Divers says in what it carried that the toll is high.
      The Guild of Divers says in a note issued in Elm that the toll is high.
      The Guild of Divers says in a note released in Elm that the toll is high.
    `),
  )('ends where a body speaks: %s', (other) => {
    const text = paragraphs('The Harl Courier said:', 'The dam holds.', other)
    expect(whoSay(text)).toEqual(['Harl Courier', 'Guild of Divers'])
  })

  it.each(
    lines(`
      This remark was made in Harl.
      These remarks were made in Harl.
      This statement was made in Harl.
      These statements were made in Harl.
      This comment was made in Harl.
      These comments were made in Harl.
      This directive was given in Harl.
      These directives were issued in Harl.
      This observation was made in Harl.
      These observations were made in Harl.
      This view was expressed in Harl.
      These views were expressed in Harl.
      This commitment was affirmed in Harl.
      This statement was given in Harl.
      These remarks came on Monday.
      Those there made this remark too.
      Those there made these remarks too.
      Those there made this statement too.
      Those there made these statements too.
      Those there made this comment too.
      Those there made these comments too.
      The letter was read out in Harl.
      A plan was adopted in Harl.
      A plan was issued in Harl.
      A plan was released in Harl.
      A plan was sent to Harl.
    `),
  )('is not that which tells of words: %s', (telling) => {
    const text = `The Harl Times said that the dam holds. ${telling} The Harl Times said that the toll is low.`
    expect(said(text)).toHaveLength(2)
  })

  it.each(lines('press release\n statement\n declaration\n appeal\n letter'))(
    'is that of whoever spoke, where a %s is made public',
    (noun) => {
      const text = `Mayor Ada Kerrin met the divers. A ${noun} was issued. Bo Tarn slept. The ${noun} said that the dam holds.`
      expect(whoSay(text)).toEqual(['Ada Kerrin'])
    },
  )

  it.each(lines('read out\n read\n made public\n issued\n released'))(
    'is that of whoever spoke, where a letter was %s',
    (done) => {
      const text = `Mayor Ada Kerrin met the divers. A letter was ${done}. Bo Tarn slept. The letter said that the dam holds.`
      expect(whoSay(text)).toEqual(['Ada Kerrin'])
    },
  )

  it.each(each('paper newspaper daily weekly magazine journal agency radio broadcaster website'))(
    'has the name that stands behind the %s',
    (noun) => {
      const text = `The Arkovian ${noun} Harl Courier is old. The Guild of Divers met. The paper said that the dam holds.`
      expect(whoSay(text)).toEqual(['Harl Courier'])
    },
  )
})

describe('words that are announced', () => {
  it.each(
    lines(`
      END\n Ends\n Background\n Notes\n Note to editors\n Notes to editors\n Notes for editors\n Editors' notes
      Further information\n Contact\n Contacts\n Media contact\n Media contacts\n Media enquiries\n Media inquiries
      Press contact\n About
    `),
  )('end above "%s"', (line) => {
    const text = paragraphs('Mayor Ada Kerrin said:', 'The dam holds.', line, 'The nets are dry.')
    expect(wordsOf(text)).toEqual(['The dam holds.'])
  })

  it.each(
    lines(`
      gave the following answer
      made the following statement
      made the following remarks
      gave the following speech
      sent the following message
      issued the following press-statement
      made the following declaration
      gave the following reply
      wrote the following letter
      gave the following interview
    `),
  )('by whoever %s', (does) => {
    expect(said(paragraphs(`Mayor Ada Kerrin ${does}.`, 'The dam holds.'))).toEqual([
      'Ada Kerrin | DIRECT | The dam holds.',
    ])
  })

  it.each(
    lines(`
      in her words
      in her speech
      in her statement
      in her remark
      in her remarks
      in her answer
      in her answers
      in her reply
      in her replies
      in her letter
      in her message
      in her comment
      in her comments
      in her toast
      in an interview
      in a poem
      with her slogan
      with slogans
      in an editorial
      in an article
      in a commentary
      going on
    `),
  )('%s', (words) => {
    expect(said(paragraphs(`Mayor Ada Kerrin ${words}:`, 'The dam holds.'))).toEqual([
      'Ada Kerrin | DIRECT | The dam holds.',
    ])
  })

  it.each(lines('said\n says\n told HPA\n stated\n wrote\n replied\n went on\n goes on'))(
    'by whoever %s them, however long the offices',
    (says) => {
      const text = `Bo Tarn, vice-chairman of the Norwegian Net Committee and secretary general of the organizing committee of the current regatta, ${says}:\n\nThe dam holds.`
      expect(said(text)).toEqual(['Bo Tarn | DIRECT | The dam holds.'])
    },
  )
})

describe('what stands before', () => {
  it.each(
    each(
      'call appeal remark remarks comment comments statement claim demand assertion point observation warning proposal stand view',
    ),
  )('is called a %s', (noun) => {
    const text = paragraphs(
      'Everybody should plant a tree.',
      `The Harl Courier makes ${/s$/.test(noun) ? 'these' : 'this'} ${noun} in an editorial.`,
    )
    expect(said(text)).toEqual(['Harl Courier | INDIRECT | Everybody should plant a tree.'])
  })

  it.each(each('makes made issues clarifies expresses voices raises declares'))(
    'is what somebody %s',
    (verb) => {
      const text = paragraphs(
        'Everybody should plant a tree.',
        `The Harl Courier ${verb} this view in an editorial.`,
      )
      expect(said(text)).toEqual(['Harl Courier | INDIRECT | Everybody should plant a tree.'])
    },
  )
})

describe('a text tells', () => {
  it.each(
    each(`
      passes issues releases publishes makes posts carries sends circulates adopts passed issued released published made
      posted carried sent circulated adopted ran printed wrote delivered gave put
    `),
  )('what is denounced in what a guild %s', (verb) => {
    expect(said(`The Guild of Divers ${verb} a statement denouncing the toll.`)).toEqual([
      'Guild of Divers | INDIRECT | the toll',
    ])
  })

  it.each(each('issue release publish'))('what is denounced in what officials %s', (verb) => {
    expect(said(`Officials ${verb} a statement denouncing the toll.`)).toEqual([
      'Officials | INDIRECT | the toll',
    ])
  })

  it.each(each('titled entitled headlined'))('nothing by its title: a speech %s so', (word) => {
    expect(wordsOf(`Mayor Ada Kerrin said in a speech ${word} “Tides of Harl” that the dam holds.`)).toEqual([
      'that the dam holds',
    ])
  })

  it.each(lines('on the subject “Tides of Harl”\n on the topic of “Tides of Harl”\n in the “Tides of Harl”'))(
    'nothing by its title: %s',
    (title) => {
      expect(wordsOf(`Mayor Ada Kerrin said in a speech ${title} that the dam holds.`)).toEqual([
        'that the dam holds',
      ])
    },
  )
})

it.each(
  each(
    'information plan plans schedule law laws rules agreement constitution treaty charter programme program procedure',
  ),
)('nobody says what is done according to the %s', (noun) => {
  expect(said(`According to the old ${noun}, the boats sail at noon.`)).toEqual([])
})

it.each(each('TV FM Radio News'))('the chair of HRL %s speaks for it', (kind) => {
  expect(speakersOf(`HRL ${kind} Chairman Ada Kerrin said that the dam holds.`)[0]?.country).toBe(
    `HRL ${kind}`,
  )
})
