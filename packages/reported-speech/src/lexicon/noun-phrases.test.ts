import { describe, expect, it } from 'vitest'
import { said } from '../testing/said.ts'

const each = (list: string) => list.split(' ')
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
const minutes = (sentence: string) => said(`The Net Board met. ${sentence}`, 'Minutes of the Net Board')
const next = (text: string) => said(text).at(-1)

describe('who wrote it', () => {
  it.each(
    each(
      'sent sends issued issues released releases published made gave addressed adopted carried carries ran printed posted wrote delivered forwarded conveyed put circulated held read distributed submitted presented',
    ),
  )('who %s a statement', (verb) => {
    const text = `The Guild of Divers ${verb} a statement. Mayor Bo Tarn came. The statement said that it holds.`
    expect(said(text)).toEqual(['Guild of Divers | INDIRECT | that it holds'])
  })

  it.each(['has given', 'handed over', 'dedicated to him', 'made public'])('who %s a statement', (words) => {
    const text = `The Guild of Divers ${words} a statement. Mayor Bo Tarn came. The statement said that it holds.`
    expect(said(text)).toEqual(['Guild of Divers | INDIRECT | that it holds'])
  })

  it.each(each('issue edition number'))('the May %s of a paper', (noun) => {
    const text = `The May ${noun} of the Harl Courier carried an article. The article said that the dam holds.`
    expect(said(text)).toEqual(['Harl Courier | INDIRECT | that the dam holds'])
  })
})

describe('between a subject and its verb', () => {
  it.each(each('has had'))('the mayor %s praised', (verb) => {
    expect(said(`The mayor ${verb} praised the dam.`)).toEqual(['The mayor | INDIRECT | the dam'])
  })

  it.each(each('did does'))('the mayor %s praise', (verb) => {
    expect(said(`The mayor ${verb} praise the dam.`)).toEqual(['The mayor | INDIRECT | the dam'])
  })

  it.each(['have praised', 'do praise'])('the mayors %s', (verb) => {
    expect(said(`The mayors ${verb} the dam.`)).toEqual(['The mayors | INDIRECT | the dam'])
  })

  it.each(
    each(
      'authored published issued released carried signed posted headed chaired titled entitled speaking addressing making delivering writing',
    ),
  )('the group %s …', (word) => {
    expect(said(`The group ${word} by the old mill praised the dam.`)).toEqual(['group | INDIRECT | the dam'])
  })

  it.each(each('who whom whose which where'))('the town mayor %s …', (word) => {
    expect(said(`The mayor ${word} the divers met praised the dam.`)).toEqual([
      'The mayor | INDIRECT | the dam',
    ])
  })

  it.each([
    'who had met the divers',
    'whom the divers met',
    'whose boat is old',
    'which is rare',
    'where nets are dear',
    'that is known',
    'as is known',
    'when he came',
  ])('the mayor, %s,', (words) => {
    expect(said(`The mayor, ${words}, praised the dam.`)).toEqual(['The mayor | INDIRECT | the dam'])
  })

  it.each(each('here recently also'))('the mayor %s in a speech', (word) => {
    expect(said(`The mayor ${word} in a speech praised the dam.`)).toEqual(['The mayor | INDIRECT | the dam'])
  })
})

describe('when', () => {
  it.each(['One week', 'Two weeks', 'Three weeks'])('%s later', (words) => {
    expect(said(`${words} later, in Harl the mayor praised the divers.`)).toEqual([
      'the mayor | INDIRECT | the divers',
    ])
  })

  it.each(['This day', 'This same day', 'This morning', 'This evening', 'This afternoon', 'The same day'])(
    '%s',
    (words) => {
      expect(said(`${words} the mayor praised the divers.`)).toEqual(['the mayor | INDIRECT | the divers'])
    },
  )

  it.each(['this week', 'this month', 'last year', 'last month'])('a study %s', (words) => {
    expect(said(`A study ${words} said that the dam holds.`)).toEqual([
      'A study | INDIRECT | that the dam holds',
    ])
  })

  it('six in ten, in figures', () => {
    expect(said('Six in 10 said that the dam holds.')).toHaveLength(1)
  })

  it('this morning is nobody', () => {
    expect(said('This morning Harl said that the dam holds.')).toEqual([
      'Harl | INDIRECT | that the dam holds',
    ])
  })
})

