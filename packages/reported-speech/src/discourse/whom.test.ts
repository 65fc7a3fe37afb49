import { describe, expect, it } from 'vitest'
import { said, speakersOf } from '../testing/said.ts'

const who = (text: string) => said(text).map((line) => line.split(' | ')[0])

describe('whom words mean', () => {
  it.each([
    ['it, behind a message', 'In a message from Ada Kerrin, it said that the dam holds.', ['Ada Kerrin']],
    [
      'the group',
      'The company of divers said that nets are dear. The group said that the dam holds.',
      ['company of divers', 'company of divers'],
    ],
    [
      'the council',
      'The Guild of Divers said that nets are dear. The council said that the dam holds.',
      ['Guild of Divers', 'Guild of Divers'],
    ],
    [
      'whoever addressed others, before a quotation',
      'The mayor addressed the guild;\n\n“The dam holds.”',
      ['The mayor'],
    ],
    ['nobody without a quotation', 'The mayor addressed the guild;\n\nThe dam holds.', []],
    [
      'a paper that is retold to its end',
      'The Harl Courier says in a commentary that the dam holds.\n\nNobody has seen it leak.',
      ['Harl Courier', 'Harl Courier'],
    ],
    [
      'a body that is retold to its end',
      'The Guild of Divers notes that the dam holds.\n\nNobody has seen it leak.',
      ['Guild of Divers', 'Guild of Divers'],
    ],
    [
      'not several who say something',
      'The divers say that the dam holds.\n\nNobody has seen it leak.',
      ['The divers'],
    ],
    [
      'the mayor, of all that stands above',
      'Nets are dear.\n\nBoats are cheap. The mayor said this in a speech.',
      ['The mayor', 'The mayor'],
    ],
    [
      'whoever goes on in marks',
      '“The dam holds,” the mayor said. “Boats are new. Nets are dear.” The divers left.',
      ['the mayor', 'the mayor', 'the mayor'],
    ],
    [
      'whoever goes on in marks, in the next paragraph',
      '“The dam holds,” the mayor said.\n\n“Boats are new.”',
      ['the mayor', 'the mayor'],
    ],
    [
      'whoever was told of, in marks, in the next paragraph',
      'The dam holds, the mayor said on Friday.\n\n“Boats are new.”',
      ['the mayor', 'the mayor'],
    ],
    [
      'not who spoke before the paragraph',
      'Mayor Ada Kerrin said that nets would be dear.\n\nIt would rain, too.\n\nBoats would be new, she said.',
      ['Ada Kerrin', 'Ada Kerrin'],
    ],
    ['who would only reply', 'In response, Ada Kerrin would only say: “It holds.”', ['Ada Kerrin']],
    [
      'the paper, behind a name that may be one',
      'Harl Courier carried an article. The song is simple, the paper said.',
      ['Harl Courier'],
    ],
    [
      'the paper, not a person',
      'Mayor Ada Kerrin praised the divers. The paper said that the dam holds.',
      ['Ada Kerrin', 'paper'],
    ],
    [
      'the declaration, of who wrote something last',
      'The Guild of Divers issued a statement. Mayor Ada Kerrin read it. The declaration said that the dam holds.',
      ['Guild of Divers'],
    ],
    [
      'his excellency, who was called so',
      'H.E. Bo Tarn, the Mayor, met Mr. Odo Berg. Mr. Berg smiled. His Excellency said that the dam holds.',
      ['Bo Tarn'],
    ],
    [
      'she, a woman, who thanked another',
      'Mayor Ada Kerrin came. Mrs. Ida Wren thanked her. She said that the dam holds.',
      ['Ida Wren'],
    ],
    [
      'their joint communiqué',
      'Minister Ada Kerrin said that seven ministers agreed to act. Their joint communique stressed the need for a dam.',
      ['Ada Kerrin', 'Their joint communique'],
    ],
    [
      'the statement of who was told of last',
      'The company stressed that the pier is new. The dam holds, the statement added.',
      ['company', 'company'],
    ],
    [
      'the speaker',
      'Bo Tarn, chairman of the guild, made a speech. The speaker said that the dam holds.',
      ['Bo Tarn'],
    ],
    [
      'a reporter who is told more of',
      'Bo Tarn worked in Harl. The old reporter of the Courier said that the dam holds.',
      ['The old reporter of the Courier'],
    ],
    ['the mayor, not a senator', 'Senator Ada Kerrin came. The dam holds, the mayor said.', ['the mayor']],
    [
      'the organization',
      'The Guild of Divers thanked the pilots. The organization said that the dam holds.',
      ['Guild of Divers', 'Guild of Divers'],
    ],
    [
      'they, of a group',
      'The ministers thanked the guests. They said that the dam holds.',
      ['The ministers', 'The ministers'],
    ],
    [
      'they, not of one person',
      'The ministers thanked the divers. Mayor Ada Kerrin thanked all divers. They said that the dam holds.',
      ['The ministers', 'The ministers', 'Ada Kerrin'],
    ],
    [
      'it, of a body',
      'The Guild of Divers thanked the pilots. It said that the dam holds.',
      ['Guild of Divers', 'Guild of Divers'],
    ],
    [
      'she, who was named before a man',
      'Mayor Mrs. Ada Kerrin met Mr. Bo Tarn. Mr. Tarn smiled. She said that the dam holds.',
      ['Ada Kerrin'],
    ],
    ['a song under its title', 'The old song “Tides of Harl” says that the sea rises.', ['Tides of Harl']],
    [
      'the participants, not the ministers',
      'The ministers of Norway and Chile met. The participants reaffirmed their vision.',
      ['The participants'],
    ],
    [
      'the organizations',
      'Norwegian organizations held a meeting. The organizations said that the dam holds.',
      ['Norwegian organizations'],
    ],
    ['another', 'Mayor Ada Kerrin spoke. Another diplomat said that the dam holds.', ['Another diplomat']],
  ])('%s: %s', (_, text, names) => {
    expect(who(text)).toEqual(names)
  })

  it('nobody, where a page says something', () => {
    expect(said('On her page, Ada Kerrin has begun anew. “This is your pier,” it now says.')).toEqual([])
  })

  it('an outlet that its name did not tell', () => {
    expect(speakersOf('Harl Courier carried an article. The song is simple, the paper said.')).toMatchObject([
      { name: 'Harl Courier', kind: 'ORGANISATION' },
    ])
  })
})

