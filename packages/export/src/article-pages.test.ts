import { describe, expect, it } from 'vitest'
import { articlePages, type PagesOptions } from './article-pages.ts'
import type { ExportedArticle } from './format.ts'

/** An archive of numbered articles, whose cursors are the numbers. */
class Numbered {
  numbers: number[]
  readonly asked: string[] = []
  mostOfAnswer = 100
  onEnd = () => {}

  constructor(many: number) {
    this.numbers = Array.from({ length: many }, (_article, number) => number)
  }

  readonly page = async ({
    first,
    after,
  }: {
    first?: number | null | undefined
    after?: string | null | undefined
  }) => {
    this.asked.push(`${after ?? ''}+${first}`)
    if ((first ?? 0) > this.mostOfAnswer)
      throw Object.assign(new Error('long'), { code: 'RESPONSE_TOO_LARGE' })
    const found = this.#behind(after, first)
    // What else an article has does not matter to pages.
    const nodes = found.numbers.map((number) => ({ id: String(number) }) as ExportedArticle)
    return { articles: { nodes, pageInfo: found.pageInfo } }
  }

  readonly end = async ({
    first,
    after,
  }: {
    first?: number | null | undefined
    after?: string | null | undefined
  }) => {
    const { pageInfo } = this.#behind(after, first)
    this.onEnd()
    return { articles: { pageInfo } }
  }

  #behind(after: string | null | undefined, first: number | null | undefined) {
    const left = this.numbers.filter((number) => after == null || number > Number(after))
    const numbers = left.slice(0, first ?? 20)
    const last = numbers.at(-1)
    return {
      numbers,
      pageInfo: {
        endCursor: last === undefined ? null : String(last),
        hasNextPage: left.length > numbers.length,
      },
    }
  }
}

async function walk(archive: Numbered, options: Partial<PagesOptions> = {}) {
  const pages: number[][] = []
  for await (const { articles } of articlePages(archive.page, { asOf: 'p', pageLength: 10, ...options }))
    pages.push(articles.map(({ id }) => Number(id)))
  return pages
}

describe.each(['one page', 'two pages'])('articlePages, %s at a time', (how) => {
  const withEnds = (archive: Numbered) => (how === 'two pages' ? { askForEnd: archive.end } : {})

  it.each([0, 1, 9, 10, 11, 20, 35])('gives all of %i articles once', async (many) => {
    const archive = new Numbered(many)
    const pages = await walk(archive, withEnds(archive))
    expect(pages.flat()).toEqual(archive.numbers)
    expect(pages.slice(0, -1).every(({ length }) => length === 10)).toBe(true)
    // None is asked for twice, and none behind the last.
    expect(archive.asked).toHaveLength(Math.max(1, Math.ceil(many / 10)))
  })

  it('gives as many as are wanted, from where another walk ended', async () => {
    const archive = new Numbered(50)
    expect(await walk(archive, { ...withEnds(archive), first: 12, after: '4' })).toEqual([
      [5, 6, 7, 8, 9, 10, 11, 12, 13, 14],
      [15, 16],
    ])
    expect(archive.asked).toEqual(['4+10', '14+2'])
    expect(await walk(archive, { ...withEnds(archive), first: 0 })).toEqual([])
  })

  it('makes the same pages of shorter answers', async () => {
    const archive = new Numbered(25)
    archive.mostOfAnswer = 4
    expect(await walk(archive, withEnds(archive))).toEqual(await walk(new Numbered(25)))
  })

  it('passes on what is refused otherwise', async () => {
    const archive = new Numbered(25)
    archive.mostOfAnswer = 0
    await expect(walk(archive, withEnds(archive))).rejects.toThrow('long')
  })
})

it('gives each article once where one is withdrawn between the two questions', async () => {
  const archive = new Numbered(35)
  archive.onEnd = () => {
    archive.numbers = archive.numbers.filter((number) => number !== 13)
  }
  const found = (await walk(archive, { askForEnd: archive.end })).flat()
  expect(found).toEqual(archive.numbers)
})
