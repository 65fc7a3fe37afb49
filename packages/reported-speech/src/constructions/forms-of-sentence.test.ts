import { describe, expect, it } from 'vitest'
import { said } from '../testing/said.ts'

describe('according to', () => {
  it.each([
    [
      'somebody behind a plan',
      'Forty pilots plan to march on Friday, according to an organizer.',
      ['an organizer | INDIRECT | Forty pilots plan to march on Friday'],
    ],
    [
      'a text that was issued',
      'The dam holds, according to excerpts of her speech released by the Guild of Divers.',
      ['Guild of Divers | INDIRECT | The dam holds'],
    ],
    [
      'a poll by a body',
      'The sea rises, according to a new poll by the University of Harl.',
      ['University of Harl | INDIRECT | The sea rises'],
    ],
    [
      'a letter from an office',
      'The sea rises, according to an email from the president of the Divers Federation.',
      ['the president of the Divers Federation | INDIRECT | The sea rises'],
    ],
    [
      'a study by several',
      'The sea rises, according to a 2013 study by economists Bo Tarn and Ida Wren.',
      ['a 2013 study by economists Bo Tarn and Ida Wren | INDIRECT | The sea rises'],
    ],
    [
      'a text before a colon',
      'According to the new harbour statement, the Tide Committee will look at the following:',
      ['the new harbour statement | INDIRECT | the Tide Committee will look at the following'],
    ],
    [
      'her',
      'Mayor Ada Kerrin came. According to her, the dam holds.',
      ['Ada Kerrin | INDIRECT | the dam holds'],
    ],
    [
      'it',
      'The Guild of Divers issued a statement. The dam holds, according to it.',
      ['Guild of Divers | INDIRECT | The dam holds'],
    ],
  ])('%s: %s', (_, text, lines) => {
    expect(said(text)).toEqual(lines)
  })

  it.each([
    ['a law', 'According to state law, no one may fish at the pier.'],
    ['nobody, within a quotation', '“According to the Tide Centre, in 2050, the sea will be higher.”'],
    ['whoever speaks behind a person’s colon', 'According to the schedule, it rains.'],
  ])('not %s: %s', (_, text) => {
    expect(said(text)).toEqual([])
  })

  it('is not "according somebody a welcome"', () => {
    expect(said('Bo Tarn thanked Ada Kerrin for inviting him, according him a warm welcome.')).toEqual([
      'Bo Tarn | INDIRECT | Ada Kerrin for inviting him, according him a warm welcome',
    ])
  })
})

