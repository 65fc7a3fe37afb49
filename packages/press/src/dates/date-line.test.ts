import { describe, expect, it } from 'vitest'
import { dateLine, datesOfLine } from './date-line.ts'
import { wholeDate } from './page-date.ts'

const read = (text: string) =>
  datesOfLine(text, true)?.map(
    ({ date, role }) => `${role} ${wholeDate(date, { dayOrder: null, language: 'en-GB' })?.value}`,
  ) ?? null

describe('a line beside a headline', () => {
  it.each([
    ['Posted On: 14 MAR 2031 4:05PM by TIB Lume', 'PUBLISHED 2031-03-14'],
    ['January 17, 2031 at 6:08 PM ET by Kori Shell', 'null 2031-01-17'],
    ['By Kori Shell on May 5, 2031', 'null 2031-05-05'],
    ['February 1, 2031: 6:12 AM ET', 'null 2031-02-01'],
    ['Kell, the 3rd of March 2031', 'null 2031-03-03'],
    ['Kell am Main, 11 September 2031', 'null 2031-09-11'],
    ['Office of Ports | 5 April 2031', 'null 2031-04-05'],
    ['5 April 2031 / Kell', 'null 2031-04-05'],
    ['Опубликовано: 2 мая 2031 г., 14:05', 'PUBLISHED 2031-05-02'],
    ['Veröffentlicht am 2. Mai 2031', 'PUBLISHED 2031-05-02'],
    ['Data di pubblicazione: 2 maggio 2031', 'PUBLISHED 2031-05-02'],
    ['تاريخ النشر: 2 مايو 2031', 'PUBLISHED 2031-05-02'],
    ['发布时间：2031-05-02 09:30', 'PUBLISHED 2031-05-02'],
    ['掲載日：2031年5月2日', 'PUBLISHED 2031-05-02'],
    ['등록일 2031.05.02', 'PUBLISHED 2031-05-02'],
    ['2031.05.02(금)', 'null 2031-05-02'],
    ['ថ្ងៃទី០៨ ខែកុម្ភៈ ឆ្នាំ២០៣១', 'null 2031-02-08'],
    ['8 شباط / فبراير 2031', 'null 2031-02-08'],
    ['Mis à jour le 2 mai 2031', 'UPDATED 2031-05-02'],
    ['Event date: 5 May 2031', 'OTHER 2031-05-05'],
    ['October 11–13, 2031', 'OTHER 2031-10-11'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })

  it('tells the day of publication from that of the last change, and how long something lasts from both', () => {
    expect(read('Published 27 November 2031 | Last updated 28 November 2031')).toEqual([
      'PUBLISHED 2031-11-27',
      'UPDATED 2031-11-28',
    ])
    expect(read('5 May 2031 – 7 May 2031')).toEqual(['OTHER 2031-05-05', 'OTHER 2031-05-07'])
  })

  it('is no line of running text, and none of a title', () => {
    expect(read('Posted on 5 May 2031 in Kell, the report says otherwise.')).toBeNull()
    expect(read('Minister opened on 5 May 2031 the new pier.')).toBeNull()
    expect(read('Press Release No. 14/2031')).toBeNull()
    expect(dateLine('Office of Ports | 5 April 2031')).toBeNull()
  })
})
