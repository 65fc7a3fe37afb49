import { describe, expect, it } from 'vitest'
import { readPrinted, whoSays } from '../testing/own.ts'
import { said } from '../testing/said.ts'

const each = (list: string) => list.trim().split(/\s+/)
const met =
  'Ada Kerrin, President of the Republic of Tarvia, and Bo Tarn, President of the Republic of Norland, met in Kell on 3 May.'
const genreOf = (title: string) =>
  readPrinted({ title }, met, 'The two Presidents noted that trade had doubled.').genre.genre

describe('a joint statement', () => {
  it.each(each('Joint Common Trilateral Quadrilateral Tripartite'))('is called so: %s Statement', (word) => {
    expect(genreOf(`${word} Statement on the Visit`)).toBe('JOINT_STATEMENT')
  })

  it('is one that was jointly agreed', () => {
    expect(genreOf('Jointly Agreed Statement on the Visit')).toBe('JOINT_STATEMENT')
  })

  it.each(each('Statement Declaration Communique Communiqué Release Note Message Appeal Letter Conclusions'))(
    'may be a %s',
    (noun) => {
      expect(genreOf(`Joint ${noun} on the Visit`)).toBe('JOINT_STATEMENT')
    },
  )

  it.each(each('Conference Briefing Hearing Session Remarks Questions'))('is no %s', (occasion) => {
    expect(genreOf(`Statement and Joint ${occasion} on the Visit`)).not.toBe('JOINT_STATEMENT')
  })

  it.each(each('by of between from'))('%s those who make it', (link) => {
    const title = `Joint Statement ${link} Tarvia and Norland`
    const who = whoSays(
      readPrinted({ title }, 'We met today to speak of herring.', 'We will mend the boats.'),
    )
    expect(who).toEqual(['Tarvia and Norland', 'Tarvia and Norland'])
  })

  it.each(each('side delegation party'))('of which each %s says something', (noun) => {
    const who = whoSays(
      readPrinted(
        { title: 'Joint Communiqué of the Consultations' },
        `The Tarvian ${noun} regretted the delay.`,
        `The Norlandic ${noun} explained that the law was new.`,
        `Tarvia’s ${noun} proposed a date.`,
      ),
    )
    expect(who).toEqual([`The Tarvian ${noun}`, `The Norlandic ${noun}`, `The Tarvian ${noun}`])
  })

  it.each([
    ['considered the treaty to be fair', 'the treaty to be fair'],
    ['viewed with alarm the loss of herring', 'alarm the loss of herring'],
    ['shared the hope that the lock opens', 'the hope that the lock opens'],
    ['confirmed the date of the regatta', 'the date of the regatta'],
    ['agreed for both countries to share the catch', 'both countries to share the catch'],
    ['asked the ports to open', 'the ports to open'],
    ['accepted the offer of the divers', 'the offer of the divers'],
    ['advocated peace on the river', 'peace on the river'],
    ['intended to meet again in May', 'meet again in May'],
    ['decided in favour of a new lock', 'of a new lock'],
    ['took a positive view of the treaty', 'of the treaty'],
    ['took the view that trade is fair', 'that trade is fair'],
    ['instructed the divers to mend the lock', 'the divers to mend the lock'],
    ['tasked the divers with a plan', 'the divers with a plan'],
    ['encouraged the ports to open', 'the ports to open'],
    ['attached importance to the treaty', 'importance to the treaty'],
    ['stand ready to mend the lock', 'mend the lock'],
    ['remained committed to peace', 'peace'],
    ['were committed to peace', 'peace'],
    ['were determined to mend the lock', 'mend the lock'],
    ['were of the view that trade is fair', 'that trade is fair'],
  ])('by several who %s', (does, words) => {
    const title = 'Joint Statement on the visit of the President of Norland'
    const text = [met, 'The two Presidents noted that trade had doubled.', `The Presidents ${does}.`].join(
      '\n\n',
    )
    expect(said(text, title)[1]).toBe(`The two Presidents (Ada Kerrin and Bo Tarn) | INDIRECT | ${words}`)
  })
})
