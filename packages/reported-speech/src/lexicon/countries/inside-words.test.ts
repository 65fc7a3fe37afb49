import { describe, expect, it } from 'vitest'
import { readPrinted } from '../../testing/own.ts'

const each = (list: string) => list.split(' ').map((word) => word.replaceAll('_', ' '))
const codes = (text: string) => readPrinted({}, text).speakers.map(({ countryCode }) => countryCode)
const kerrin = 'President Ada Kerrin said that the dam will hold.'
const own = 'The people of Norway need dams. The Norwegian people build them.'

describe('a text tells of its own country', () => {
  it.each(each('people peoples nation children youth citizens liberation independence reunification'))(
    'by the %s of it',
    (word) => {
      expect(
        codes(`${kerrin} The ${word} of Norway mattered. The Norwegian ${word} mattered to all.`),
      ).toEqual(['NO'])
    },
  )

  it.each(
    each(
      'government parliament history economy constitution society students farmers workers villages regions provinces development',
    ),
  )('by the %s of it, where bodies of a state are known', (word) => {
    const known = 'The Secretariat and the Treasury met.'
    expect(codes(`${kerrin} ${known} The ${word} of Norway mattered.`)).toEqual(['NO'])
    expect(codes(`${kerrin} The ${word} of Norway mattered.`)).toEqual([null])
  })

  it.each(each('ministry ministries parliament cabinet secretariat presidential government department'))(
    'by what happens there, where two bodies of a state are known: %s',
    (word) => {
      expect(codes(`${kerrin} The treasury and the ${word} staff met. In Norway dams hold.`)).toEqual(['NO'])
    },
  )

  it('by what happens there, where the treasury is known', () => {
    expect(codes(`${kerrin} The treasury and the ministry met. In Norway dams hold.`)).toEqual(['NO'])
    expect(codes(`${kerrin} The ministry met. In Norway dams hold.`)).toEqual([null])
  })
})

describe('a text tells of somebody else’s country', () => {
  it.each(each('to with from against between on toward towards for visiting via under than'))(
    'behind "%s"',
    (word) => {
      expect(codes(`${kerrin} ${own} The talks went on ${word} Norway.`)).toEqual([null])
    },
  )

  it.each([
    ...each(
      'ambassador embassy delegation delegates side president minister premier official officials regime forces',
    ),
    ...each(
      'troops envoy leader leaders company companies firm firms military counterpart chancellor king queen',
    ),
    ...each(
      'authorities administration imperialists visitors guests tourists journalist journalists diplomat diplomats',
    ),
    ...each('relations ties border aggression sanctions consul consulate'),
  ])('before "%s"', (word) => {
    expect(codes(`${kerrin} ${own} Harl had met the Norwegian ${word} before.`)).toEqual([null])
  })

  it.each(
    each('arrived visit visits visited visiting tour trip stay stayed meeting currently held place opened'),
  )('behind "%s in"', (word) => {
    expect(codes(`${kerrin} ${own} The divers' ${word} in Norway.`)).toEqual([null])
  })
})

it.each([
  'The fair took place in Norway.',
  'The fair opened in Norway.',
  'The fair was held in Norway.',
  'A reception was given in Norway.',
  'Receptions were given in Norway.',
  'The two towns met in Norway.',
  'The town gave a reception in Norway.',
  'The town hosted a fair in Norway.',
  'The divers visited a dam in Norway.',
])('an official of a district is of the state where something happened: %s', (happened) => {
  const official = 'Ada Kerrin, secretary of the district, said that the dam will hold.'
  expect(codes(`${happened} ${official}`)).toEqual(['NO'])
})

it('an official of a district is not of a state where nothing happened', () => {
  const official = 'Ada Kerrin, secretary of the district, said that the dam will hold.'
  expect(codes(`Dams hold in Norway. ${official}`)).toEqual([null])
})
