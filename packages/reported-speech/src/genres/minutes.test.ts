import { describe, expect, it } from 'vitest'
import { reading, said } from '../testing/said.ts'

const title = 'Minutes of the Meeting of the Net Committee, 3 May'
const told = (...sentences: readonly string[]) => said(sentences.join(' '), title)
const apart = (...paragraphs: readonly string[]) => said(paragraphs.join('\n\n'), title)
const speakers = (lines: readonly string[]) => lines.map((line) => line.split(' | ')[0])

describe('what minutes tell', () => {
  it.each([
    ['Members noted that nets were dear.', 'Members'],
    ['The members observed that nets were dear.', 'Members'],
    ['Most members judged that the tide would turn.', 'Most members'],
    ['Almost all members agreed that the dam was old.', 'Almost all members'],
    ['A couple of participants remarked that rents had slowed.', 'A couple of participants'],
    ['Turning to the ports, several members placed some weight on a strike.', 'Several members'],
    ['One member, by contrast, thought that nets were cheap.', 'One member'],
    ['Others saw little use in nets.', 'Others'],
    ['For some members, the flood showed that dams were weak.', 'some members'],
    ['For those members who feared a flood, dams were too low.', 'those members who feared a flood'],
    ['In the view of most members, dams were too low.', 'most members'],
    ['Members opened the meeting by observing that nets were dear.', 'Members'],
    ['Staff reported that nets were expected to rise.', 'Staff'],
    ['The Committee was mindful of the flood.', 'Net Committee'],
    ['The Committee was attentive to floods and judged that dams were low.', 'Net Committee'],
    ['There was broad agreement that nets would hold.', 'Committee'],
    ['There was agreement among members that nets would hold.', 'Members'],
    ['Concern was voiced by the Committee about floods.', 'Net Committee'],
    ['The case for a dam was highlighted by two members.', 'two members'],
    ['Governor Ada Kerrin dissented because she feared a flood.', 'Ada Kerrin'],
    ['Ms. Kerrin concurred with the mayor as regards nets.', 'Kerrin'],
  ])('%s', (sentence, speaker) => {
    expect(
      speakers(apart('The Net Committee met at noon.', sentence)).map((name) => name?.toLowerCase()),
    ).toEqual([sentence.startsWith('There was broad') ? 'net committee' : speaker.toLowerCase()])
  })

  it.each([
    'Members discussed nets.',
    'It was noted that nets were dear.',
    'In discussion it was suggested that nets were dear.',
    'The Committee decided to buy a dam.',
    'The Committee would weigh the evidence over time.',
    'Three members voted for a dam and two for nets.',
    'Voting against this action was Ada Kerrin, who preferred a dam.',
    'Surveys show that nets are dear.',
    'The data suggested that nets had risen.',
    'For members of the public, entry is free.',
    'Nets were judged to have peaked.',
    'In considering the plan, the Committee was weighing many things.',
    'There was no agreement that nets would hold.',
    'Members had a range of views on nets.',
  ])('nobody says: %s', (sentence) => {
    expect(told('The Net Committee met at noon.', sentence)).toEqual([])
  })
})

describe('a judgement goes on', () => {
  it('in its tense, to the end of its paragraph', () => {
    const lines = apart(
      'Members noted that nets were dear. Ropes had risen too. The harbour was opened on 3 May. Dams had held.',
      'Tides had turned.',
    )
    expect(lines).toEqual([
      'Members | INDIRECT | that nets were dear',
      'Members | INDIRECT | Ropes had risen too.',
    ])
  })

  it('through the paragraphs of a person that keep the tense', () => {
    const lines = apart(
      'Ms. Ada Kerrin noted that nets were dear. Ropes cost more in Harl. Buyers now expected less.',
      'Dams had held. Two were new.',
      'A short break was taken.',
      'Tides had turned.',
    )
    expect(lines).toHaveLength(5)
    expect(new Set(speakers(lines))).toEqual(new Set(['Ada Kerrin']))
  })

  it('and not for those of whom it was judged', () => {
    const lines = apart('Ms. Ada Kerrin noted that buyers were few. They expected that nets would fall.')
    expect(speakers(lines)).toEqual(['Ada Kerrin', 'Ada Kerrin'])
  })

  it('until members are told of', () => {
    const lines = apart('Members noted that nets were dear. Members discussed where dams had held.')
    expect(lines).toHaveLength(1)
  })

  it('until something is done', () => {
    const lines = apart(
      'The Minister of Nets said that dams were old. They would break. Her proposal was therefore approved.',
    )
    expect(lines).toHaveLength(2)
  })
})

