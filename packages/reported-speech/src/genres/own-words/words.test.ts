import { describe, expect, it } from 'vitest'
import { type AnalysedSentence, analyseTitle } from '../../names/analysed-sentence.ts'
import { said } from '../../testing/said.ts'
import { deliveredIn } from './delivered.ts'
import { isGreeting, isHeadingLine, isNote, isTextMark, speaksOfItself } from './lines.ts'
import { whoIn } from './who.ts'

const line = (text: string): AnalysedSentence =>
  analyseTitle(text, { start: 0, end: text.length, text, paragraph: 0 }, [])
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
const each = (list: string) => list.split(' ')

describe('what a title calls somebody’s words', () => {
  it.each(
    each(
      'Speech Address Addresses Remarks Statement Message Lecture Toast Intervention Letter Reply Answer Response Greeting Greetings Condolences Congratulations Felicitations Eulogy Homily Oration Declaration Testimony Comments Opinion Op-ed Column Essay Foreword Keynote',
    ),
  )('%s', (noun) => {
    expect(deliveredIn(`${noun} by Ada Kerrin`)?.who?.name).toBe('Ada Kerrin')
  })

  it.each(
    each(
      'issue release adopt adopts adopted sign signs signed receives received sends sent issues issued makes made delivers delivered gives gave hears heard welcomes welcomed rejects rejected releases released reads praises to exchange exchanges attends meets',
    ),
  )('not where leaders %s it', (verb) => {
    expect(deliveredIn(`Leaders ${verb} statement by Ada Kerrin`)).toBeNull()
  })
})

describe('whoever speaks, before the occasion', () => {
  it.each(
    each(
      'at during before following ahead upon delivered given made entitled titled regarding concerning about as under after marking read published released issued',
    ),
  )('that begins with "%s"', (link) => {
    expect(whoIn(`the Minister of Tides ${link} Harl Day`)?.description).toBe('the Minister of Tides')
  })

  it.each(
    each(
      'Ambassador Representative Envoy Delegate Adviser Advisor Counsellor Consul Secretary Aide Commissioner',
    ),
  )('who is %s to somebody', (office) => {
    expect(whoIn(`the ${office} to Norway`)?.offices).toEqual([`${office} to Norway`])
  })

  it.each(each('Delegation Mission'))('who is head of a %s to somebody', (body) => {
    expect(whoIn(`the Head of the ${body} to Norway`)?.offices).toEqual([`Head of the ${body} to Norway`])
  })

  it.each(each('Rapporteur Envoy Adviser Advisor Coordinator Representative'))(
    'who is %s on something',
    (office) => {
      expect(whoIn(`Ada Kerrin, Special ${office} on Tides`)?.offices).toEqual([`Special ${office} on Tides`])
    },
  )

  it.each(each('MP MLA MEP MSP PHD JP QC KC SC AM AO OBE CBE MBE KBE ESQ RTD'))('without %s', (letters) => {
    expect(whoIn(`Ms Ada Kerrin ${letters}, Minister for Tides`)).toMatchObject({
      name: 'Ada Kerrin',
      offices: ['Minister for Tides'],
    })
  })
})

describe('greetings', () => {
  it.each(
    each(
      'excellency excellencies majesty majesties highness highnesses eminence president chair chairman chairwoman chairperson co-chairs speaker secretary-general ladies gentlemen delegates representatives ministers colleagues friends guests participants compatriots citizens countrymen countrywomen brothers sisters comrades comrade members heads senators ambassadors audience listeners students graduates',
    ),
  )('of the %s', (word) => {
    expect(isGreeting(line(`Esteemed ${capital(word)},`))).toBe(true)
  })

  it.each(
    each(
      'Mr Mrs Ms Dr Madam Madame Sir Your His Her H.E. Distinguished Honourable Honorable Hon Esteemed Respected Fellow Mister Comrades',
    ),
  )('that open with %s', (word) => {
    expect(isGreeting(line(`${word} Kerrin, members of the board,`))).toBe(true)
  })

  it.each(
    each(
      'Excellencies Excellency Ladies Friends Colleagues Sir Sirs Madam Compatriots Comrades Delegates Brothers Sisters Citizens',
    ),
  )('of one word: %s', (word) => {
    expect(isGreeting(line(`${word}!`))).toBe(true)
  })

  it.each([
    'Dear Mayor Kerrin:',
    'My dear neighbours,',
    'Good morning, Harl!',
    'Good afternoon.',
    'Good evening.',
    'Good day.',
    '3 May 2031 Your Excellency, Bo Tarn',
    'Kell, Mr. President',
    'Kell, Madam President',
    'Kell, Distinguished Delegates',
    'Kell, ladies and gentlemen',
  ])('%s', (text) => {
    expect(isGreeting(line(text))).toBe(true)
  })

  it.each([
    'The President of the Assembly is here,',
    'Good boats last.',
    'Mr. Kerrin said that the members are old.',
    'Statement by Ada Kerrin',
    'I thank the President,',
  ])('not: %s', (text) => {
    expect(isGreeting(line(text))).toBe(false)
  })
})

