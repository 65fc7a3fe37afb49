import { describe, expect, it } from 'vitest'
import { analyseText } from '../names/analysed-text.ts'
import { readText } from '../read-text.ts'
import { reading, said } from '../testing/said.ts'
import { proseOf } from '../text/prose.ts'

/** Who says something, each as often as something is said. */
const speakers = (text: string, title?: string) => said(text, title).map((line) => line.split(' | ')[0])
const all = (words: string) => words.split(' ')
const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const call = 'Readout\n\nPresident Ada Kerrin spoke with Prime Minister Bo Tarn of Elmark.'

describe('in a readout', () => {
  it.each(
    lines(`
      raised the matter of nets
      recognized the work of pilots
      recognised the work of pilots
      briefed the mayor on nets
      updated the mayor about nets
      informed the mayor of nets
      informed the mayor about nets
      informed the mayor that nets were dear
      reflected on the flood
      committed to a new lock
      committed themselves to a new lock
      undertook to pass on the map
      agreed to a new lock
      agreed on a new lock
      agreed upon a new lock
      looked forward to the regatta
      concurred on the need
      concurred with the mayor
      set out the plan
      laid out the plan
      characterized nets as dear
      characterised nets as dear
      offered condolences to the divers
      offered sympathy to the divers
      offered congratulations to the divers
      offered thanks to the divers
      was convinced of the plan
      were agreed that nets were dear
      were of one mind that nets were dear
      was clear that nets were dear
    `),
  )('whoever %s says something', (words) => {
    expect(speakers(`${call} The President ${words}.`)).toEqual(['Ada Kerrin'])
  })

  it.each(
    lines(`
    spoke of nets
    spoke about nets
    talked about nets
    touched on nets and ropes of the harbour
    touched upon nets and ropes of the harbour
  `),
  )('whoever %s says nothing', (words) => {
    expect(speakers(`${call} The President ${words}.`)).toEqual([])
  })

  it.each([
    ...all('leaders interlocutors presidents ministers secretaries officials chancellors').map(
      (noun) => `the ${noun}`,
    ),
    ...lines('the two leaders\n the three leaders\n both leaders\n prime ministers\n foreign ministers').map(
      (words) => (words.startsWith('the') || words.startsWith('both') ? words : `the ${words}`),
    ),
    ...all('two pair three').map((noun) => `the ${noun}`),
  ])('%s are those who meet', (words) => {
    const text = `${call} On nets, ${words} agreed to meet.`
    expect(speakers(text)[0]).toMatch(/President (?:Ada )?Kerrin and Prime Minister (?:Bo )?Tarn/)
  })

  it.each(all('sides parties delegations countries nations governments'))('the two %s are not', (noun) => {
    const text = `${call} The two ${noun} agreed to meet. Both ${noun} agreed to talk.`
    expect(speakers(text)).toEqual([`The two ${noun}`, `The two ${noun}`])
  })

  it.each(
    all(
      'met meets spoke speaks held hosted received had called phoned talked paid welcomed visited convened joined',
    ),
  )('%s is the word for a meeting', (verb) => {
    const text = `Readout\n\nPresident Ada Kerrin ${verb} with Prime Minister Bo Tarn of Elmark. The leaders agreed to meet.`
    expect(speakers(text)[0]).toContain('Kerrin and')
  })
})

describe('a readout is told', () => {
  it.each(
    all(
      'discussed exchanged reviewed reaffirmed underscored reiterated thanked congratulated welcomed agreed emphasized',
    ),
  )('by what is %s', (verb) => {
    const text = `President Ada Kerrin met with Prime Minister Bo Tarn. They ${verb} nets. They ${verb} ropes. They ${verb} locks.`
    expect(reading(text).genre.genre).toBe('READOUT')
  })

  it.each(all('said told'))('and not by what is %s', (verb) => {
    const text = `President Ada Kerrin met with Prime Minister Bo Tarn. They discussed nets. They discussed ropes. They discussed locks. He ${verb} them that nets were dear.`
    expect(reading(text).genre.genre).toBe('REPORT')
  })
})

