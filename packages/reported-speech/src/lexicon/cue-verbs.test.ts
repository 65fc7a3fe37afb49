import { describe, expect, it } from 'vitest'
import { said } from '../testing/said.ts'

const each = (list: string) => list.split(' ')

describe('verbs behind what was said', () => {
  it.each(
    each(
      'said noted stressed emphasized emphasised underlined underscored remarked added mentioned declared announced asserted affirmed reaffirmed reiterated recalled explained claimed argued warned cautioned insisted observed disclosed revealed maintained opined commented contended acknowledged admitted confirmed predicted concluded clarified elaborated stipulated conceded confessed recounted reported testified wrote replied answered responded retorted quipped joked boasted lamented complained concurred agreed vowed pledged promised swore threatened estimated hoped believed thought expected feared suggested proposed recommended felt suspected repeated echoed hinted alleged reckoned tweeted guessed implied proclaimed professed forecast attested anticipated reasoned countered held allowed charged continued advised pleaded urged',
    ),
  )('"A, she %s." (swear, think, tell, hold, write, say, feel)', (verb) => {
    expect(said(`The lock at Harl is old, Mayor Ada Kerrin ${verb}.`)).toEqual([
      'Ada Kerrin | INDIRECT | The lock at Harl is old',
    ])
  })
})

describe('verbs of a body, before "that"', () => {
  it.each(
    each(
      'stated noted highlighted resolved considered ascertained foresaw anticipated expected indicated signalled shared conveyed attested doubted denied wished',
    ),
  )('"The Guild %s that A."', (verb) => {
    expect(said(`The Guild of Divers ${verb} that the lock is old.`)).toEqual([
      'Guild of Divers | INDIRECT | that the lock is old',
    ])
  })
})

describe('verbs with a noun phrase for what was said', () => {
  it.each(
    each(
      'highlighted denied cited outlined detailed described echoed alleged proclaimed recounted foresaw forecast condemned denounced predicted',
    ),
  )('"She %s the danger."', (verb) => {
    expect(said(`Mayor Ada Kerrin ${verb} the danger of a flood.`)).toEqual([
      'Ada Kerrin | INDIRECT | the danger of a flood',
    ])
  })

  it.each(
    each(
      'censured flayed flailed slashed lashed chided rebuked berated castigated vilified repudiated refuted disparaged praised admired credited hailed lambasted assailed welcomed lauded applauded commended condemned denounced criticized criticised deplored slammed blasted dismissed rebuffed thanked congratulated appreciated derided mocked ridiculed disputed contested decried regretted blamed endorsed saluted extolled accused',
    ),
  )('"She %s the divers."', (verb) => {
    expect(said(`Mayor Ada Kerrin ${verb} the divers.`)).toEqual(['Ada Kerrin | INDIRECT | the divers'])
  })

  it.each(each('supported opposed attacked defended rejected'))('"She %s the plan as “A”."', (verb) => {
    expect(said(`Mayor Ada Kerrin ${verb} the plan as “a step for Harl”.`)).toEqual([
      'Ada Kerrin | MIXED | the plan as “a step for Harl”',
    ])
  })

  it.each(each('termed called dubbed labelled branded'))('"She %s the plan “A”."', (verb) => {
    expect(said(`Mayor Ada Kerrin ${verb} the old plan of the guild “a start”.`)).toEqual([
      'Ada Kerrin | MIXED | the old plan of the guild “a start”',
    ])
  })
})

describe('verbs that name who is told', () => {
  it.each(each('told informed assured reminded convinced warned advised promised asked'))(
    '"She %s the council that A."',
    (verb) => {
      expect(said(`Mayor Ada Kerrin ${verb} the council that the lock is old.`)).toEqual([
        'Ada Kerrin | INDIRECT | that the lock is old',
      ])
    },
  )

  it.each(
    each(
      'exhorted enjoined entreated admonished counselled urged instructed directed ordered requested asked advised encouraged invited implored begged pressed',
    ),
  )('"She %s them to do A."', (verb) => {
    expect(said(`Mayor Ada Kerrin ${verb} the divers to mend the lock.`)).toEqual([
      'Ada Kerrin | INDIRECT | the divers to mend the lock',
    ])
  })

  it.each([
    ['demanded', 'demanded a new lock', 'a new lock'],
    ['requested', 'requested a new lock', 'a new lock'],
    ['wished', 'wished the divers luck', 'the divers luck'],
    ['attributed', 'attributed the flood to rain', 'the flood to rain'],
    ['offered', 'offered to mend the lock', 'to mend the lock'],
    ['undertook', 'undertook to mend the lock', 'to mend the lock'],
    ['expressed', 'expressed the hope that the lock will last', 'that the lock will last'],
    ['voiced', 'voiced the hope that the lock will last', 'that the lock will last'],
    ['conveyed', 'conveyed the hope that the lock will last', 'that the lock will last'],
    ['extended', 'extended her thanks to the divers', 'her thanks to the divers'],
    ['expressed', 'expressed her thanks to the divers', 'her thanks to the divers'],
    ['quoted', 'quoted a sailor as saying “The lock is old”', 'a sailor as saying “The lock is old”'],
    ['called', 'called on the divers to mend the lock', 'the divers to mend the lock'],
    ['called', 'called upon the divers to mend the lock', 'the divers to mend the lock'],
    ['called', 'called on the divers for help', 'the divers for help'],
    ['briefed', 'briefed the divers on the flood', 'the divers on the flood'],
    ['updated', 'updated the divers about the flood', 'the divers about the flood'],
    ['give', 'gave thanks to the divers', 'thanks to the divers'],
  ])('%s: "She %s."', (_, words, expected) => {
    expect(said(`Mayor Ada Kerrin ${words}.`).map((line) => line.replace(/ \| [A-Z]+/, ''))).toEqual([
      `Ada Kerrin | ${expected}`,
    ])
  })
})