describe('who speaks', () => {
  it.each(['of the Board', 'of the Board for Nets', 'of the Nets and Ropes Board'])('members %s', (words) => {
    expect(minutes(`Most members ${words} saw a risk.`)).toEqual([
      `Most members ${words} | INDIRECT | a risk`,
    ])
  })

  it.each(each('he she'))('%s', (word) => {
    expect(
      said(`Mayor Ada Kerrin came. ${capital(word)} praised the dam. In the speech ${word} praised nets.`),
    ).toEqual(['Ada Kerrin | INDIRECT | the dam', 'Ada Kerrin | INDIRECT | nets'])
  })

  it.each(each('they it'))('%s', (word) => {
    expect(next(`The Guild of Divers praised the pilots. ${capital(word)} praised the dam.`)).toBe(
      'Guild of Divers | INDIRECT | the dam',
    )
  })

  it('they, in the speech', () => {
    expect(next('The workers praised the dam. In the speech they praised nets.')).toBe(
      'The workers | INDIRECT | nets',
    )
  })

  it.each(['At least', 'Up to'])('%s ten ministers', (words) => {
    expect(said(`${words} ten ministers praised the dam.`)).toEqual([
      `${words} ten ministers | INDIRECT | the dam`,
    ])
  })

  it.each(['This', 'Nobody', 'None of us', 'Nothing', 'Neither diver'])('not: %s', (words) => {
    expect(said(`${words} said that the dam holds.`)).toEqual([])
  })

  it.each(each('i we you he she they it'))('not: the way %s came', (word) => {
    expect(said(`The way ${word} came said that the dam holds.`)).toEqual([])
  })

  it.each(each('because if although though whereas unless'))('not: work, %s dangerous', (word) => {
    expect(said(`Work ${word} dangerous said that the dam holds.`)).toEqual([])
  })

  it.each(['The', 'A', 'Its', 'Their', 'His', 'Her'])('the name of %s ministry', (word) => {
    expect(said(`The pilots met. ${word} ministry praised the dam.`)).toEqual([
      'ministry | INDIRECT | the dam',
    ])
  })

  it('the name of an office', () => {
    expect(said('An agency praised the dam.')).toEqual(['agency | INDIRECT | the dam'])
  })

  it('both are two', () => {
    expect(said('Both Harl Bank and Kell Bank praised the dam.')).toEqual([
      'Harl Bank and Kell Bank | INDIRECT | the dam',
    ])
  })
})

describe('what somebody does who is meant by "he"', () => {
  const meant = (told: string) => next(`Mayor Ada Kerrin came. ${told} He said that the dam holds.`)

  it.each([
    'is injured',
    'was injured',
    'has been injured',
    'will be injured',
    'is being carried',
    'saw the injured',
    'has a trained pilot',
    'has an injured pilot',
  ])('Bo Tarn %s', (words) => {
    expect(meant(`Bo Tarn ${words} in the storm.`)).toBe('Bo Tarn | INDIRECT | that the dam holds')
  })

  it.each(['was', 'had been', 'is', 'is being'])('a speech %s made by Bo Tarn', (words) => {
    expect(meant(`A speech ${words} made by Bo Tarn.`)).toBe('Bo Tarn | INDIRECT | that the dam holds')
  })

  it.each(each('were are'))('speeches %s made by Bo Tarn', (word) => {
    expect(meant(`Speeches ${word} made by Bo Tarn.`)).toBe('Bo Tarn | INDIRECT | that the dam holds')
  })

  it.each([
    'A speech was made',
    'A speech was delivered',
    'A speech was given',
    'A speech was read',
    'Talks were held',
    'A letter was issued',
    'A letter was released',
    'A letter was sent',
    'The meeting was addressed',
    'The meeting was chaired',
  ])('%s by Bo Tarn', (words) => {
    expect(meant(`${words} by Bo Tarn.`)).toBe('Bo Tarn | INDIRECT | that the dam holds')
  })

  it.each([
    'made a speech',
    'makes a speech',
    'delivers a speech',
    'gave a speech',
    'gives a speech',
    'held a speech',
    'spoke',
    'sent nets',
    'sends nets',
    'read a letter',
    'hosts divers',
    'met divers',
    'paid a visit',
    'said nothing',
  ])('in Harl, Bo Tarn %s', (words) => {
    expect(meant(`In Harl, Bo Tarn ${words}.`)).toBe('Bo Tarn | INDIRECT | that the dam holds')
  })

  it('in Harl, the workers make a speech', () => {
    expect(
      next('Mayor Ada Kerrin came. In Harl, the workers make a speech. They said that the dam holds.'),
    ).toBe('the workers | INDIRECT | that the dam holds')
  })
})

describe('how far a phrase goes', () => {
  it.each([
    'in nets',
    'at noon',
    'on boats',
    'during talks',
    'after talks',
    'before talks',
    'by letter',
    'with pride',
    'from sea',
  ])('the mayor of the town %s', (words) => {
    expect(said(`The mayor of the town ${words} praised the dam.`)).toEqual([
      'The mayor of the town | INDIRECT | the dam',
    ])
  })

  it.each([
    'of the port',
    'for the port',
    'to the port',
    'in Harl',
    'at Harl',
    'from Harl',
    'with Harl Radio',
  ])('the envoy %s', (words) => {
    expect(said(`The envoy ${words} praised the dam.`)).toEqual([`The envoy ${words} | INDIRECT | the dam`])
  })

  it.each(['speakers', 'participants', 'attendees', 'delegates', 'reporters'])(
    '%s at the meeting',
    (word) => {
      expect(said(`${capital(word)} at the meeting praised the dam.`)).toEqual([
        `${capital(word)} at the meeting | INDIRECT | the dam`,
      ])
    },
  )

  it('speakers in the meeting', () => {
    expect(said('Speakers in the meeting praised the dam.')).toEqual([
      'Speakers in the meeting | INDIRECT | the dam',
    ])
  })

  it.each(
    each(
      'speech address remarks statement article interview meeting lecture seminar ceremony message report editorial talks conference reception event occasion briefing end beginning same',
    ),
  )('the mayor, in the %s', (noun) => {
    expect(said(`The mayor in the ${noun} of May 5 praised the dam.`)).toEqual([
      'The mayor | INDIRECT | the dam',
    ])
  })

  it('the mayor, at the rally', () => {
    expect(said('The mayor at the rally of May 5 praised the dam.')).toEqual([
      'The mayor | INDIRECT | the dam',
    ])
  })
})