const minutes = (text: string) => speakers(`Minutes of the Net Committee\n\n${text}`)
const statement = (text: string) =>
  speakers(
    `The Net Committee decided to keep the toll. The Net Committee judges that nets are dear. ${text}`,
  ).slice(1)

const judging = lines(`
  judged the toll fair
  saw a risk
  regarded the toll as fair
  viewed the toll as fair
  viewed with alarm the toll
  viewed that the toll was fair
  deemed it fair
  considered that the toll was fair
  considered the toll as fair
  considered nets too dear
  considered the toll to be fair
  considered it fair
  considered a toll necessary
  considered a toll appropriate
  assessed that the toll was fair
  assessed the toll as fair
  foresaw a flood
  projected a flood
  expected a flood
  anticipated a flood
  placed weight on the toll
  placed emphasis on the toll
  placed importance on the toll
  put weight on the toll
  put emphasis on the toll
  put the chance of floods at two in five
  attached weight to floods
  took the view of the mayor
  took note of the flood
  took note that nets were dear
  dissented because nets were dear
  found that nets were dear
  concurred with the mayor
  concurred
  agreed with the mayor
  felt that nets were dear
  were of the view that nets were dear
  were of the opinion that nets were dear
  were convinced of the toll
  were mindful of the toll
  were concerned that nets were dear
  were concerned about nets
  were agreed that nets were dear
  were clear that nets were dear
  were confident of the toll
  remained concerned that nets were dear
  remained concerned about nets
  remained convinced of the toll
  remained of the view that nets were dear
  reckoned nets dear
  shared the view of the mayor
  shared the concern of the mayor
  shared the recognition that nets were dear
`)

describe('in minutes', () => {
  it.each(judging.filter((words) => words !== 'concurred'))('members who %s', (words) => {
    expect(minutes(`Members ${words}.`)).toEqual(['Members'])
  })

  it.each(all('members participants policymakers staff'))('%s judge', (noun) => {
    expect(minutes(`Turning to nets, ${noun} judged that nets were dear.`)).toHaveLength(1)
  })

  it.each(
    lines(`
      some members
      most members
      many members
      several members
      other members
      all members
      few members
      two members
      three members
      four members
      five members
      six members
      both members
      these members
      those members
      no members
      almost all members
      nearly all members
      a couple of members
      the majority of members
      the vast majority of members
      a large number of members
      a small number of members
      half of the members
      different members
      board members
      committee members
      council members
      others
      some
      most
      many
      several
      a few
    `),
  )('%s judge', (words) => {
    expect(
      minutes(`On nets, ${words} judged that nets were dear.`).map((name) => name?.toLowerCase()),
    ).toEqual([words.replace(/^the /, '')])
  })

  it.each(lines('one member\n another member\n one participant\n one policymaker\n a member'))(
    '%s judges',
    (words) => {
      const found = minutes(
        `On nets, ${words} judged that nets were dear. That ${words.split(' ')[1]} saw a flood.`,
      )
      expect(found).toEqual([words, words])
    },
  )

  it.each(all('view judgement judgment opinion assessment'))('in their %s', (noun) => {
    expect(minutes(`Members met. In the ${noun} of most members, nets were dear.`)).toEqual(['Most members'])
  })

  it.each(all('agreement consensus recognition'))('there was %s', (noun) => {
    expect(minutes(`There was ${noun} among members that nets were dear.`)).toEqual(['Members'])
  })

  it.each(all('had would should could might ought'))('a judgement goes on with %s', (word) => {
    expect(minutes(`Members noted a flood. Nets ${word} fallen.`)).toHaveLength(2)
  })

  it.each(all('approved adopted resolved appointed voted adjourned left presented opened spoke taken'))(
    'and ends where something is %s',
    (word) => {
      expect(minutes(`Mayor Ada Kerrin noted a flood. Nets had then ${word} it.`)).toHaveLength(1)
    },
  )

  it.each(all('projections'))('the %s of the staff are theirs', (noun) => {
    expect(minutes(`The Net Bank staff ${noun} show a fall. They see a flood.`)).toEqual(['Net Bank staff'])
  })

  it.each(
    lines(`
      Minutes of nets
      Summary and Minutes
      Net Council meeting minutes
      3rd Conclusions of a Meeting
      Conclusions of the meeting in Harl
      Decisions of the Cabinet
      Decisions of the Council of Ministers
      Cabinet decisions of May
      Cabinet decision on nets
      Statement on the Cabinet meeting
      Summary of Net Council deliberations
      Summary of discussions
      Summary of opinions
      Record of meeting
      Account of the net meeting
    `),
  )('which are called %s', (title) => {
    expect(reading('Nets were dear.', title).genre.genre).toBe('MINUTES')
  })
})