describe('words behind a colon', () => {
  const announced = 'Mayor Ada Kerrin said:'
  it.each([
    [
      'at what happened meanwhile',
      [announced, 'The dam holds.', 'Meanwhile, the divers left Harl.'],
      ['Ada Kerrin'],
    ],
    ['at who is told of by name', [announced, 'The dam holds.', 'Ada Kerrin left for Harl.'], ['Ada Kerrin']],
    [
      'at another person',
      [announced, 'The dam holds.', 'Minister Bo Tarn said that it is new.'],
      ['Ada Kerrin', 'Bo Tarn'],
    ],
    [
      'not at a sentence of the first person',
      [announced, 'I thank you.', 'Here at home I am Ada Kerrin.'],
      ['Ada Kerrin', 'Ada Kerrin'],
    ],
    [
      'at "she said that"',
      [announced, 'The dam holds.', 'She said that it is new.'],
      ['Ada Kerrin', 'Ada Kerrin'],
    ],
    ['at a line of the office', [announced, 'The dam holds.', 'ENDS', 'Contact the pier.'], ['Ada Kerrin']],
    [
      'not at "it is feared that"',
      [announced, 'The dam holds.', 'It is feared that it leaks.'],
      ['Ada Kerrin', 'Ada Kerrin'],
    ],
    [
      'not at experts',
      [announced, 'The dam holds.', 'Experts say that it leaks.'],
      ['Ada Kerrin', 'Ada Kerrin'],
    ],
    [
      'at the mayor',
      [announced, 'The dam holds.', 'The mayor noted that it is new.'],
      ['Ada Kerrin', 'Ada Kerrin'],
    ],
    ['at a list', [announced, 'The dam holds.', '• nets', '• boats'], ['Ada Kerrin']],
    [
      'at a newcomer who says something',
      [announced, 'The dam holds.', 'A pilot of the Port of Harl said that it leaks.'],
      ['Ada Kerrin', 'A pilot of the Port of Harl'],
    ],
  ])('end %s', (_, paragraphs, names) => {
    expect(who(paragraphs.join('\n\n'))).toEqual(names)
  })
})
