import { describe, expect, it } from 'vitest'
import { said } from '../testing/said.ts'

const words = (list: string) => list.split(' ')
const wordsIn = (text: string) => said(text).map((line) => line.split(' | ')[2])
const kerrin = (text: string) => [`Ada Kerrin | INDIRECT | ${text}`]

describe('the words said begin behind', () => {
  it.each([
    ['told reporters', 'the dam holds'],
    ['told Bo Tarn', 'he should wait'],
    ['told parliament on Monday', 'the dam holds'],
    ['told a packed hall in Harl', 'she would stay'],
    ['told the Harl Herald of Norway last week', 'she would rather wait'],
    ['told me this week', 'that she had lost the key'],
    ['told the mayor of the old town', 'his plan was late'],
    ['told the guild', 'how the lock works'],
    ['told the guild', 'what the lock costs'],
    ['told the guild', 'why the lock leaks'],
    ['told the guild', 'whether the lock leaks'],
    ['asked Bo Tarn', 'what he thought of the dam'],
    ['asked the pilots', 'if they were always so quiet'],
    ['asked Mayor Bo Tarn pointedly', 'whether he would stay'],
    ['told the mayor and the guild', 'they should wait'],
    ['told all the pilots', 'they should wait'],
    ['told only the pilots', 'they should wait'],
    ['told practically the whole town', 'she would stay'],
    ['told reporters', 'this dam holds'],
    ['told reporters', 'every Friday is free'],
    ['told reporters', 'the guild agrees'],
    ['told reporters', 'the dam failed'],
    ['said last week', 'that the dam holds'],
    ['said in old Harl', 'she would wait'],
    ['said on May 3', 'she would wait'],
    ['said repeatedly', 'they do not want to leave'],
    ['said in Harl', 'she would wait'],
    ['said in 2031', 'she would wait'],
    ['said on 3 May', 'she would wait'],
  ])('%s', (saying, what) => {
    expect(said(`Minister Ada Kerrin ${saying} ${what}.`)).toEqual(kerrin(what))
  })

  it.each(words('told informed assured reminded convinced warned'))('whoever is %s', (verb) => {
    expect(said(`Minister Ada Kerrin ${verb} the guild it would keep its nets.`)).toEqual(
      kerrin('it would keep its nets'),
    )
  })

  it.each(words('he she they it we I you there'))('when, before "%s"', (pronoun) => {
    expect(said(`Minister Ada Kerrin said on Friday ${pronoun} would be late.`)).toEqual(
      kerrin(`${pronoun} would be late`),
    )
  })

  it.each(['on', 'in', 'at', 'during', 'after', 'before'].map((link) => [link]))('%s an occasion', (link) => {
    expect(said(`Minister Ada Kerrin said ${link} a meeting she would wait.`)).toEqual(
      kerrin('she would wait'),
    )
  })

  it.each([
    ['for weeks'],
    ['for hours'],
    ['for days'],
    ['for months'],
    ['for years'],
    ['for decades'],
    ['since Friday'],
    ['from Harl'],
    ['Tuesday'],
    ['late Friday'],
    ['early Friday'],
    ['earlier today'],
    ['last week'],
    ['this month'],
    ['last year'],
    ['next spring'],
    ['last summer'],
    ['last autumn'],
    ['last fall'],
    ['last winter'],
    ['last weekend'],
    ['today'],
    ['yesterday'],
    ['tonight'],
    ['Friday night'],
    ['Friday morning'],
    ['Friday afternoon'],
    ['Friday evening'],
  ])('when: %s', (time) => {
    expect(said(`Minister Ada Kerrin said ${time} she would wait.`)).toEqual(kerrin('she would wait'))
  })

  it.each(
    words(
      'statement interview speech address briefing conference hearing debate letter email tweet post message telegram note report column essay article editorial broadcast podcast meeting rally session summit ceremony event visit call video filing affidavit memo testimony sermon',
    ),
  )('where: in a %s', (noun) => {
    expect(said(`Minister Ada Kerrin said in a ${noun} she would wait.`)).toEqual(kerrin('she would wait'))
  })

  it.each([
    ['said in a statement, “We wait for the tide.”', '“We wait for the tide.”'],
    ['said at a hearing in Harl on Monday, “We wait for the tide.”', '“We wait for the tide.”'],
  ])('a comma before the quotation: %s', (saying, quotation) => {
    expect(said(`Minister Ada Kerrin ${saying}`)).toEqual([`Ada Kerrin | DIRECT | ${quotation}`])
  })
})

describe('the words said are not cut', () => {
  it.each([
    [
      'assured him of her support for all who keep their word',
      'him of her support for all who keep their word',
    ],
    ['announced a report she would write', 'a report she would write'],
    [
      'said in Harl people are in the report she would write',
      'in Harl people are in the report she would write',
    ],
    ['told the boy who lost the nets he would use', 'the boy who lost the nets he would use'],
    ['told the firm which lost the nets it would use', 'the firm which lost the nets it would use'],
    ['told the guild whose boats the flood had sunk', 'the guild whose boats the flood had sunk'],
    ['said she “likes the dam” in Harl', 'she “likes the dam” in Harl'],
    ['said she “likes the dam,” but not the lock', 'she “likes the dam,” but not the lock'],
    ['said she “likes the dam,” in her words, “as it is”', 'she “likes the dam,” in her words, “as it is”'],
    ['said nearly every dam is old', 'nearly every dam is old'],
    ['asked the guild to say if it could', 'the guild to say if it could'],
    ['warned of the harm a flood would do', 'the harm a flood would do'],
  ])('%s', (saying, what) => {
    expect(wordsIn(`Minister Ada Kerrin ${saying}.`)).toEqual([what])
  })
})

describe('the words said end before', () => {
  it.each([
    [
      'the occasion behind a quotation',
      'Minister Ada Kerrin said she “likes the dam,” in a talk on Monday.',
      'she “likes the dam,”',
    ],
  ])('%s', (_, text, what) => {
    expect(wordsIn(text)).toEqual([what])
  })
})
