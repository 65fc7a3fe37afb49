import { describe, expect, it } from 'vitest'
import { said } from '../testing/said.ts'

const each = (list: string) => list.split(' ')
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

describe('verbs before their subject', () => {
  it.each(
    each(
      'said stated noted added urged concluded charged recommended predicted cautioned lamented agreed acknowledged quipped suggested proposed assured declared stressed explained commented remarked wrote asked warned announced argued observed emphasized emphasised claimed insisted reported underlined recalled continued replied responded asserted',
    ),
  )('"A, %s Ada Kerrin." (say, write)', (verb) => {
    expect(said(`The lock at Harl is old, ${verb} Mayor Ada Kerrin.`)).toEqual([
      'Ada Kerrin | INDIRECT | The lock at Harl is old',
    ])
  })
})

describe('to ask somebody', () => {
  it.each([
    'about the toll',
    'whether the lock was old',
    'if the lock was old',
    'why the lock was shut',
    'how old the lock was',
    'what the toll was',
    'when the lock opened',
    'where the boats lay',
    'who had shut the lock',
    'which boats had come',
    'whose boat had come',
    'to mend the lock',
    'for patience',
    'that the lock be mended',
  ])('%s', (words) => {
    expect(said(`Mayor Ada Kerrin asked the guild ${words}.`).join().endsWith(words)).toBe(true)
  })

  it('is only to speak to them, where nothing is asked', () => {
    expect(said('Mayor Ada Kerrin asked Bo Tarn on Monday.')).toEqual([])
  })
})

describe('verbs that mean other things too', () => {
  it.each([
    ['hold', 'held the cup'],
    ['continue', 'continued the voyage'],
    ['charge', 'charged the battery'],
    ['share', 'shared a meal'],
    ['consider', 'considered the plan'],
    ['allow', 'allowed the boats in'],
    ['reason', 'reasoned a way out of the flood'],
    ['counter', 'countered the flood with sand'],
    ['press', 'pressed the button'],
    ['invite', 'invited the divers'],
    ['call', 'called the divers'],
    ['dub', 'dubbed the film'],
    ['label', 'labelled the boxes'],
    ['brand', 'branded the cattle'],
    ['tell', 'told a story'],
    ['resolve', 'resolved the dispute'],
    ['anticipate', 'anticipated the flood'],
    ['add', 'added two boats'],
    ['hope', 'hoped for rain'],
    ['believe', 'believed the divers'],
    ['think', 'thought of the flood'],
    ['fear', 'feared the flood'],
    ['doubt', 'doubted the divers'],
    ['feel', 'felt the cold'],
    ['suspect', 'suspected the miller'],
    ['indicate', 'indicated the harbour'],
    ['signal', 'signalled the boats'],
    ['report', 'reported the miller'],
    ['agree', 'agreed a price for the fish'],
    ['answer', 'answered the letter'],
    ['respond', 'responded to the flood'],
    ['reply', 'replied to the letter'],
    ['write', 'wrote a book'],
    ['maintain', 'maintained the lock'],
    ['reveal', 'revealed a statue'],
    ['imply', 'implied nothing of the kind'],
    ['guess', 'guessed the weight of the fish'],
    ['support', 'supported the divers'],
    ['oppose', 'opposed the divers'],
    ['defend', 'defended the title'],
    ['attack', 'attacked the harbour'],
    ['reject', 'rejected the fish'],
    ['quote', 'quoted the price'],
    ['repeat', 'repeated the dive'],
    ['inform', 'informed the police'],
    ['convince', 'convinced the divers'],
    ['argue', 'argued the case of the miller'],
    ['estimate', 'estimated the cost'],
    ['confirm', 'confirmed the booking'],
    ['voice', 'voiced a puppet'],
    ['convey', 'conveyed the parcel to Sundby'],
    ['extend', 'extended the pier'],
    ['offer', 'offered nets'],
    ['observe', 'observed a minute of mourning'],
    ['observe', 'observed a moment of prayer'],
    ['call on', 'called on a neighbour'],
    ['brief', 'briefed the divers'],
    ['give', 'gave the divers a boat'],
    ['pass on', 'passed on the offer'],
  ])('%s: not "She %s."', (_, words) => {
    expect(said(`Mayor Ada Kerrin ${words}.`)).toEqual([])
  })

  it.each(each('silence ceremony anniversary holiday festival feast fast ceasefire truce rules protocol'))(
    'observe: not "She observed the %s."',
    (custom) => {
      expect(said(`Mayor Ada Kerrin observed the ${custom} in Harl.`)).toEqual([])
    },
  )

  it.each([
    ['agree', 'agreed to meet again'],
    ['claim', 'claimed to own the mill'],
    ['charge', 'charged the divers to mend the lock'],
    ['undertake', 'undertook to mend the lock'],
  ])('%s: "She %s."', (_, words) => {
    expect(said(`Mayor Ada Kerrin ${words}.`)).toEqual([
      `Ada Kerrin | INDIRECT | ${words.split(' ').slice(1).join(' ')}`,
    ])
  })
})

