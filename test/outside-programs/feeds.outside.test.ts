import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NpmFolder } from '../environment/npm-folder.ts'
import type { TestServer } from '../environment/test-server.ts'
import { exportedArticles, exportedFile, startHostileArchive } from './hostile-archive.ts'
import { programPath, run } from './program.ts'

/** What each parser makes of a feed: of each entry its id, link, title, date, author and language, as far as it knows them. */
const program = `
import { parseFeed } from 'feedsmith'
import { parseFeed as parse } from '@rowanmanning/feed-parser'
import FeedParser from 'feedparser'
import Parser from 'rss-parser'
import { Readable } from 'node:stream'

const parsers = {
  feedsmith: (text) => {
    const { format, feed } = parseFeed(text)
    return {
      format,
      title: feed.title?.value ?? feed.title,
      entries: (feed.entries ?? feed.items).map((entry) => ({
        id: entry.guid?.value ?? entry.id,
        link: entry.link ?? entry.url ?? entry.links.find(({ rel }) => rel === 'alternate').href,
        title: entry.title?.value ?? entry.title,
        updated: new Date(entry.updated ?? entry.pubDate ?? entry.date_modified).toISOString().slice(0, 19),
        issued: entry.dcterms?.issued?.[0] ?? null,
      })),
    }
  },
  'feed-parser': (text) => {
    const feed = parse(text)
    return {
      title: feed.title,
      self: feed.self,
      entries: feed.items.map(({ id, url, title, updated, authors }) => ({
        id, link: url, title, updated: updated.toISOString().slice(0, 19), authors: authors.map(({ name }) => name),
      })),
    }
  },
  'rss-parser': async (text) => {
    const feed = await new Parser().parseString(text)
    return {
      title: feed.title,
      entries: feed.items.map(({ id, guid, link, title, isoDate }) => ({
        id: id ?? guid, link, title, updated: new Date(isoDate).toISOString().slice(0, 19),
      })),
    }
  },
  feedparser: (text) => new Promise((resolve, reject) => {
    const entries = []
    const parser = new FeedParser()
    parser.on('error', reject)
    parser.on('readable', () => {
      for (let item = parser.read(); item !== null; item = parser.read())
        entries.push({ id: item.guid, link: item.link, title: item.title, updated: item.date.toISOString().slice(0, 19) })
    })
    parser.on('end', () => resolve({ title: parser.meta.title, entries }))
    Readable.from([text]).pipe(parser)
  }),
}
const [name, address] = process.argv.slice(2)
console.log(JSON.stringify(await parsers[name](await (await fetch(address)).text())))
`

interface Parsed {
  readonly title: string
  readonly entries: readonly Readonly<Record<string, unknown>>[]
}

describe('feeds', () => {
  let server: TestServer
  let folder: NpmFolder
  const address = (format: string) => `${new URL(server.url).origin}/feed.${format}`

  beforeAll(async () => {
    server = await startHostileArchive()
    folder = await NpmFolder.open([
      'feedsmith@3.0.1',
      '@rowanmanning/feed-parser@2.1.5',
      'feedparser@2.6.0',
      'rss-parser@3.13.0',
    ])
    await folder.write('parse.js', program)
  })
  afterAll(async () => {
    await folder?.[Symbol.asyncDispose]()
    await server?.[Symbol.asyncDispose]()
  })

  it.each([
    ['feedsmith', 'atom'],
    ['feedsmith', 'rss'],
    ['feedsmith', 'json'],
    ['feed-parser', 'atom'],
    ['feed-parser', 'rss'],
    ['rss-parser', 'atom'],
    ['rss-parser', 'rss'],
    ['feedparser', 'atom'],
    ['feedparser', 'rss'],
  ])('%s reads %s', async (parser, format) => {
    const { origin } = new URL(server.url)
    const articles = await exportedArticles(server)
    const parsed: Parsed = JSON.parse(await folder.run('node', 'parse.js', parser, address(format)))
    expect(parsed.title).toBe('Communiqué')
    expect(parsed.entries).toHaveLength(articles.length)
    for (const { id, title, visibleSince } of articles) {
      expect(parsed.entries).toContainEqual(
        expect.objectContaining({
          id: id.replace('Article:', 'urn:uuid:'),
          link: `${origin}/a/${id}`,
          title,
          updated: visibleSince.slice(0, 19),
        }),
      )
    }
  })

  it.skipIf(programPath('xmllint', 'libxml2-utils') === null)('are well-formed for xmllint', async () => {
    for (const format of ['atom', 'rss']) {
      const file = await folder.write(format, await (await fetch(address(format))).text())
      expect((await run('xmllint', ['--noout', file])).stderr).toBe('')
    }
    const file = join(folder.path, 'all.atom')
    await writeFile(file, exportedFile('atom', await exportedArticles(server)))
    expect((await run('xmllint', ['--noout', file])).stderr).toBe('')
    const entries = 'count(//*[local-name()="entry"])'
    expect((await run('xmllint', ['--xpath', entries, file])).stdout.trim()).toBe('6')
  })
})
