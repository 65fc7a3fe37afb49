import { createWriteStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createGzip, gzipSync } from 'node:zlib'
import { inventedStories } from '../data/invented-stories.ts'
import { inventedWord } from '../data/invented-words.ts'
import { randomOf } from '../data/random.ts'
import type { Story } from '../data/story.ts'
import { exported } from './exported-pages.ts'

/** The same pages in each. A member of `warc.gz` is a record, `jsonl.gz` is one member. */
export const packings = ['jsonl', 'warc', 'jsonl.gz', 'warc.gz', 'json', 'csv', 'rss', 'mbox'] as const
export type Packing = (typeof packings)[number]

export interface WrittenPages {
  readonly pages: number
  readonly paths: Readonly<Record<Packing, string>>
  /** A file without a page. */
  readonly empty: string
}

const level = constants.Z_BEST_SPEED

/** Writes so many bytes of HTML, the same in every run. */
export async function writePages(folder: string, bytes: number): Promise<WrittenPages> {
  const paths: WrittenPages['paths'] = {
    jsonl: join(folder, 'pages.jsonl'),
    warc: join(folder, 'pages.warc'),
    'jsonl.gz': join(folder, 'pages.jsonl.gz'),
    'warc.gz': join(folder, 'pages.warc.gz'),
    json: join(folder, 'pages.json'),
    csv: join(folder, 'pages.csv'),
    rss: join(folder, 'pages.rss'),
    mbox: join(folder, 'pages.mbox'),
  }
  const empty = join(folder, 'empty.html')
  await writeFile(empty, '')
  let pages = 0
  for (const _ of invented(bytes)) pages += 1
  const lines = () => Readable.from(jsonLines(bytes))
  await pipeline(lines(), createWriteStream(paths.jsonl))
  await pipeline(lines(), createGzip({ level }), createWriteStream(paths['jsonl.gz']))
  await pipeline(Readable.from(records(bytes)), createWriteStream(paths.warc))
  await pipeline(Readable.from(gzipped(records(bytes))), createWriteStream(paths['warc.gz']))
  for (const packing of ['json', 'csv', 'rss', 'mbox'] as const) {
    await pipeline(Readable.from(exported(packing, invented(bytes))), createWriteStream(paths[packing]))
  }
  return { pages, paths, empty }
}

export interface Page {
  readonly url: string
  readonly html: string
}

function* jsonLines(bytes: number): Generator<Uint8Array> {
  for (const { url, html } of invented(bytes)) yield Buffer.from(`${JSON.stringify({ url, html })}\n`)
}

function* records(bytes: number): Generator<Uint8Array> {
  for (const page of invented(bytes)) yield* warcRecords(page)
}

function* gzipped(parts: Iterable<Uint8Array>): Generator<Uint8Array> {
  for (const part of parts) yield gzipSync(part, { level })
}

function* invented(bytes: number): Generator<Page> {
  const stories = inventedStories()
  let left = bytes
  for (let number = 0; left > 0; number++) {
    const story = stories[number % stories.length]
    if (story === undefined) return
    const html = htmlOf(story, number)
    left -= Buffer.byteLength(html)
    yield { url: `https://ports.harl.example/news/${number}`, html }
  }
}

/** With as much around the article as pages have. */
function htmlOf({ title, paragraphs }: Story, number: number): string {
  const random = randomOf('page', number % 50)
  const words = (count: number) => Array.from({ length: count }, () => inventedWord(random)).join(' ')
  const menu = Array.from(
    { length: 60 },
    (_, item) => `<li class="menu-item menu-item-${item}"><a href="/section/${item}/">${words(2)}</a></li>`,
  )
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title} (${number}) - Ministry of Ports</title>
<style>${'.menu-item { display: inline-block; margin: 0 1em }\n'.repeat(80)}</style>
<script>${`window.layer = window.layer || []; window.layer.push({ page: ${number} })\n`.repeat(40)}</script>
</head>
<body>
<header><nav><ul>
${menu.join('\n')}
</ul></nav></header>
<main><article>
<h1>${title}</h1>
<time datetime="2031-05-02">2 May 2031</time>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}
</article></main>
<footer><p>${words(40)}</p></footer>
</body>
</html>
`
}

/** What was asked and what was answered, as crawlers write it. */
function warcRecords({ url, html }: Page): Uint8Array[] {
  const body = Buffer.from(html)
  const head = Buffer.from(
    `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nServer: invented\r\nContent-Length: ${body.length}\r\n\r\n`,
  )
  return [
    record(
      'request',
      url,
      Buffer.from(`GET ${new URL(url).pathname} HTTP/1.1\r\nHost: ports.harl.example\r\n\r\n`),
    ),
    record('response', url, Buffer.concat([head, body])),
  ]
}

function record(type: string, url: string, block: Uint8Array): Uint8Array {
  const lines = [
    'WARC/1.1',
    `WARC-Type: ${type}`,
    'WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>',
    'WARC-Date: 2031-05-03T08:00:00Z',
    `WARC-Target-URI: ${url}`,
    `Content-Type: application/http; msgtype=${type}`,
    `Content-Length: ${block.length}`,
  ]
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), block, Buffer.from('\r\n\r\n')])
}
