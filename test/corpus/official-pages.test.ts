import { parsePage } from '@communique/press'
import { describe, expect, it } from 'vitest'
import { sharedPath } from '../environment/shared.ts'
import { htmlPage } from './shared-page.ts'

const folder = sharedPath('corpora/html/official')
const read = (name: string) => parsePage(htmlPage(`${folder}/${name}.html.gz`))

/** Read off the pages by hand; only short markers of them stand here. */
const articles = [
  [
    'belarus-mfa-statement-1',
    'Statement by the Foreign Ministry',
    '2021-12-06',
    'In response to',
    "other's interests.",
  ],
  ['belarus-mfa-statement-2', 'Statement by Minister', null, 'Dear Prime Minister', 'Thank you.'],
  ['malaysia-mfa-release', 'UNITED ARAB EMIRATES', '2022-01-25', 'Malaysia has today', 'PUTRAJAYA'],
  [
    'press-release_20221014IPR43206',
    'Car-recharging stations',
    '2022-10-19',
    'On Wednesday, Parliament',
    null,
  ],
  ['press-release_20241212IPR25960', 'Parliament paves way', '2024-12-17', null, 'September 2024.'],
] as const

describe.skipIf(folder === null)('official pages', () => {
  it.each(articles)('reads %s', (name, title, published, start, end) => {
    const page = read(name)
    expect(page.kind).toBe('ARTICLE')
    expect(page.title.startsWith(title)).toBe(true)
    expect(page.published?.value ?? null).toBe(published)
    if (start !== null) expect(page.text.slice(0, start.length)).toBe(start)
    if (end !== null) expect(page.text.slice(-end.length)).toBe(end)
    expect(page.relatedItems).toEqual([])
  })

  it('reads a list without dates', () => {
    const page = read('belarus-mfa-list')
    expect([page.kind, page.title, page.text, page.speeches]).toEqual([
      'LIST',
      'Statements & Speeches',
      '',
      [],
    ])
    expect(
      page.relatedItems.map(({ teaser, date, url }) => [teaser.split(' ')[0], date, url !== null]),
    ).toEqual(Array.from({ length: 5 }, () => ['Statement', null, true]))
  })

  it('reads a list with dates of which some tell the order of the others', () => {
    const page = read('malaysia-mfa-list')
    expect([page.kind, page.title, page.text, page.speeches]).toEqual(['LIST', 'Press Releases', '', []])
    expect(page.relatedItems.length).toBeGreaterThan(200)
    expect(page.relatedItems.every(({ date, url }) => date !== null && url !== null)).toBe(true)
    expect(page.relatedItems.slice(0, 4).map(({ date }) => date?.value)).toEqual([
      '2022-02-28',
      '2022-02-27',
      '2022-02-27',
      '2022-02-24',
    ])
  })
})
