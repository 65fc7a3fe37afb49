import type { Page } from './invented-pages.ts'

/** Pages as other programs write them: a list, a table, a feed, mails. */
export function* exported(
  packing: 'json' | 'csv' | 'rss' | 'mbox',
  pages: Iterable<Page>,
): Generator<Uint8Array> {
  const { before, one, between, after } = writers[packing]
  yield Buffer.from(before)
  let isFirst = true
  for (const page of pages) {
    yield Buffer.from(`${isFirst ? '' : between}${one(page)}`)
    isFirst = false
  }
  yield Buffer.from(after)
}

interface Writer {
  readonly before: string
  readonly between: string
  readonly after: string
  one(page: Page): string
}

const writers: Readonly<Record<Parameters<typeof exported>[0], Writer>> = {
  json: { before: '[', between: ',\n', after: ']', one: (page) => JSON.stringify(page) },
  csv: {
    before: 'url,html\n',
    between: '\n',
    after: '\n',
    one: ({ url, html }) => `${url},"${html.replaceAll('"', '""')}"`,
  },
  rss: {
    before:
      '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harl</title>',
    between: '\n',
    after: '</channel></rss>',
    one: ({ url, html }) =>
      `<item><link>${url}</link><content:encoded><![CDATA[${html}]]></content:encoded></item>`,
  },
  mbox: {
    before: '',
    between: '\n',
    after: '',
    one: ({ url, html }) =>
      `From press@harl.example Fri May  2 10:00:00 2031\nFrom: press@harl.example\nDate: Fri, 2 May 2031 10:00:00 +0000\nSubject: ${url}\nContent-Type: text/html; charset=utf-8\n\n${html}\n`,
  },
}