describe('in a statement of a body', () => {
  it.each(
    lines(`
      rejects the claim
      supports the toll
      opposes the toll
      deplores the toll
      regrets the toll
      recognizes the toll
      recognises the toll
      looks forward to the regatta
      reserves the right to go
      renews its call for peace
      renews its appeal for peace
      renews its commitment to peace
      attaches importance to peace
      follows the flood with concern
      offers its condolences to the divers
      offers its sympathy to the divers
      offers its thanks to the divers
      is saddened by the flood
      is alarmed by the flood
      is appalled by the flood
      is shocked by the flood
      is outraged by the flood
      is grateful to the divers
      is grateful for the nets
      expects a flood
      forecasts a flood
    `),
  )('which %s', (words) => {
    expect(statement(`The Committee ${words}.`)).toEqual(['Net Committee'])
  })

  it.each(
    all('considering assessing regarding viewing seeing projecting placing putting taking finding attaching'),
  )('%s a plan tells what is weighed', (word) => {
    expect(statement(`In ${word} it as weight in that plan, the Committee will go on.`)).toEqual([])
  })

  it.each(
    all(
      'Committee Council Board Cabinet Commission Government Ministry Department Bank Authority Court Assembly Secretariat',
    ),
  )('a %s can make', (noun) => {
    expect(reading(`The ${noun} condemns the attack.`).genre.genre).toBe('STATEMENT')
  })

  it.each(all('decided voted seeks is'))('told of by what it %s', (verb) => {
    const text = `The Board ${verb} to wait. The Board will wait. The Board has waited.`
    expect(reading(text).genre.genre).toBe('STATEMENT')
  })

  it.each(all('he she'))('unless %s says more', (word) => {
    const text = `The Board notes it. Then ${word} noted that it rained. Then ${word} noted that it rained.`
    expect(reading(text).genre.genre).toBe('REPORT')
  })

  it.each(all('Statement Communiqué Communique Comment Condemns'))('that a title calls %s', (word) => {
    const text = 'Norway rejects the claim. The Norwegian side calls on all to talk.'
    expect(reading(text, `${word} on nets`).genre.genre).toBe('STATEMENT')
    expect(reading(text, 'Norway on nets').genre.genre).toBe('REPORT')
  })
})

describe('a readout of an office', () => {
  const under = (publisher: string, title: string) =>
    readText(analyseText(proseOf('President Ada Kerrin met with Mayor Bo Tarn.')), {
      title,
      publisher,
      language: 'en',
      atEvent: null,
    }).genre.genre

  it.each(all('office ministry department house'))('which is a %s', (noun) => {
    expect(under(`Net ${noun}`, 'Meeting in Harl')).toBe('READOUT')
    expect(under(`Net ${noun}`, 'Nets in Harl')).toBe('REPORT')
    expect(under('Net Agency', 'Meeting in Harl')).toBe('REPORT')
  })

  it.each(all('meeting call conversation talk meets speaks'))('by its title: %s', (noun) => {
    expect(under('Office of the President', `Kerrin ${noun} Tarn`)).toBe('READOUT')
  })
})