describe('a sentence', () => {
  it.each([
    [
      'announces a letter with "is as follows"',
      'The letter is as follows:\n\nThe dam holds.',
      ['The letter | DIRECT | The dam holds.'],
    ],
    [
      'ends in "as X said" and a day',
      'The dam holds, as Mayor Ada Kerrin said Friday.',
      ['Ada Kerrin | INDIRECT | The dam holds'],
    ],
    [
      'ends in "as X said again"',
      'The dam holds, as Mayor Ada Kerrin said again.',
      ['Ada Kerrin | INDIRECT | The dam holds'],
    ],
    [
      'has the words of a person behind "according to" a body',
      'According to the ministry, the mayor said: Nets, ropes and boats are dear.',
      ['the mayor | DIRECT | Nets, ropes and boats are dear'],
    ],
    [
      'is a turn about what will be',
      'Mayor Ada Kerrin: We will sell the pier.',
      ['Ada Kerrin | INDIRECT | We will sell the pier'],
    ],
    ['is a turn of thanks', 'Mayor Ada Kerrin: Thank you all!', ['Ada Kerrin | INDIRECT | Thank you all!']],
    [
      'is a turn about what was done',
      'Mayor Ada Kerrin: Divers worked all night.',
      ['Ada Kerrin | INDIRECT | Divers worked all night'],
    ],
    [
      'gives the words of a letter to its author',
      'An email from Ida Wren reveals that the dam leaks.',
      ['Ida Wren | INDIRECT | that the dam leaks'],
    ],
    [
      'goes on with a participle behind its subject',
      '“Does the dam hold?” asked Mr. Tarn, referring to the toll.',
      ['Tarn | DIRECT | “Does the dam hold?” … the toll'],
    ],
    [
      'keeps together what somebody is to do',
      'Bo Tarn stressed that his guild would hold a feast on Friday and always express thanks for the nets.',
      [
        'Bo Tarn | INDIRECT | that his guild would hold a feast on Friday and always express thanks for the nets',
      ],
    ],
    [
      'has another subject behind a dash',
      'Kerrin said that the toll is unfair – while his supporters have accused the mayor of delay.',
      ['Kerrin | INDIRECT | that the toll is unfair', 'his supporters | INDIRECT | the mayor of delay'],
    ],
    [
      'has another person without a comma',
      'The divers asked for nets and Mayor Bo Tarn assured them that the dam holds.',
      ['The divers | INDIRECT | for nets', 'Bo Tarn | INDIRECT | that the dam holds'],
    ],
    [
      'has another subject behind a comma',
      'The mayor called for a toll, but Minister Bo Tarn said that the dam holds.',
      ['The mayor | INDIRECT | a toll', 'Bo Tarn | INDIRECT | that the dam holds'],
    ],
    [
      'is about a body that held something',
      'Peace organizations held a march on Friday, denouncing the toll.',
      ['Peace organizations | INDIRECT | the toll'],
    ],
    [
      'tells whom somebody told',
      'The dam holds, the mayor told reporters on Friday.',
      ['the mayor | INDIRECT | The dam holds'],
    ],
    [
      'closes with a day',
      'Nobody had asked for a bridge, said the mayor on Friday.',
      ['the mayor | INDIRECT | Nobody had asked for a bridge'],
    ],
    [
      'says that it was said in a text',
      'The dam holds. This is said in a statement of the Guild of Divers.',
      ['Guild of Divers | INDIRECT | The dam holds.'],
    ],
    [
      'says that this was said',
      'The dam holds. The mayor said this in a speech.',
      ['The mayor | INDIRECT | The dam holds.'],
    ],
    [
      'gives a view',
      'In the view of Mayor Ada Kerrin, the dam holds.',
      ['Ada Kerrin | INDIRECT | the dam holds'],
    ],
    ['begins with as', 'As Mayor Ada Kerrin said, the dam holds.', ['Ada Kerrin | INDIRECT | the dam holds']],
    [
      'tells what somebody does then',
      '“We are five,” Tarn said, introducing Ida Wren to the divers.',
      ['Tarn | DIRECT | “We are five,”'],
    ],
    [
      'opens with a time and has a verb',
      'In spring, the toll was too high, Mayor Ada Kerrin said at the fair in Harl.',
      ['Ada Kerrin | INDIRECT | In spring, the toll was too high'],
    ],
    [
      'has a past participle that says nothing',
      'The feats of Ida Wren, praised as a diver, will remain, the paper stressed.',
      ['paper | INDIRECT | The feats of Ida Wren, praised as a diver, will remain'],
    ],
    [
      'has a participle within the words said',
      'Kerrin blasted Tarn for his plan, telling Harl Radio that Tarn had opposed adding nets to the list.',
      [
        'Kerrin | INDIRECT | Tarn for his plan',
        'Kerrin | INDIRECT | that Tarn had opposed adding nets to the list',
      ],
    ],
    [
      'has a participle without a comma',
      'People feel their hearts are aching when thinking of the march.',
      ['People | INDIRECT | their hearts are aching when thinking of the march'],
    ],
    [
      'has a participle behind a comma',
      'The mayor emphasized the need for boats, encouraging the guild to build them.',
      ['The mayor | INDIRECT | the need for boats … the guild to build them'],
    ],
    [
      'tells what somebody became first',
      'Bo Tarn, a former diver, became a delegate and said he is leaning toward the toll.',
      ['Bo Tarn | INDIRECT | he is leaning toward the toll'],
    ],
    [
      'is about a paper called The Voice',
      'The Norwegian paper The Voice on Friday said that the dam holds.',
      ['The Voice | INDIRECT | that the dam holds'],
    ],
    [
      'announces with "spoke as follows"',
      'The mayor spoke as follows:\n\nThe dam holds.',
      ['The mayor | DIRECT | The dam holds.'],
    ],
    [
      'announces with an answer',
      'The mayor in her answer:\n\nThe dam holds.',
      ['The mayor | DIRECT | The dam holds.'],
    ],
    [
      'is about a member of several bodies',
      'Bo Tarn, member of the board of the Guild of Divers, Society of Harl, said the lock, which has grown old under the mayor, has held.',
      ['Bo Tarn | INDIRECT | the lock, which has grown old under the mayor, has held'],
    ],
    [
      'breaks a quotation',
      '“The dam,” Mayor Ada Kerrin said, “holds.”',
      ['Ada Kerrin | DIRECT | “The dam,” … “holds.”'],
    ],
  ])('%s: %s', (_, text, lines) => {
    expect(said(text)).toEqual(lines)
  })

  it.each([
    ['that asks', 'Question: Did the mayor say that the dam holds?'],
    ['about a report', 'The Tide Office report that the dam leaks came on Friday.'],
    ['about a detail', 'He still has a small crew, a Tide Service detail, a charter boat, and a plan.'],
    [
      'that only begins with "following"',
      'Following the talks, the mayor is to visit the museum of the Guild of Divers.\n\nThe pilots also travel.',
    ],
    [
      'about whom words would be for',
      'There is still time for the guild to build bridges with pilots, even after dismissing them as rivals and calling the mayor a liar.',
    ],
    ['about a title', 'Thanks to her latest song, Ada Kerrin can add a title: “song diver.”'],
    [
      'about plans',
      'During the talks, plans of ministries and institutions, along with the works that have begun, were reviewed.',
    ],
    [
      'about thinking twice',
      'Workers will have to pay more, so they shop and think twice before agreeing to tests that they might not need.',
    ],
    [
      'about a belief that is held',
      'He still has a crew, a boat, and the firmly held belief that by staying he has power.',
    ],
    ['under a headline', 'Four plans signed in Harl\n\n– Bilateral Agreement on nets'],
    [
      'about a letter that is described',
      'Ida Wren is describing as “unhinged” a Bo Tarn tweet attacking the guild.',
    ],
  ])('gives no words where it is one %s: %s', (_, text) => {
    expect(said(text)).toEqual([])
  })
})
