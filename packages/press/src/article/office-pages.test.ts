import { describe, expect, it } from 'vitest'
import { parsePage } from '../parse-page.ts'
import { officePages } from '../testing/office-pages.ts'
import { asFields } from '../testing/pages.ts'

describe('the statement and its list, and nothing of what stands around them', () => {
  it.each(Object.entries(officePages))('%s', (_, { html, title, text, related = [] }) => {
    const page = parsePage(asFields({ html, url: 'https://tides.example/en/news/77' }))
    expect(page.title).toBe(title)
    expect(page.text.split('\n\n')).toEqual(text)
    expect(page.relatedItems.map(({ teaser, date }) => [teaser, date?.value ?? null])).toEqual(related)
  })
})