describe('what is denied', () => {
  it.each([
    ['say', 'said that the lock is old'],
    ['state', 'stated that the lock is old'],
    ['disclose', 'disclosed the price of the lock'],
    ['reveal', 'revealed that the lock is old'],
    ['comment', 'commented on the toll'],
    ['mention', 'mentioned the toll'],
    ['announce', 'announced the toll'],
    ['indicate', 'indicated that the lock is old'],
    ['explain', 'explained the toll'],
    ['elaborate', 'elaborated on the toll'],
    ['tell', 'told reporters that the lock is old'],
    ['give', 'gave an assurance that the lock is safe'],
    ['clarify', 'clarified the toll'],
    ['go', 'went on to say that the lock is old'],
  ])('%s: not "She never %s."', (_, words) => {
    expect(said(`Mayor Ada Kerrin never ${words}.`)).toEqual([])
  })
})

describe('verbs before "that" that say nothing', () => {
  it.each(
    each(
      'ensured ensures sees proved proves demonstrated demonstrates discovered discovers learned learns hears decided decides required requires arranged arranges knows understands realised realises realized realizes noticed notices gets',
    ),
  )('"She %s that A."', (verb) => {
    expect(said(`Mayor Ada Kerrin ${verb} that the lock is shut.`)).toEqual([])
  })
})

describe('what finds something', () => {
  it.each(each('jury inquest inquiry poll survey study investigation census analysis review'))(
    '"The %s found that A."',
    (study) => {
      expect(said(`The ${study} found that the lock is old.`)).toEqual([
        `The ${study} | INDIRECT | that the lock is old`,
      ])
    },
  )

  it.each(
    each(
      'polls surveys studies data figures statistics results records documents reports emails files filings findings transcripts images photos numbers estimates',
    ),
  )('"The %s show that A."', (studies) => {
    expect(said(`The ${studies} show that the lock is old.`)).toEqual([
      `The ${studies} | INDIRECT | that the lock is old`,
    ])
  })

  it.each(['court', 'tribunal', 'panel', 'commission'])('"The %s found that A."', (body) => {
    expect(said(`The ${body} found that the lock is old.`)).toEqual([
      `${body} | INDIRECT | that the lock is old`,
    ])
  })

  it.each(['poll', 'survey', 'study'])('"A %s of somebody found that A."', (study) => {
    expect(said(`A Guild of Divers ${study} found that the lock is old.`)).toHaveLength(1)
  })

  it.each(['record', 'document', 'report'])('"The %s shows that A."', (text) => {
    expect(said(`The ${text} shows that the lock is old.`)).toEqual([
      `The ${text} | INDIRECT | that the lock is old`,
    ])
  })

  it.each([
    ['find', 'found two boats'],
    ['show', 'showed the divers the lock'],
  ])('%s: not "The survey %s."', (_, words) => {
    expect(said(`The survey ${words}.`)).toEqual([])
  })

  it.each(['found', 'showed'])('nobody else: "She %s that A."', (verb) => {
    expect(said(`Mayor Ada Kerrin ${verb} that the lock is old.`)).toEqual([])
  })
})

describe('who opens a meeting by saying something', () => {
  it.each(each('began begins opened opens started starts closed closes ended ends finished continued'))(
    '%s',
    (verb) => {
      expect(said(`Readout\n\nPresident Ada Kerrin ${verb} by thanking the pilots.`)).toEqual([
        'Ada Kerrin | INDIRECT | the pilots',
      ])
    },
  )
})

describe('nouns in the plural that look like verbs', () => {
  it.each(
    each(
      'states reports claims hopes remarks comments answers demands requests estimates doubts orders notes pledges promises thanks attacks supports signals fears',
    ),
  )('"Some %s that ..."', (noun) => {
    expect(said(`Some ${noun} the divers knew of were new.`)).toEqual([])
  })
})

describe('a text that says something of another', () => {
  it.each(each('exposing protesting saying'))('%s', (verb) => {
    expect(said(`The Guild of Divers issued a statement ${verb} the toll.`)).toEqual([
      'Guild of Divers | INDIRECT | the toll',
    ])
  })

  it.each(each('expose protest denounce'))('to %s', (verb) => {
    expect(said(`The Guild of Divers issued a statement to ${verb} the toll.`)).toEqual([
      'Guild of Divers | INDIRECT | the toll',
    ])
  })
})

