import { expect, it } from 'vitest'
import { speakersOf } from '../testing/said.ts'

it.each(
  'Ahmed Mohamed Mohammed Muhammed Muhamed Mehmed Memed Hamed Hameed Saeed Sayyed Sayeed Syed Rasheed Rashed Khaled Waleed Javed Jawed Naveed Nadeed Majed Majeed Fareed Farheed Waheed Shaheed Hafeed Zayed Abed Alfred Fred Manfred Wilfred Wilfried Siegfried Gottfried Winifred Mildred Jared Aled Irving Sterling Fleming Emily Sally Molly Polly Billy Willy Kelly Reilly Lily Holly Beverly Kimberly Carly Shelly Wally'.split(
    ' ',
  ),
)('a name at the beginning of a sentence: %s', (name) => {
  expect(speakersOf(`${name} Kerrin, Mayor of Harl, said that the lock leaks.`)).toMatchObject([
    { name: `${name} Kerrin`, office: 'Mayor of Harl' },
  ])
})
