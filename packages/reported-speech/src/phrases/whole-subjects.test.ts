import { describe, expect, it } from 'vitest'
import { said, speakersOf } from '../testing/said.ts'

const kinds = (text: string) =>
  speakersOf(text).map(({ kind, name, description }) => `${kind} ${name ?? description}`)

describe('whoever says something is', () => {
  it.each([
    ['Officials early', 'GROUP Officials'],
    ['Members of the guild Monday', 'GROUP Members of the guild'],
    ['Speakers in the Saturday talks', 'GROUP Speakers in the Saturday talks'],
    ['Officials from Norway who came', 'GROUP Officials from Norway'],
    ['Norwegian divers', 'GROUP Norwegian divers'],
    ['Up to a hundred judges', 'GROUP Up to a hundred judges'],
    ['Leaders of the guild vented their anger and', 'GROUP Leaders of the guild'],
    ['The mayor and a director of the port', 'GROUP The mayor and a director of the port'],
    ['The pilots’ guild and the mayor', 'GROUP The pilots’ guild and the mayor'],
    ['The Harl Workers’ Party', 'ORGANISATION Harl Workers’ Party'],
    ['The report by the Guild of Divers', 'ORGANISATION Guild of Divers'],
    ['The report issued by the Guild of Divers', 'ORGANISATION Guild of Divers'],
    ['The Guild of Divers, the oldest in Harl, citing its members', 'ORGANISATION Guild of Divers'],
    ['The Guild of Divers, the oldest in Harl, in a letter', 'ORGANISATION Guild of Divers'],
    ['In the first of the new letters the Guild of Divers', 'ORGANISATION Guild of Divers'],
    ['Mayor Ada Kerrin, speaking at the pier', 'PERSON Ada Kerrin'],
    ['Mayor Ada Kerrin and others', 'PERSON Ada Kerrin'],
    ['Her Majesty the Queen of Norway', 'PERSON the Queen of Norway'],
    ['The vice-president', 'PERSON The vice-president'],
    ['A retired ex-pilot', 'PERSON A retired ex-pilot'],
    ['The same day the mayor', 'PERSON the mayor'],
    ['At a fair in May or June the mayor', 'PERSON the mayor'],
    ['At the fair (in May) the mayor', 'PERSON the mayor'],
    ['Reports on the pier: when it rains, the mayor', 'PERSON the mayor'],
  ])('in "%s said": %s', (subject, who) => {
    expect(kinds(`${subject} said that the dam holds.`)).toEqual([who])
  })

  it.each([
    ['A statement of the Guild of Divers was adopted. It', 'ORGANISATION Guild of Divers'],
    ['The Harl Courier carried an article of its correspondent. It', 'ORGANISATION Harl Courier'],
    ['The Harl Guild was there. Not asked, it did not mention the pier. It', 'ORGANISATION Harl Guild'],
    ['A message of greeting came from Mayor Ada Kerrin. It', 'PERSON Ada Kerrin'],
    ['Guest of honour was Mayor Ada Kerrin. She', 'PERSON Ada Kerrin'],
    ['Mayor Ada Kerrin came. In a letter to the guild she', 'PERSON Ada Kerrin'],
    [
      'Speeches were made by Mayor Ada Kerrin and the head of the guild. They',
      'GROUP Mayor Ada Kerrin and the head of the guild',
    ],
  ])('told before "%s said": %s', (subject, who) => {
    expect(kinds(`${subject} said that the dam holds.`)).toEqual([who])
  })

  it.each(['Two or more', 'Divers and more'])('all of "%s"', (subject) => {
    expect(said(`${subject} said that the dam holds.`)).toEqual([
      `${subject} | INDIRECT | that the dam holds`,
    ])
  })

  it.each([
    'Ships that carry the mayor say that the dam holds.',
    'He and the pilots said that the dam holds.',
    'Visa for musicians. It said that the dam holds.',
    'A statement came by ship, from Harl, to the mayor. It said that the dam holds.',
    'Kerrin in the boat that sank in May is the one the divers said had no net.',
    'Mayor Ada Kerrin – in Harl divers said that the dam holds.',
  ])('nobody who is known in: %s', (text) => {
    expect(said(text)).toEqual([])
  })
})
