import { readFileSync } from 'node:fs'
import { type ParsedPage, parsePage } from '@communique/press'
import { beforeAll, describe, expect, it } from 'vitest'
import { sharedPath } from '../environment/shared.ts'
import { htmlPage } from './shared-page.ts'

/** What a careful reader saw on a page. */
interface Expected {
  readonly file: string
  readonly title: string
  readonly date_printed: string | null
  readonly body_first60: string
  readonly body_last60: string
  /** Whether the page leads to other articles. */
  readonly related_links: boolean
}

const folder = sharedPath('corpora/html/world')

const words = (text: string) =>
  text.normalize('NFKC').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim().toLowerCase()

const months = 'january february march april may june july august september october november december'.split(
  ' ',
)

/** "11 September 2025" and "September 11, 2025" as a day. */
function dayOf(printed: string): string {
  const [year = ''] = /\d{4}/.exec(printed) ?? []
  const month = months.findIndex((name) => printed.toLowerCase().includes(name)) + 1
  const [, day = ''] = /(?<!\d)(\d{1,2})(?!\d)/.exec(printed) ?? []
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
}

describe.skipIf(folder === null)('pages of six press offices', () => {
  let pages: readonly { readonly expected: Expected; readonly page: ParsedPage }[] = []
  beforeAll(() => {
    const lines = readFileSync(`${folder}/expected.jsonl`, 'utf8').trimEnd().split('\n')
    pages = lines
      .map((line): Expected => JSON.parse(line))
      .map((expected) => ({ expected, page: parsePage(htmlPage(`${folder}/${expected.file}`)) }))
  })
  /** The files for which something does not hold. */
  const wrong = (holds: (expected: Expected, page: ParsedPage) => boolean) =>
    pages.filter(({ expected, page }) => !holds(expected, page)).map(({ expected }) => expected.file)

  it('have their titles', () => {
    // A reader's remark stands behind some titles, in brackets.
    expect(wrong(({ title }, page) => words(page.title) === words(title.replace(/ \(.*$/, '')))).toEqual([])
  })

  it('have the days that they print', () => {
    expect(
      wrong(
        ({ date_printed: printed }, { published }) =>
          printed === null ||
          published?.value === dayOf(printed) ||
          published?.value.startsWith(printed) === true,
      ),
    ).toEqual([])
  })

  it('begin and end where the article does', () => {
    expect(
      wrong((expected, { text }) => words(text).includes(words(expected.body_first60).slice(0, 50))),
    ).toEqual([])
    expect(
      wrong((expected, { text }) => words(text).includes(words(expected.body_last60).slice(-50))),
    ).toEqual([])
  })

  it('have related items only where they lead to other articles', () => {
    expect(
      wrong((expected, { relatedItems }) => expected.related_links || relatedItems.length === 0),
    ).toEqual([])
  })
})
