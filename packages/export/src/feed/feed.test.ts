import { describe, expect, it } from 'vitest'
import { harbourArticle } from '../../testing/harbour-article.ts'
import { atomFeed } from './atom.ts'
import { atom } from './atom-file.ts'
import type { Feed, FeedArticle } from './feed.ts'
import { jsonFeed } from './json-feed.ts'
import { rssFeed } from './rss.ts'

const feed: Feed = {
  title: 'Communiqué: text a<b',
  home: 'https://archive.example/?text=a%3Cb',
  self: 'https://archive.example/feed?text=a%3Cb&before=x',
  first: 'https://archive.example/feed?text=a%3Cb',
  next: 'https://archive.example/feed?text=a%3Cb&before=y',
  readAt: '2031-04-01T00:00:00.000Z',
  origin: 'https://archive.example',
}

const article: FeedArticle = {
  id: 'Article:01a229dd-4b66-72bd-a9c4-8a605e5523af',
  title: 'The bridge & <b>the</b>\ntunnel\u0000',
  url: 'https://press.example/1',
  language: 'de',
  visibleSince: '2031-03-20T10:00:00.000Z',
  source: { name: 'Ministry of Ports' },
  published: { value: '2031-03-14' },
  eventDate: { value: '2031' },
  speeches: [
    {
      office: 'Minister of Ports',
      country: 'Oruvai',
      speaker: { name: 'Nora Brakk', description: null },
      statements: [{ text: '“It is open.”' }, { text: 'that <script>alert(1)</script> fails ]]>' }],
    },
    {
      office: null,
      country: null,
      speaker: { name: null, description: 'the speakers' },
      statements: [],
    },
  ],
}

const unknown: FeedArticle = {
  id: 'Article:another',
  title: 'Untitled',
  url: null,
  language: null,
  visibleSince: '2031-03-19T10:00:00.000Z',
  source: null,
  published: { value: '2031' },
  eventDate: null,
  speeches: [],
}

