import { describe, expect, it } from 'vitest'
import { articleLine } from './article-line.ts'

describe('articleLine', () => {
  const article = {
    title: 'The pilot\nstation opens',
    genre: 'REPORT',
    source: { name: 'Ministry of Ports' },
    published: { value: '2025-05-04' },
    eventDate: { value: '2025-05-02' },
  } as const

  it.each([
    [article, '2025-05-04  Ministry of Ports  The pilot station opens'],
    [{ ...article, published: null }, 'event 2025-05-02  Ministry of Ports  The pilot station opens'],
    [{ ...article, published: null, eventDate: null }, 'undated  Ministry of Ports  The pilot station opens'],
    [{ ...article, genre: null }, '2025-05-04  Ministry of Ports  The pilot station opens'],
    [
      { ...article, genre: 'TRANSCRIPT' } as const,
      '2025-05-04  Ministry of Ports  The pilot station opens  [TRANSCRIPT]',
    ],
    [{ ...article, source: null }, '2025-05-04  unknown source  The pilot station opens'],
  ])('says what is known of %j', (known, line) => {
    expect(articleLine(known)).toBe(line)
  })
})
