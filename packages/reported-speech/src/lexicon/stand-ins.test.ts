import { describe, expect, it } from 'vitest'
import { said } from '../testing/said.ts'

const each = (list: string) => list.split(' ')
const next = (text: string) => said(text)[1]

describe('whoever was told of', () => {
  it.each(
    each(
      'speaker reporter lecturer orator presenter interviewee guest visitor host diplomat official politician leader professor envoy cleric scholar veteran activist lawmaker expert economist analyst delegate academic researcher historian writer author',
    ),
  )('the %s', (noun) => {
    expect(next(`Mayor Ada Kerrin said that the dam holds. The ${noun} said that nets are dear.`)).toBe(
      'Ada Kerrin | INDIRECT | that nets are dear',
    )
  })

  it.each(
    each(
      'organisation organization body council committee commission board association headquarters branch alliance movement institution agency group company firm party union paper newspaper daily service station network society league ministry embassy foundation bank office department university',
    ),
  )('the %s', (noun) => {
    expect(next(`The Tide Watch said that the dam holds. The ${noun} said that nets are dear.`)).toBe(
      'Tide Watch | INDIRECT | that nets are dear',
    )
  })

  it.each(
    each('paper newspaper daily weekly magazine agency outlet radio broadcaster network journal organ'),
  )('the %s', (noun) => {
    expect(next(`Harl Courier said that the dam holds. The ${noun} said that nets are dear.`)).toBe(
      'Harl Courier | INDIRECT | that nets are dear',
    )
  })
})

describe('somebody else', () => {
  it.each(each('chair chairman chairwoman chairperson'))('the %s', (noun) => {
    expect(next(`Mr Bo Tarn said that the dam holds. The ${noun} said that nets are dear.`)).toBe(
      `The ${noun} | INDIRECT | that nets are dear`,
    )
  })
})
