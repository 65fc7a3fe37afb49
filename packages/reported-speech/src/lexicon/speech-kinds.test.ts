import { expect, it } from 'vitest'
import { reading } from '../testing/said.ts'

const lines = (list: string) => list.trim().split(/\s*\n\s*/)
const kinds = (text: string) => reading(text).speeches.map(({ kind }) => kind)

it.each(
  lines(`
    PRESS_CONFERENCE: At a press conference
    PRESS_CONFERENCE: At a press briefing
    PRESS_CONFERENCE: At a news conference
    PRESS_CONFERENCE: At a news briefing
    PRESS_CONFERENCE: At a media briefing
    INTERVIEW: In an interview
    INTERVIEW: When interviewed in Harl
    SPEECH: In a speech
    SPEECH: In one of her speeches
    SPEECH: In an address
    SPEECH: When addressing divers
    SPEECH: When she addressed divers
    SPEECH: In a toast
    SPEECH: In a lecture
    SPEECH: In a keynote
    SPEECH: In her opening remarks
    STATEMENT: In a statement
    STATEMENT: In answer to divers
    STATEMENT: In a declaration
    STATEMENT: In a communique
    STATEMENT: In a communiqué
    STATEMENT: In an editorial
    STATEMENT: In a commentary
    MESSAGE: In a message
    MESSAGE: In a letter
    MESSAGE: In a telegram
    MESSAGE: Sending greetings
    MESSAGE: Sending condolences
    OTHER: In Harl
  `).map((line) => line.split(': ')),
)('a %s: %s', (kind, when) => {
  expect(kinds(`${when}, Mayor Ada Kerrin said that the dam holds.`)).toEqual([kind])
})

it.each(['spokesman', 'spokeswoman', 'spokesperson'])('a statement, where a %s says something', (noun) => {
  expect(kinds(`A ${noun} told reporters that the dam holds.`)).toEqual(['STATEMENT'])
})