describe('feeds', () => {
  it('tell in Atom what is known, and no more', () => {
    expect(atomFeed(feed, [article, unknown])).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xmlns:dcterms="http://purl.org/dc/terms/">
      <id>https://archive.example/feed?text=a%3Cb</id>
      <title xml:lang="en">Communiqué: text a&lt;b</title>
      <updated>2031-03-20T10:00:00.000Z</updated>
      <link rel="self" href="https://archive.example/feed?text=a%3Cb&amp;before=x" type="application/atom+xml"/>
      <link rel="alternate" href="https://archive.example/?text=a%3Cb" type="text/html"/>
      <link rel="first" href="https://archive.example/feed?text=a%3Cb" type="application/atom+xml"/>
      <link rel="next" href="https://archive.example/feed?text=a%3Cb&amp;before=y" type="application/atom+xml"/>
      <generator>Communiqué</generator>
      <entry xml:lang="de">
      <id>urn:uuid:01a229dd-4b66-72bd-a9c4-8a605e5523af</id>
      <title>The bridge &amp; &lt;b&gt;the&lt;/b&gt; tunnel�</title>
      <updated>2031-03-20T10:00:00.000Z</updated>
      <dcterms:issued>2031-03-14</dcterms:issued>
      <link rel="alternate" href="https://archive.example/a/Article:01a229dd-4b66-72bd-a9c4-8a605e5523af" type="text/html"/>
      <link rel="via" href="https://press.example/1"/>
      <author><name>Ministry of Ports</name></author>
      <category term="Nora Brakk"/>
      <category term="the speakers"/>
      <summary type="html">&lt;p&gt;Ministry of Ports · published 2031-03-14 · reports on 2031&lt;/p&gt;&lt;p&gt;Nora Brakk, Minister of Ports, Oruvai:&lt;/p&gt;&lt;ul&gt;&lt;li&gt;“It is open.”&lt;/li&gt;&lt;li&gt;that &amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt; fails ]]&amp;gt;&lt;/li&gt;&lt;/ul&gt;</summary></entry>
      <entry>
      <id>https://archive.example/a/Article:another</id>
      <title>Untitled</title>
      <updated>2031-03-19T10:00:00.000Z</updated>
      <link rel="alternate" href="https://archive.example/a/Article:another" type="text/html"/>
      <author><name>Source not stated</name></author>
      <summary type="html">&lt;p&gt;Source not stated · published 2031&lt;/p&gt;</summary></entry>
      </feed>
      "
    `)
  })

  it('tell the same in RSS', () => {
    expect(rssFeed(feed, [article, unknown])).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">
      <channel>
      <title>Communiqué: text a&#x3C;b</title>
      <link>https://archive.example/?text=a%3Cb</link>
      <description>Official statements as they come into the archive, with who said what.</description>
      <lastBuildDate>Thu, 20 Mar 2031 10:00:00 GMT</lastBuildDate>
      <generator>Communiqué</generator>
      <docs>https://www.rssboard.org/rss-specification</docs>
      <atom:link rel="self" href="https://archive.example/feed?text=a%3Cb&amp;before=x" type="application/rss+xml"/>
      <atom:link rel="first" href="https://archive.example/feed?text=a%3Cb" type="application/rss+xml"/>
      <atom:link rel="next" href="https://archive.example/feed?text=a%3Cb&amp;before=y" type="application/rss+xml"/>
      <item>
      <title>The bridge &#x26; &#x3C;b&gt;the&#x3C;/b&gt; tunnel�</title>
      <link>https://archive.example/a/Article:01a229dd-4b66-72bd-a9c4-8a605e5523af</link>
      <guid isPermaLink="false">urn:uuid:01a229dd-4b66-72bd-a9c4-8a605e5523af</guid>
      <pubDate>Thu, 20 Mar 2031 10:00:00 GMT</pubDate>
      <description>&lt;p&gt;Ministry of Ports · published 2031-03-14 · reports on 2031&lt;/p&gt;&lt;p&gt;Nora Brakk, Minister of Ports, Oruvai:&lt;/p&gt;&lt;ul&gt;&lt;li&gt;“It is open.”&lt;/li&gt;&lt;li&gt;that &amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt; fails ]]&amp;gt;&lt;/li&gt;&lt;/ul&gt;</description>
      <dc:creator>Ministry of Ports</dc:creator>
      <category>Nora Brakk</category>
      <category>the speakers</category>
      <dcterms:issued>2031-03-14</dcterms:issued>
      <dc:language>de</dc:language>
      <dc:source>https://press.example/1</dc:source></item>
      <item>
      <title>Untitled</title>
      <link>https://archive.example/a/Article:another</link>
      <guid isPermaLink="false">https://archive.example/a/Article:another</guid>
      <pubDate>Wed, 19 Mar 2031 10:00:00 GMT</pubDate>
      <description>&lt;p&gt;Source not stated · published 2031&lt;/p&gt;</description></item></channel></rss>
      "
    `)
  })

  it('tell the same as JSON', () => {
    expect(JSON.parse(jsonFeed(feed, [article, unknown]))).toMatchInlineSnapshot(`
      {
        "feed_url": "https://archive.example/feed?text=a%3Cb&before=x",
        "home_page_url": "https://archive.example/?text=a%3Cb",
        "items": [
          {
            "_communique": {
              "issued": "2031-03-14",
            },
            "authors": [
              {
                "name": "Ministry of Ports",
              },
            ],
            "content_html": "<p>Ministry of Ports · published 2031-03-14 · reports on 2031</p><p>Nora Brakk, Minister of Ports, Oruvai:</p><ul><li>“It is open.”</li><li>that &lt;script&gt;alert(1)&lt;/script&gt; fails ]]&gt;</li></ul>",
            "content_text": "Ministry of Ports · published 2031-03-14 · reports on 2031

      Nora Brakk, Minister of Ports, Oruvai:
      - “It is open.”
      - that <script>alert(1)</script> fails ]]>",
            "date_modified": "2031-03-20T10:00:00.000Z",
            "external_url": "https://press.example/1",
            "id": "urn:uuid:01a229dd-4b66-72bd-a9c4-8a605e5523af",
            "language": "de",
            "tags": [
              "Nora Brakk",
              "the speakers",
            ],
            "title": "The bridge & <b>the</b> tunnel�",
            "url": "https://archive.example/a/Article:01a229dd-4b66-72bd-a9c4-8a605e5523af",
          },
          {
            "_communique": {
              "issued": "2031",
            },
            "content_html": "<p>Source not stated · published 2031</p>",
            "content_text": "Source not stated · published 2031",
            "date_modified": "2031-03-19T10:00:00.000Z",
            "id": "https://archive.example/a/Article:another",
            "title": "Untitled",
            "url": "https://archive.example/a/Article:another",
          },
        ],
        "next_url": "https://archive.example/feed?text=a%3Cb&before=y",
        "title": "Communiqué: text a<b",
        "version": "https://jsonfeed.org/version/1.1",
      }
    `)
  })

  it('are written to a file entry by entry', () => {
    const subject = { ...feed, position: 'p', generation: 0, filter: { text: 'a<b' }, begun: feed.readAt }
    const first = atom.open(subject)
    const beginning = Buffer.from(first.add([harbourArticle])).toString()
    const second = atom.open(subject, first.state())
    const file = beginning + Buffer.from(second.end()).toString()
    expect(file).toMatch(
      /^<\?xml [^>]*>\n<feed [^>]*>\n<id>https:\/\/archive.example\/feed.atom\?text=a%3Cb<\/id>[\s\S]*<entry [\s\S]*<\/entry>\n<\/feed>\n$/,
    )
    expect(file).not.toContain('rel="self"')
  })

  it('have a date also where they have no entries', () => {
    expect(atomFeed({ ...feed, next: null, self: feed.first }, [])).toContain(
      '<updated>2031-04-01T00:00:00.000Z</updated>',
    )
  })

  it('shorten what is long, and say that there is more', () => {
    const statements = Array.from({ length: 20 }, (_, index) => ({ text: `${index} ${'word '.repeat(50)}` }))
    const [speech] = article.speeches
    const long = { ...article, speeches: [{ ...speech, speaker: { name: '😀'.repeat(3) }, statements }] }
    const { items } = JSON.parse(jsonFeed(feed, [long]))
    expect(items[0].content_text.length).toBeLessThan(1_500)
    expect(items[0].content_text).toContain('14 more statements')
  })
})
