import { describe, expect, it } from 'vitest'
import { pagesIn } from '../pages-in.ts'
import { fieldsIn } from '../testing/fields.ts'
import { foundIn, piped } from '../testing/found.ts'
import { pieces } from '../testing/pieces.ts'

const rss = (items: string, about = '<title>Harl Port</title>') =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>${about}${items}</channel></rss>`
const plainRss = (items: string) =>
  `<rss version="2.0"><channel><title>Harl Port</title>${items}</channel></rss>`

describe('RSS', () => {
  it('gives the whole text, the day in its own offset, and what feed and item say of source and language', async () => {
    const items = `<item><guid isPermaLink="false">tag:1</guid><link>https://harl.example/1</link><title>Pier &amp;amp; quay</title>
      <pubDate>Fri, 02 May 2031 23:30:00 -0800</pubDate><dc:publisher>Velmar Wire</dc:publisher>
      <description>Short.</description><content:encoded><![CDATA[<p>The dam holds.</p>]]></content:encoded></item>`
    const about = '<title>Harl Port</title><language>fr_CA</language><image><title>Logo</title></image>'
    expect(await fieldsIn(rss(items, about), 'feed.xml')).toEqual([
      {
        id: 'tag:1',
        url: 'https://harl.example/1',
        title: 'Pier & quay',
        date: '2031-05-02',
        source: 'Velmar Wire',
        language: 'fr-CA',
        html: '<p>The dam holds.</p>',
      },
    ])
  })

  it('keeps where the page was found', async () => {
    const [found] = await foundIn(
      rss(
        '<item><link>https://harl.example/1</link><content:encoded>The dam holds.</content:encoded></item>',
      ),
    )
    expect(found).toMatchObject({
      page: { capture: { url: 'https://harl.example/1', mediaType: 'text/html', basis: 'FEED' } },
    })
  })

  it('of version 1.0 has its items beside the channel', async () => {
    const feed = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:c="http://purl.org/rss/1.0/modules/content/">
      <channel rdf:about="x"><title>Harl Port</title></channel>
      <item rdf:about="https://harl.example/1"><title>Pier</title><link>https://harl.example/1</link><dc:date>2031-05-02T10:00:00+09:00</dc:date>
      <c:encoded>The dam holds.</c:encoded></item></rdf:RDF>`
    expect(await fieldsIn(feed, '')).toEqual([
      {
        id: 'https://harl.example/1',
        url: 'https://harl.example/1',
        title: 'Pier',
        date: '2031-05-02',
        source: 'Harl Port',
        html: 'The dam holds.',
      },
    ])
  })

  it('takes a description for the whole text where it has paragraphs or is long, and no other', async () => {
    const item = (description: string) => `<item><description>${description}</description></item>`
    const long = 'The dam holds, said Mayor Ada Kerrin of Harl. '.repeat(12)
    const feed = plainRss(
      [
        item('&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;'),
        item(long),
        item(`${long} […]`),
        item('The dam holds.'),
      ].join(''),
    )
    expect(await fieldsIn(feed, 'a.rss')).toEqual([
      { source: 'Harl Port', html: '<p>One.</p><p>Two.</p>' },
      { source: 'Harl Port', text: long },
      'entry 3: feed entry with a summary alone',
      'entry 4: feed entry with a summary alone',
    ])
    // A feed that knows an element for whole texts means a summary.
    expect(await fieldsIn(rss(item(long)), 'a.rss')).toEqual(['entry 1: feed entry with a summary alone'])
  })

  it('is read in its declared encoding', async () => {
    const feed = `<?xml version="1.0" encoding="windows-1251"?>${plainRss('<item><title>TITLE</title><description>&lt;p&gt;A&lt;/p&gt;&lt;p&gt;B&lt;/p&gt;</description></item>')}`
    const bytes = Buffer.from(feed.replace('TITLE', '\xcc\xee\xf1\xf2'), 'latin1')
    expect(await fieldsIn(bytes, 'a.xml')).toMatchObject([{ title: 'Мост' }])
  })
})

describe('Atom', () => {
  const atom = (entries: string) =>
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://harl.example/n/"><title type="html">Harl &amp;amp; Sea</title>${entries}</feed>`

  it('gives content of each type, with addresses by xml:base', async () => {
    const feed = atom(`
      <entry xml:lang="en"><id>a</id><title>Pier &amp;lt;b&gt;</title><link rel="self" href="self"/><link href="1"/><published>2031-05-02T23:30:00-08:00</published>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p class="x">The <b>dam</b> holds &amp; stands.<br/></p></div></content></entry>
      <entry><id>b</id><updated>2031-05-02T23:30:00Z</updated><content type="html" xml:base="/m/">&lt;p&gt;The dam.&lt;/p&gt;</content></entry>
      <entry><id>c</id><source><title>Velmar Wire</title><id>w</id></source><content>The dam.</content></entry>
      <entry><id>d</id><summary>The dam.</summary></entry>
      <entry><id>e</id><content type="image/png" src="x.png"/></entry>`)
    expect(await fieldsIn(feed, 'a.atom')).toEqual([
      {
        id: 'a',
        url: 'https://harl.example/n/1',
        title: 'Pier &lt;b>',
        date: '2031-05-02',
        source: 'Harl & Sea',
        language: 'en',
        html: '<base href="https://harl.example/n/"><div><p class="x">The <b>dam</b> holds &amp; stands.<br></p></div>',
      },
      {
        id: 'b',
        source: 'Harl & Sea',
        language: 'de',
        html: '<base href="https://harl.example/m/"><p>The dam.</p>',
      },
      { id: 'c', source: 'Velmar Wire', language: 'de', text: 'The dam.' },
      'entry 4: feed entry with a summary alone',
      'entry 5: feed entry with a summary alone',
    ])
  })
})

