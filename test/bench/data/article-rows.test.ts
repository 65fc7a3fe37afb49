import { describe, expect, it } from 'vitest'
import { requestLists } from '../requests/request-lists.ts'
import { articleRows } from './article-rows.ts'
import { baseArticles } from './base-article.ts'
import { articleId } from './ids.ts'
import { inventedStories } from './invented-stories.ts'
import { pagesToPublish } from './pages.ts'

const stories = inventedStories().slice(0, 100)
const base = baseArticles(stories)
const numbers = Array.from({ length: 300 }, (_, number) => number)
const whole = numbers.map((number) => articleRows(base, number, 1_000))

describe('articles of a data set', () => {
  it('are the same every time, and for invented stories the same for ever', () => {
    expect(numbers.map((number) => articleRows(base, number, 1_000))).toEqual(whole)
    expect(articleId(7)).toBe('01b8dac5-cf58-7143-83be-3e1d33ab0b60')
  })

  it('are in a greater data set what they are in a smaller one, but for the day', () => {
    const [small, great] = [articleRows(base, 40, 1_000), articleRows(base, 40, 100_000)]
    expect(great.speeches).toEqual(small.speeches)
    expect(great.article.text).toBe(small.article.text)
    expect(great.article.published_value).not.toBe(small.article.published_value)
  })

  it('hold speeches whose words stand where they say', () => {
    const spans = whole.flatMap(({ article, statements }) =>
      statements.map(({ text, spans }) => [
        text,
        spans.map(({ start, end }) => article.text.slice(start, end)).join(' … '),
      ]),
    )
    expect(spans.length).toBeGreaterThan(300)
    for (const [text, found] of spans) expect(found).toBe(text)
  })

  it('have ids of their own that follow the order of the articles', () => {
    const ids = whole.map(({ article }) => article.id)
    expect([...ids].sort()).toEqual(ids)
    const parts = whole
      .flatMap(({ speeches, relatedItems }) => [...speeches, ...relatedItems])
      .map(({ id }) => id)
    expect(new Set(parts).size).toBe(parts.length)
  })

  it('announce articles that are there, by the words that those begin with', () => {
    const heads = new Map(whole.map(({ article }) => [article.id, article.head_key]))
    const items = new Map(whole.flatMap(({ relatedItems }) => relatedItems.map((item) => [item.id, item])))
    const links = whole.flatMap(({ relatedLinks }) => relatedLinks)
    expect(links.length).toBeGreaterThan(300)
    for (const { related_item_id, article_id } of links) {
      expect(heads.get(article_id)).toContain(items.get(related_item_id)?.teaser_key ?? 'no such item')
    }
  })
})

describe('what is asked', () => {
  const lists = requestLists(base, 1_000)

  it('is the same every time, and many different things', () => {
    expect(requestLists(base, 1_000)).toEqual(lists)
    for (const name of ['q1', 'q2', 'q3', 'q5', 'q6'] as const) {
      const different = new Set(lists[name].map((variables) => JSON.stringify(variables)))
      expect([name, different.size > 50]).toEqual([name, true])
    }
  })
})

describe('pages to publish', () => {
  it('are the same every time and no two alike', () => {
    const pages = pagesToPublish(stories, 250)
    expect(pagesToPublish(stories, 250)).toEqual(pages)
    expect(new Set(pages.map(({ paragraphs }) => paragraphs?.join('\n'))).size).toBe(250)
  })
})