describe('lines around somebody’s words', () => {
  it.each(
    each(
      'Contact Contacts Tel Telephone Phone Fax E-mail Email Mail Enquiries Inquiries Cell Mobile Website Web Press Media Twitter',
    ),
  )('"%s:" and how to reach them', (head) => {
    expect(isNote(line(`${head}: the harbour office`))).toBe(true)
  })

  it.each(each('information enquiries inquiries details queries'))('for further %s', (noun) => {
    expect(isNote(line(`For further ${noun}, call the harbour.`))).toBe(true)
  })

  it.each(['END', 'ENDS', 'Begin Text:', 'End Text', 'Text:', 'Transcript:', '-0-', '###', 'END 11:19 A.M.'])(
    '%s',
    (text) => {
      expect(isTextMark(line(text))).toBe(true)
    },
  )

  it.each(['End the war.', '- Mend the boats', 'Text and music were hers.'])('not: %s', (text) => {
    expect(isTextMark(line(text))).toBe(false)
  })

  it.each(['you', 'your', 'yours', "you're", "you've", 'thank', 'thanks', 'let', 'welcome'])(
    'no heading speaks to somebody: %s',
    (word) => {
      expect(isHeadingLine(line(`To ${word} on this day`))).toBe(false)
    },
  )

  it.each(each('the a an of and or to in for with by from that which our their its his her on at'))(
    'no heading ends with "%s"',
    (word) => {
      expect(isHeadingLine(line(`Herring ${word}`))).toBe(false)
    },
  )

  it.each(['Herring and the north', 'PEACE IS AT SEA', 'Benefits of the lock'])('a heading: %s', (text) => {
    expect(isHeadingLine(line(text))).toBe(true)
  })
})

describe('whoever speaks of themselves', () => {
  it.each(['I', 'we', 'my', "I'm", "I've", "I'd", "I'll", "we're", "we've", "we'd", "we'll"])(
    '%s',
    (word) => {
      expect(speaksOfItself(line(`Today ${word} begin`))).toBe(true)
    },
  )

  it('not in a number', () => {
    expect(speaksOfItself(line('I. Herring'))).toBe(false)
  })
})

describe('texts that are handed on', () => {
  it.each([
    'The message said:',
    'The letter says:',
    'The statement reads:',
    'The answer states:',
    'The speech reads as follows:',
    'The following address was given by Bo Tarn:',
    'The full text of the letter:',
    'The telegram reads as follows:',
    'The cable reads as follows:',
    'The release reads as follows:',
  ])('%s', (announcement) => {
    const lines = said(
      [
        'Mayor Ada Kerrin received a letter from Bo Tarn, mayor of Kell.',
        announcement,
        'The lock is old.',
        'It shall be mended.',
        'The divers are glad.',
        'So am I.',
      ].join('\n\n'),
    )
    expect(lines.map((words) => words.split(' | ')[0])).toEqual(Array(4).fill('Bo Tarn'))
  })
})

describe('clauses of a resolution', () => {
  it.each(
    each(
      'Alarmed Concerned Convinced Mindful Aware Conscious Disturbed Determined Encouraged Appalled Dismayed Saddened Shocked Gratified Heartened Cognizant',
    ),
  )('%s', (attitude) => {
    const text = `The Council of Rivers,\n\nRecalling the treaty;\n\n${attitude} by the flood;\n\nAlso noting the tides;\n\nStrongly condemns the war.`
    expect(said(text)[1]).toBe('Council of Rivers | INDIRECT | by the flood')
  })
})