describe('what WordPress exports', () => {
  it('gives posts that everybody can read, with paragraphs between blank lines', async () => {
    const item = (type: string, status: string) =>
      `<item><title>Pier</title><pubDate>Sat, 03 May 2031 04:00:00 +0000</pubDate><content:encoded><![CDATA[The dam holds.

<h2>More</h2>

It <em>stands</em>.]]></content:encoded><excerpt:encoded>Short.</excerpt:encoded><wp:post_date>2031-05-02 20:00:00</wp:post_date><wp:status>${status}</wp:status><wp:post_type>${type}</wp:post_type></item>`
    const feed = `<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Harl</title>
      <wp:author><wp:author_login>x</wp:author_login></wp:author>${item('post', 'publish')}${item('statement', 'publish')}${item('attachment', 'inherit')}${item('post', 'draft')}</channel></rss>`
    const post = {
      title: 'Pier',
      date: '2031-05-02',
      source: 'Harl',
      html: '<p>The dam holds.</p>\n\n<h2>More</h2>\n\n<p>It <em>stands</em>.</p>',
    }
    expect(await fieldsIn(feed, 'harl.xml')).toMatchObject([
      post,
      post,
      'entry 3: WordPress item (attachment)',
      'entry 4: WordPress post that is not published (draft)',
    ])
  })
})

describe('a feed that is not as it should be', () => {
  it('expands nothing that a document type declares', async () => {
    const feed = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY own "The dam holds."><!ENTITY other SYSTEM "file:///other.txt">]>${plainRss('<item><title>A &own; B &other; &nbsp;C</title><description>&lt;p&gt;x&lt;/p&gt;&lt;p&gt;y&lt;/p&gt;</description></item>')}`
    expect(await fieldsIn(feed, 'a.xml')).toMatchObject([{ title: 'A &own; B &other; C' }])
  })

  it('gives the entries before the place where it breaks off', async () => {
    const item = '<item><title>Pier & quay</title><content:encoded>The dam holds.</content:encoded></item>'
    const feed = rss(`${item}${item}`)
    expect(await fieldsIn(feed.slice(0, -60), 'a.xml')).toEqual([
      { title: 'Pier & quay', source: 'Harl Port', html: 'The dam holds.' },
      ': CONTAINER_BROKEN',
    ])
  })

  it('loses only the entry that is too long', async () => {
    const item = (length: number) =>
      `<item><content:encoded>${'<i>The dam holds.</i>'.repeat(length)}</content:encoded></item>`
    expect(await fieldsIn(rss(item(1) + item(300) + item(2)), 'a.xml', { pageBytes: 3000 })).toMatchObject([
      { html: '<i>The dam holds.</i>' },
      'entry 2: PAGE_TOO_LARGE',
      { html: '<i>The dam holds.</i><i>The dam holds.</i>' },
    ])
  })

  it('is given up where one mark never ends, or elements never close', async () => {
    const file = piped('a.xml', pieces(rss(`<item title="${'x'.repeat(100_000)}`), 500))
    const found = await Array.fromAsync(pagesIn(file, { format: 'auto', limits: { pageBytes: 3000 } }))
    expect(found).toMatchObject([{ code: 'CONTAINER_TOO_LARGE' }])
    expect(await fieldsIn(rss('<i>'.repeat(1200)), 'a.xml')).toEqual([': CONTAINER_TOO_LARGE'])
  })

  it('says so where it has no entries', async () => {
    expect(await fieldsIn(rss(''), 'a.xml')).toEqual([': feed without entries'])
  })
})

describe('XML that is no feed', () => {
  it.each([
    ['<?xml version="1.0"?>\n<!-- x --><opml version="2.0"><body/></opml>', 'OPML list of feeds'],
    ['<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"></urlset>', 'sitemap'],
    ['<?xml version="1.0"?><!DOCTYPE x [<!ELEMENT x ANY>]><ns:record/>', 'XML with the root <record>'],
  ])('is refused by its name: %s', async (xml, message) => {
    expect(await fieldsIn(xml, 'a.xml')).toEqual([`: ${message}`])
  })

  it('is a page where it is XHTML', async () => {
    const page =
      '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><body/></html>'
    expect(await fieldsIn(page, 'a.xhtml')).toEqual([': as it stands'])
  })
})