describe('verbs with the words that must follow them', () => {
  it.each([
    ['called', 'called for a new lock', 'a new lock'],
    ['referred', 'referred to the flood', 'the flood'],
    ['pointed', 'pointed out that the lock is old', 'that the lock is old'],
    ['pointed', 'pointed to the flood', 'the flood'],
    ['speak of', 'spoke of the flood', 'the flood'],
    ['speak about', 'spoke about the flood', 'the flood'],
    ['speak highly', 'spoke highly of the divers', 'of the divers'],
    ['talked', 'talked about the flood', 'the flood'],
    ['go on to say', 'went on to say that the lock is old', 'that the lock is old'],
    ['go on to state', 'went on to state that the lock is old', 'that the lock is old'],
    ['make', 'made it clear that the lock is old', 'that the lock is old'],
    ['make', 'made clear that the lock is old', 'that the lock is old'],
    ['draw', 'drew attention to the flood', 'the flood'],
    ['take note', 'took note of the flood', 'the flood'],
    ['take note', 'took note that the lock is old', 'the lock is old'],
    ['committed', 'committed to mend the lock', 'mend the lock'],
    ['looked', 'looked forward to the new lock', 'the new lock'],
    ['argued', 'argued for a new lock', 'a new lock'],
    ['reserved', 'reserved the right to close the lock', 'to close the lock'],
    ['pay', 'paid tribute to the divers', 'the divers'],
    ['come out', 'came out against the toll', 'the toll'],
    ['elaborated', 'elaborated on the toll', 'the toll'],
    ['touched', 'touched on the toll', 'the toll'],
    ['commented', 'commented on the toll', 'the toll'],
    ['appealed', 'appealed to the divers to wait', 'the divers to wait'],
    ['appealed', 'appealed for calm', 'calm'],
    ['agree', 'agreed on a toll', 'a toll'],
    ['tell', 'told about the flood', 'the flood'],
    ['pass', 'passed on the greetings of the guild', 'the greetings of the guild'],
    ['inquired', 'inquired about the toll', 'the toll'],
    ['called', 'called attention to the flood', 'the flood'],
    ['raised', 'raised concerns about the toll', 'about the toll'],
    ['raised', 'raised concern about the toll', 'about the toll'],
    ['be', 'was of the view that the lock is old', 'that the lock is old'],
    ['be', 'was of the opinion that the lock is old', 'that the lock is old'],
    ['be', 'is firmly of the view that the lock is old', 'that the lock is old'],
    ['give', 'gave assurances that the lock is safe', 'that the lock is safe'],
    ['give', 'gave an assurance that the lock is safe', 'that the lock is safe'],
    ['give', 'gave the assurance that the lock is safe', 'that the lock is safe'],
    ['shared', 'shared the view that the lock is old', 'that the lock is old'],
    ['reflected', 'reflected on the flood', 'the flood'],
    ['complained', 'complained about the toll', 'the toll'],
    ['complained', 'complained of the toll', 'the toll'],
    ['warned', 'warned against the toll', 'the toll'],
    ['warned', 'warned of a flood', 'a flood'],
    ['warned', 'warned about the flood', 'the flood'],
    ['boasted', 'boasted of the lock', 'the lock'],
    ['boasted', 'boasted about the lock', 'the lock'],
    ['joked', 'joked about the lock', 'the lock'],
    ['pleaded', 'pleaded for calm', 'calm'],
    ['hinted', 'hinted at a new toll', 'a new toll'],
    ['alluded', 'alluded to the flood', 'the flood'],
    ['insisted', 'insisted on a new lock', 'a new lock'],
    ['take', 'took the view that the lock is old', 'that the lock is old'],
    ['hold', 'held the view that the lock is old', 'that the lock is old'],
    ['make', 'made it known that the lock is old', 'that the lock is old'],
    ['make', 'made known that the lock is old', 'that the lock is old'],
    ['be', 'was convinced that the lock is old', 'that the lock is old'],
    ['be', 'is confident that the lock is safe', 'that the lock is safe'],
    ['deal', 'dealt with the fact that the lock is old', 'that the lock is old'],
  ])('%s: "She %s."', (_, words, expected) => {
    expect(said(`Mayor Ada Kerrin ${words}.`)).toEqual([`Ada Kerrin | INDIRECT | ${expected}`])
  })

  it('"She put it: A."', () => {
    expect(said('As Mayor Ada Kerrin put it, the lock is old.')).toEqual([
      'Ada Kerrin | INDIRECT | the lock is old',
    ])
  })
})

const words = (text: string) => said(text).map((line) => line.split(' | ').at(-1))

it.each([
  ['claims to be a friend of the divers', 'to be a friend of the divers'],
  ['advocated cutting the toll', 'cutting the toll'],
  ['advocated for a lower toll', 'a lower toll'],
  ['pushed for a lower toll', 'a lower toll'],
  ['dwelt on the toll', 'the toll'],
  ['was hopeful that the dam holds', 'that the dam holds'],
  ['tasked the divers to mend it', 'the divers to mend it'],
  ['challenged the divers to mend it', 'the divers to mend it'],
])('Ada Kerrin %s', (does, content) => {
  expect(words(`Mayor Ada Kerrin ${does}.`)).toEqual([content])
})

it.each(['challenged the toll', 'pushed the boat', 'was in the mill', 'met advocates of the toll'])(
  'Ada Kerrin %s: no words',
  (does) => {
    expect(words(`Mayor Ada Kerrin ${does}.`)).toEqual([])
  },
)
