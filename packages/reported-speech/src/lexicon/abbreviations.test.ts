import { describe, expect, it } from 'vitest'
import { analyseText } from '../names/analysed-text.ts'
import { said } from '../testing/said.ts'
import { proseOf } from '../text/prose.ts'

const each = (list: string) => list.split(' ')
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
const sentences = (text: string) => analyseText(proseOf(text)).sentences.map((sentence) => sentence.text)
const one = (text: string) => expect(sentences(text)).toEqual([text])
const two = (text: string) => expect(sentences(text)).toHaveLength(2)

describe('no sentence ends', () => {
  it.each(
    each(
      'ch mr mrs ms messrs dr prof hon rev fr sr jr st mt ft gov gen lt col maj capt cmdr adm sgt brig pres rep sen sec amb min dep asst insp supt rt esq mme mlle datin smt ir ing lic atty adv arch',
    ),
  )('behind a form of address: %s', (form) => {
    one(`The divers met ${capital(form)}. Kerrin in Harl.`)
  })

  it.each(each('ret retd rtd'))('behind what is no longer so: %s', (form) => {
    one(`The divers met Colonel (${capital(form)}.) Bo Tarn in Harl.`)
  })

  it.each(
    each('jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun'),
  )('behind a month or a day: %s', (name) => {
    one(`The divers say that in ${capital(name)}. Kerrin met them.`)
  })

  it.each(['no', 'nos', 'vol', 'art', 'para', 'fig', 'pp', 'ed', 'eds', 'cf', 'viz', 'approx', 'est', 'rs'])(
    'behind what counts or points: %s',
    (word) => {
      one(`The report (${capital(word)}. 3) was read.`)
      one(`The report was read as ${capital(word)}. Tarn has it.`)
    },
  )

  it.each(each('inc ltd co corp bros dept div univ assn'))('inside a name: %s', (word) => {
    one(`The divers met Tarn ${capital(word)}. Kerrin in Harl.`)
  })

  it.each([
    'The divers read Tarn et al. Kerrin had it.',
    'The divers met Kerrin vs. Tarn in Harl.',
    'The court in Harl read Kerrin v. Tarn on Monday.',
    'The divers mend boats, i.e. Kerrin’s boats.',
    'The divers mend boats, e.g. Kerrin’s boats.',
    'The divers met H.E. Ada Kerrin in Harl.',
    'The divers met at 9 a.m. Monday in Harl.',
    'The divers met at 9 p.m. Monday in Harl.',
    'The divers mend boats, nets etc. Monday is free.',
    'The divers met Ada Kerrin, Ph. D. of Harl.',
  ])('%s', (text) => {
    one(text)
  })
})

describe('a sentence ends, or goes on', () => {
  it.each([
    'U.S.',
    'U.N.',
    'U.K.',
    'E.U.',
    'D.C.',
    'a.m.',
    'p.m.',
    'etc.',
    'Inc.',
    'Ltd.',
    'Co.',
    'Corp.',
    'Jr.',
    'Sr.',
  ])('behind %s', (word) => {
    two(`The divers met there ${word} On Monday they left.`)
    one(`The divers met there ${word} Harbour Office in Harl.`)
  })

  it.each(each('The He She It They In'))('behind letters, with %s', (opener) => {
    two(`The divers joined the H.R.P. ${opener} rain fell.`)
  })

  it.each(each('The A An He She It They In On At This That These But And We His Her'))(
    'behind an abbreviation, with %s',
    (opener) => {
      two(`The divers met at 9 a.m. ${opener} rain fell.`)
    },
  )

  it.each([
    ['no', 'The divers said no.'],
    ['st', 'The lock closed on May 21st.'],
    ['art', 'The divers like art.'],
    ['fig', 'The divers ate a fig.'],
    ['sat', 'The divers sat.'],
    ['sun', 'The divers saw the sun.'],
    ['mar', 'Rust is what nets mar.'],
    ['sec', 'The divers took a sec.'],
    ['am', 'As old as I am.'],
    ['rep', 'The divers met a rep.'],
    ['min', 'The divers took a min.'],
  ])('behind a word of its own: %s', (_, text) => {
    two(`${text} Tarn left.`)
  })
})

describe('the full stop is a part of the word', () => {
  it.each(each('Sen Rep Gov Lt Gen Col Capt Maj Sgt Adm Cmdr Brig Prof Hon Rev Pres Amb'))(
    'before the name of who is told: %s',
    (form) => {
      expect(said(`Mayor Ada Kerrin told ${form}. Bo Tarn that the lock is old.`)).toEqual([
        'Ada Kerrin | INDIRECT | that the lock is old',
      ])
    },
  )

  it.each(each('Jan Feb Mar Apr Aug Sep Sept Oct Nov Dec'))('in a date: %s', (month) => {
    expect(said(`Mayor Ada Kerrin said on ${month}. 3 that the lock is old.`)).toEqual([
      'Ada Kerrin | INDIRECT | that the lock is old',
    ])
  })

  it.each(each('Co Inc Ltd Corp Bros'))('in the name of a company: %s', (word) => {
    expect(said(`Harl Electric ${word}. said that the lock is old.`)).toEqual([
      `Harl Electric ${word}. | INDIRECT | that the lock is old`,
    ])
  })

  it.each([
    'in letter No. 3',
    'on Mt. Kell',
    'in St. Kell',
    'to Bo Tarn Jr. on Monday',
    'to Bo Tarn Sr. on Monday',
  ])('before what was said: %s', (words) => {
    expect(said(`Mayor Ada Kerrin said ${words} that the lock is old.`)).toEqual([
      'Ada Kerrin | INDIRECT | that the lock is old',
    ])
  })
})