describe('whom words mean in minutes', () => {
  it('knows one member again', () => {
    const lines = told(
      'One member dissented.',
      'That member argued that nets had fallen.',
      'This member continued that dams were old.',
    )
    expect(speakers(lines)).toEqual(['One member', 'One member'])
  })

  it('keeps a body apart from the one told of last', () => {
    const lines = apart(
      'The Council of Ministers met at noon.',
      'The Ministry of Nets has observed that dams are old.',
      'The Council expressed its condolences to the divers.',
    )
    expect(speakers(lines)).toEqual(['Ministry of Nets', 'Council of Ministers'])
  })

  it('gives "they" behind the projections of the staff to the staff', () => {
    const lines = told('The new Net Bank staff projections present a fall.', 'They see nets at 2 crowns.')
    expect(lines).toEqual(['Net Bank staff | INDIRECT | nets at 2 crowns'])
  })
})

describe('what members print under their names', () => {
  it('is theirs, word for word, up to the next heading', () => {
    const lines = apart(
      'Members noted that nets were dear.',
      'Statement by Dr. Ada Kerrin',
      '4. I have long feared floods. Dams are old.',
      'Statement by Mr. Bo Tarn',
      '5. I see no flood.',
      'Next Meeting',
      'The Committee meets in June.',
    )
    expect(lines.map((line) => line.split(' | ').slice(0, 2).join(' '))).toEqual([
      'Members INDIRECT',
      'Ada Kerrin DIRECT',
      'Ada Kerrin DIRECT',
      'Bo Tarn DIRECT',
    ])
  })

  it('ends where the next section begins', () => {
    const lines = apart(
      'The delegate of the Net Guild made the following remarks.',
      '(1) Nets are dear.',
      'III. Votes',
      'Mr. Bo Tarn dissented because he feared floods.',
    )
    expect(speakers(lines)).toEqual(['The delegate of the Net Guild', 'Bo Tarn'])
  })
})

describe('minutes are recognised', () => {
  it.each([
    'Minutes of the Net Committee',
    'Account of the monetary policy meeting of the Net Council',
    'Summary of Net Council deliberations',
    '3rd Conclusions of a Meeting of the Cabinet',
    'Decisions of the Cabinet, 3 May',
  ])('by their title: %s', (heading) => {
    expect(reading('The dam is old.', heading).genre.genre).toBe('MINUTES')
  })

  it('by what members judged', () => {
    const text =
      'Members noted a flood. Most members judged it small. Some members agreed that dams were old.'
    expect(reading(text).genre).toEqual({
      genre: 'MINUTES',
      because: 'it tells what members of a body judged',
    })
  })

  it('and not where somebody tells of minutes', () => {
    const text =
      'Members noted a flood, the minutes showed. Most members judged it small. A minority of members argued that dams were low.'
    expect(reading(text).genre.genre).toBe('REPORT')
    expect(speakers(said(text))).toContain('A minority of members')
  })

  it.each(['Ferry leaves in five minutes', 'Minister takes account of floods', 'Guild members honoured'])(
    'and not by: %s',
    (heading) => {
      expect(
        reading('The members were honoured. Members ate. All members sang.', heading).genre.genre,
      ).not.toBe('MINUTES')
    },
  )
})

describe('what somebody judged ends', () => {
  const first = 'Governor Ada Kerrin judged that nets would be dear.'

  it.each(['Mayor Bo Tarn entered a reservation.', 'Deputy Governors Bo Tarn and Ula Orr voted for it.'])(
    'where another opens the sentence: %s',
    (sentence) => {
      expect(told('The Committee met.', first, sentence)).toHaveLength(1)
    },
  )

  it.each([
    'Governor Kerrin had seen the nets herself.',
    'In the port, Mayor Bo Tarn had seen to that.',
    'That was what Mayor Bo Tarn had seen.',
  ])('not before: %s', (sentence) => {
    expect(told('The Committee met.', first, sentence)).toHaveLength(2)
  })
})