describe('who is told', () => {
  it.each([
    'told the council',
    'informed the council',
    'assured the council',
    'reminded the council',
    'convinced the council',
    'warned the council',
    'promised the council',
    'asked the council',
    'advised the council',
    'admitted to the council',
    'confessed to the council',
    'complained to the council',
    'hinted to the council',
    'signalled to the council',
  ])('"She %s that A" and so behind A (tell)', (words) => {
    expect(said(`Mayor Ada Kerrin ${words} that the lock is old.`)).toEqual([
      'Ada Kerrin | INDIRECT | that the lock is old',
    ])
    expect(said(`The lock at Harl is old, Mayor Ada Kerrin ${words}.`)).toEqual([
      'Ada Kerrin | INDIRECT | The lock at Harl is old',
    ])
  })
})

describe('words said before', () => {
  it.each(
    each(
      'said stated noted stressed emphasized emphasised underlined underscored highlighted remarked mentioned declared announced asserted affirmed reaffirmed reiterated repeated explained argued maintained wrote revealed disclosed',
    ),
  )('"A. She %s this in a letter." (write)', (verb) => {
    expect(said(`The lock is old.\n\nMayor Ada Kerrin ${verb} this in a letter.`)).toEqual([
      'Ada Kerrin | INDIRECT | The lock is old.',
    ])
  })

  it.each(each('said stated written declared noted stressed disclosed'))(
    '"A. This was %s by her."',
    (verb) => {
      expect(said(`The lock is old.\n\nThis was ${verb} by Mayor Ada Kerrin.`)).toEqual([
        'Ada Kerrin | INDIRECT | The lock is old.',
      ])
    },
  )
})

describe('nouns for what somebody thinks or feels', () => {
  it.each(
    each(
      'belief hope conviction confidence expectation wish wishes gratitude thanks appreciation regret concern concerns support resolve determination will satisfaction readiness willingness view views opinion understanding solidarity sympathy condolences greetings congratulations regards pleasure delight joy commitment optimism doubt fear anger outrage disappointment desire intention interest invitation sorrow',
    ),
  )('"She conveyed her %s."', (noun) => {
    expect(said(`Mayor Ada Kerrin conveyed her ${noun} to the divers.`)).toEqual([
      `Ada Kerrin | INDIRECT | her ${noun} to the divers`,
    ])
  })

  it.each(
    each(
      'satisfaction concern appreciation regret interest gratitude pleasure alarm pride dismay sorrow approval thanks',
    ),
  )('"She noted with %s A."', (noun) => {
    expect(said(`Mayor Ada Kerrin noted with great ${noun} the fall of tolls.`)).toEqual([
      'Ada Kerrin | INDIRECT | the fall of tolls',
    ])
  })
})

describe('how somebody is brought to speak', () => {
  it.each(each('asked questioned pressed quizzed challenged pushed queried prompted'))(
    '%s on what another says',
    (verb) => {
      const question = `${capital(verb)} on whether Bo Tarn had said that the lock is old`
      expect(said(`${question}, Mayor Ada Kerrin answered that it is.`)).toEqual([
        'Ada Kerrin | INDIRECT | that it is',
      ])
    },
  )
})

describe('what members voice', () => {
  it.each(
    each('voiced expressed noted conveyed highlighted emphasised emphasized raised mentioned stressed'),
  )('"Concern was %s by them."', (verb) => {
    expect(said(`Minutes of the Net Committee\n\nConcern about nets was ${verb} by two members.`)).toEqual([
      'Two members | INDIRECT | Concern about nets',
    ])
  })
})

describe('what goes on', () => {
  it.each([
    ['went', 'went on to warn that the lock is old'],
    ['goes', 'goes on to warn that the lock is old'],
  ])('%s on to warn', (_, words) => {
    expect(said(`Mayor Ada Kerrin ${words}.`)).toEqual(['Ada Kerrin | INDIRECT | that the lock is old'])
  })

  it('go on to warn', () => {
    expect(said('The divers go on to warn that the lock is old.')).toEqual([
      'The divers | INDIRECT | that the lock is old',
    ])
  })

  it('went on, apart from the words said', () => {
    expect(said('The lock at Harl is old, Mayor Ada Kerrin went on.')).toEqual([
      'Ada Kerrin | INDIRECT | The lock at Harl is old',
    ])
    expect(said('Mayor Ada Kerrin went on a voyage.')).toEqual([])
  })
})
