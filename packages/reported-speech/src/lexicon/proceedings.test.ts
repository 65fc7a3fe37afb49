import { describe, expect, it } from 'vitest'
import { paragraphs, turns } from '../testing/turns.ts'

const each = (list: string) => list.trim().split(/\s+/)
const lines = (list: string) => list.trim().split(/\s*\n\s*/)

describe('a record tells between turns', () => {
  it.each(
    lines(`
      Motion agreed to.
      Motions agreed to.
      Question put.
      Questions put.
      Bill read a second time.
      Bills read a second time.
      Clause 2 agreed to.
      Clauses 2 to 5 agreed to.
      Amendment agreed to.
      Amendments agreed to.
      Schedule agreed to.
      Resolution agreed to.
      Debate adjourned.
      Leave granted.
      House adjourned.
      Committee adjourned.
      Senate adjourned.
      Assembly adjourned.
      Council adjourned.
      Clerk read it.
      Title agreed to.
      Objection taken.
      Division called.
      Vote taken.
      Votes taken.
      Ayes called.
      Noes called.
      Order read.
      Orders read.
      Proceedings suspended.
      Petition read.
      Message read.
      Prayers read.
      Progress reported.
      Consideration resumed.
      Second reading agreed to.
      Speaker entered.
      Chair taken.
      Member rose.
      Members rose.
      Senator Tarn rose.
      Senators rose.
      Mr Tarn rose.
      Mrs Tarn rose.
      Ms Tarn rose.
      Dr Tarn rose.
      Hon. Tarn rose.
      Honourable Tarn rose.
      Title put.
      The House divided.
      The House rising at six.
      Petition laid upon the table.
      Mr Tarn interjecting.
      Mr Tarn interjects.
      Mr Tarn interrupting.
      Motion moved.
      Motion seconded.
      Motion carried.
      Motion negatived.
      Bill passed.
      Debate ordered to go on.
      Motion withdrawn.
      Petition tabled.
      Debate ended.
      Debate concluded.
      Debate closed.
      Debate began.
      The House met at ten.
      The House sat at ten.
      Bill referred to a net committee.
      Bill considered.
      Motion lost.
      Motion defeated.
      Mr Tarn dissented.
      Mr Tarn objected.
      The House voted.
      The Clerk left.
      The Clerk withdrew.
      The Clerk retired.
      Sitting suspended.
      There was no objection.
    `),
  )('%s', (line) => {
    const text = paragraphs(
      'The Speaker: Order.',
      'Mr Kerrin (Harl): We agree.',
      line,
      'The Speaker: I thank you.',
    )
    expect(turns(text)).toEqual(['The Speaker: Order.', 'Kerrin: We agree.', 'The Speaker: I thank you.'])
  })
})

describe('whoever takes a transcript down tells', () => {
  const holds = (line: string) =>
    turns(paragraphs('MR. KERRIN: We agree.', 'Q When?', 'MR. KERRIN: In May.', line)).at(-1)

  it.each(each('sitting session meeting conference briefing interview event recording livestream'))(
    'that the %s is over',
    (noun) => {
      expect(holds(`The ${noun} ended at one.`)).toBe('KERRIN: In May.')
    },
  )

  it.each(each('ended ends concluded concludes closed began begins started commenced adjourned'))(
    'that the meeting %s',
    (verb) => {
      expect(holds(`The meeting ${verb} at one.`)).toBe('KERRIN: In May.')
    },
  )

  it.each(each('END ENDS FIN ENDE FIM EOM'))('where it stops: %s', (mark) => {
    expect(holds(`${mark}\n\nThe nets are dry.`)).toBe('KERRIN: In May.')
  })

  it('not where somebody says "Fine."', () => {
    expect(holds('Fine.')).toBe('KERRIN: In May. Fine.')
  })

  it.each(each('Contact Contacts Notes Note Source Disclaimer Enquiries Inquiries'))(
    'more under "%s:"',
    (word) => {
      expect(holds(`${word}: the harbour office of Harl.`)).toBe('KERRIN: In May.')
    },
  )

  it.each(['Issued by: the harbour office of Harl.', 'Released by: the harbour office of Harl.'])(
    'who hands it out: %s',
    (line) => {
      expect(holds(line)).toBe('KERRIN: In May.')
    },
  )
})
