import { describe, expect, it } from 'vitest'
import { archivedAddress, originalAddress } from './archived-address.ts'
import { captureOf, savedFacts } from './saved-page.ts'

const page = (mark: string) =>
  `<!DOCTYPE html>\n${mark}\n<html><title>Ferry to Harl</title><p>The ferry runs again.`

describe('savedFacts', () => {
  it.each([
    [
      'a browser',
      '<!-- saved from url=(0041)https://ports.velmar.example/news?id=7&x=1 -->',
      { url: 'https://ports.velmar.example/news?id=7&x=1', capturedAt: null, basis: 'SAVED_COMMENT' },
    ],
    [
      'SingleFile',
      '<html><!--\n Page saved with SingleFile \n url: https://ports.velmar.example/7 \n saved date: Fri May 02 2031 21:14:07 GMT+0900 (Korean Standard Time)\n-->',
      { url: 'https://ports.velmar.example/7', capturedAt: '2031-05-02T12:14:07Z', basis: 'SAVED_COMMENT' },
    ],
    [
      'SingleFile without a date that says when',
      '<!--\n Page saved with SingleFile \n url: https://ports.velmar.example/7\n saved date: yesterday\n-->',
      { url: 'https://ports.velmar.example/7', capturedAt: null, basis: 'SAVED_COMMENT' },
    ],
    [
      'HTTrack',
      "<!-- Mirrored from www.velmar.example/news/7.html by HTTrack Website Copier/3.x [XR&CO'2014], Sat, 03 May 2031 08:00:00 GMT -->",
      {
        url: 'https://www.velmar.example/news/7.html',
        capturedAt: '2031-05-03T08:00:00Z',
        basis: 'SAVED_COMMENT',
      },
    ],
    [
      'monolith',
      '<!-- Saved from https://ports.velmar.example/7 at 2031-05-03T08:00:00Z using monolith v2.10.1 -->',
      { url: 'https://ports.velmar.example/7', capturedAt: '2031-05-03T08:00:00Z', basis: 'SAVED_COMMENT' },
    ],
    [
      'Save Page WE',
      '<meta name="savepage-url" content="https://ports.velmar.example/?a=1&amp;b=2"><meta name="savepage-date" content="Sat May 03 2031 10:00:00 GMT+0200 (CEST)">',
      {
        url: 'https://ports.velmar.example/?a=1&b=2',
        capturedAt: '2031-05-03T08:00:00Z',
        basis: 'SAVED_COMMENT',
      },
    ],
    [
      'a web archive, in the canonical address',
      '<link href="https://web.archive.org/web/20310503080000/https://ports.velmar.example/7" rel="canonical">',
      {
        url: 'https://ports.velmar.example/7',
        capturedAt: '2031-05-03T08:00:00Z',
        basis: 'ARCHIVED_ADDRESS',
      },
    ],
    [
      'a web archive, in a script',
      '<script>__wm.wombat("https://ports.velmar.example/7","20310503080000","https://web.archive.org/","web");</script>',
      {
        url: 'https://ports.velmar.example/7',
        capturedAt: '2031-05-03T08:00:00Z',
        basis: 'ARCHIVED_ADDRESS',
      },
    ],
    [
      'a browser that showed a web archive',
      '<!-- saved from url=(0070)https://web.archive.org/web/20310503/https://ports.velmar.example/7 -->\n<!--\n FILE ARCHIVED ON 8:00:01 May 3, 2031 AND RETRIEVED FROM THE\n INTERNET ARCHIVE ON 10:00:00 Dec 11, 2034. -->',
      {
        url: 'https://ports.velmar.example/7',
        capturedAt: '2031-05-03T08:00:01Z',
        basis: 'ARCHIVED_ADDRESS',
      },
    ],
  ])('knows what %s wrote', (_who, mark, facts) => {
    expect(savedFacts(page(mark))).toEqual(facts)
  })

  it.each([
    ['nothing', ''],
    ['a page that was made on the disk', '<!-- saved from url=(0014)about:internet -->'],
    ['a file', '<!-- saved from url=(0022)file:///home/kerrin/a.html -->'],
    ['a comment of the page', '<!-- url: https://ports.velmar.example/7 -->'],
    ['a mirror of a disk', "<!-- Mirrored from localhost by HTTrack Website Copier/3.x [XR&CO'2014] -->"],
    ['its own address', '<link rel="canonical" href="https://ports.velmar.example/20310503080000/7">'],
    ['an unfinished comment', '<!-- saved from url=(0030)https://ports.velmar.example/7'],
  ])('takes no facts from %s', (_what, mark) => {
    expect(savedFacts(page(mark))).toBeNull()
  })
})

describe('captureOf', () => {
  const saved = { url: 'https://a.example/1', capturedAt: null, basis: 'SAVED_COMMENT' } as const
  const given = {
    url: 'https://b.example/',
    capturedAt: '2031-01-01T00:00:00Z',
    mediaType: 'text/html',
  } as const

  it('prefers what a container says to what the page says, and that to the path in a mirror', () => {
    expect(captureOf({ ...given, basis: 'WARC' }, saved)).toEqual({ ...given, basis: 'WARC' })
    expect(captureOf({ ...given, basis: 'MIRROR' }, saved)).toEqual({
      ...given,
      url: saved.url,
      basis: 'SAVED_COMMENT',
    })
    expect(captureOf(null, saved)).toEqual({ ...saved, mediaType: null })
    expect(captureOf(null, null)).toBeNull()
  })

  it('takes the address of a web archive apart, wherever it was given', () => {
    const url = 'https://replay.example/crawl/20310503080000mp_/https://ports.velmar.example/7'
    expect(captureOf({ ...given, url, basis: 'WARC' }, null)).toEqual({
      url: 'https://ports.velmar.example/7',
      capturedAt: '2031-05-03T08:00:00Z',
      mediaType: 'text/html',
      basis: 'ARCHIVED_ADDRESS',
    })
  })
})

describe('archivedAddress', () => {
  it.each([
    [
      'https://web.archive.org/web/20310503080000/https://a.example/?q=1',
      'https://a.example/?q=1',
      '2031-05-03T08:00:00Z',
    ],
    ['/web/20310503080000if_/http:/a.example/', 'http://a.example/', '2031-05-03T08:00:00Z'],
    ['https://archive.ph/2031.05.03-080000/https://a.example/', 'https://a.example/', '2031-05-03T08:00:00Z'],
    ['https://web.archive.org/web/2031*/https://a.example/', 'https://a.example/', null],
  ])('takes %s apart', (address, url, capturedAt) => {
    expect(archivedAddress(address)).toEqual({ url, capturedAt })
    expect(originalAddress(address)).toBe(url)
  })

  it.each([
    'https://a.example/20310503080000/news',
    'https://a.example/news?from=https://b.example/',
    'https://web.archive.org/web/20319903080000/https://a.example/',
    'https://a.example/2031/https://b.example/',
    `https://web.archive.org/web/20310503080000/https://a.example/${'x'.repeat(9_000)}`,
  ])('leaves %s as it is', (address) => {
    expect(archivedAddress(address)).toBeNull()
    expect(originalAddress(address)).toBe(address)
  })
})
