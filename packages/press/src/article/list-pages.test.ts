import { describe, expect, it } from 'vitest'
import { parsePage } from '../parse-page.ts'
import { frontPage, listPages, oneStory, severalStories } from '../testing/list-pages.ts'
import { asFields } from '../testing/pages.ts'

const read = (html: string) => parsePage(asFields({ html, url: 'https://tides.example/en/list' }))

describe('a list of statements', () => {
  it.each(Object.entries(listPages))('%s', (_, { html, items }) => {
    const page = read(html)
    expect(page.kind).toBe('LIST')
    expect(page.relatedItems.map(({ teaser, date }) => [teaser, date?.value ?? null])).toEqual(items)
    expect(page.relatedItems.every(({ url }) => url?.startsWith('https://tides.example/'))).toBe(true)
  })

  it('is a front page as well', () => {
    expect(read(frontPage).kind).toBe('LIST')
  })
})

describe('several whole articles on one page', () => {
  it.each(Object.entries(severalStories))('%s are refused, with their number', (_, html) => {
    expect(() => read(html)).toThrow(
      expect.objectContaining({ code: 'PAGE_SEVERAL_ARTICLES', message: expect.stringContaining(' 4 ') }),
    )
  })

  it.each(Object.entries(oneStory))('but one of many %s is read', (_, html) => {
    const page = read(html)
    expect([page.kind, page.title]).toEqual(['ARTICLE', 'A year of the coast'])
    expect(page.text.length).toBeGreaterThan(800)
  })
})
