import { createServer } from 'node:http'
import { decodePage, PageError } from '@communique/press'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encoded, encodings, reports } from '../../packages/press/testing/internals.ts'
import { chromiumPath, openBrowser } from '../environment/chromium.ts'

const chromium = chromiumPath()

/** A page as a server sends it. */
interface Sent {
  readonly bytes: Uint8Array
  readonly mediaType: string
}

/** An encoding by its WHATWG name in small letters, and the text of the element `pre`. */
interface Seen {
  readonly encoding: string
  readonly text: string
}

const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'))
const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(Buffer.concat(parts))
const asHtml = (head: string, letters: Uint8Array, mediaType = 'text/html'): Sent => ({
  bytes: joined(bytesOf(`<!DOCTYPE html>${head}<pre>`), letters),
  mediaType,
})
const asText = (bytes: Uint8Array, label: string): Sent => ({
  bytes,
  mediaType: `text/plain; charset=${label}`,
})

/** What the parser makes of a page; null where it refuses it. */
function read({ bytes, mediaType }: Sent): Seen | null {
  const isHtml = mediaType.startsWith('text/html')
  try {
    const { text, encoding } = decodePage({ bytes, isHtml, mediaType })
    return { encoding, text: isHtml ? text.slice(text.indexOf('<pre>') + '<pre>'.length) : text }
  } catch (error) {
    if (error instanceof PageError && error.code === 'PAGE_ENCODING') return null
    throw error
  }
}

const written = reports.flatMap(({ language, text, encodings: all }) =>
  all.map((encoding) => ({ language, encoding, text })),
)

describe.skipIf(chromium === null)('the letters of a page are those that Chromium shows', () => {
  let sent: readonly Sent[] = []
  const server = createServer((request, response) => {
    const { bytes, mediaType } = sent[Number(request.url?.slice(1))] ?? asHtml('', bytesOf(''))
    response.writeHead(200, { 'content-type': mediaType, 'cache-control': 'no-store' })
    response.end(bytes)
  })
  let browser: Awaited<ReturnType<typeof openBrowser>>
  const pagesWithLabel = ({ text, encoding }: (typeof written)[number]): Sent[] => {
    const letters = encoded(text, encoding)
    return [asHtml(`<meta charset=${encoding}>`, letters), asText(letters, encoding)]
  }
  let labelled: Seen[] = []

  beforeAll(async () => {
    await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens))
    browser = await openBrowser(chromium ?? '')
    labelled = await showAll(written.flatMap(pagesWithLabel))
  })
  afterAll(async () => {
    await browser[Symbol.asyncDispose]()
    server.close()
  })

  async function show(page: Sent): Promise<Seen> {
    sent = [page]
    await open('0')
    const { encoding, text } = await browser.page.evaluate<Seen>(
      `({ encoding: document.characterSet, text: document.querySelector('pre')?.textContent ?? '' })`,
    )
    return { encoding: encoding.toLowerCase(), text }
  }

  /** The same of pages that say themselves how they are encoded: in frames, of which many are opened at once. */
  async function showAll(pages: readonly Sent[]): Promise<Seen[]> {
    sent = pages
    await open('none')
    const seen = await browser.page.evaluate<
      Seen[]
    >(`Promise.all([...Array(${pages.length}).keys()].map(async (number) => {
      const frame = document.createElement('iframe')
      frame.src = '/' + number
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
      document.body.append(frame)
      await loaded
      const { characterSet, body } = frame.contentDocument
      return { encoding: characterSet, text: body.querySelector('pre').textContent }
    }))`)
    return seen.map(({ encoding, text }) => ({ encoding: encoding.toLowerCase(), text }))
  }

  async function open(path: string): Promise<void> {
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : undefined
    await browser.page.goto(`http://127.0.0.1:${port}/${path}`, { waitUntil: 'domcontentloaded' })
  }

  /** What Chromium's decoder makes of each of these. */
  const decodeEach = (sequences: readonly (readonly number[])[], encoding: string) =>
    browser.page.evaluate<string[]>(
      `${JSON.stringify(sequences)}.map((bytes) => new TextDecoder('${encoding}').decode(Uint8Array.from(bytes)))`,
    )

  /** What it makes of the same with each of these labels. */
  const decodeWith = (labels: readonly string[], bytes: Uint8Array) =>
    browser.page.evaluate<string[]>(
      `${JSON.stringify(labels)}.map((label) => new TextDecoder(label).decode(Uint8Array.from(${JSON.stringify([...bytes])})))`,
    )

  it.each(encodings)('every letter of %s', async (encoding) => {
    const sequences = sequencesOf(encoding)
    const letters = await decodeEach(sequences, encoding)
    const valid = sequences.filter((_, index) => isLetter(letters[index] ?? ''))
    const all = Uint8Array.from(valid.flat())
    const page = encoding.startsWith('utf-16')
      ? { bytes: joined(encoded('<pre>', encoding), all), mediaType: `text/html; charset=${encoding}` }
      : asText(all, encoding)
    expect(valid.length).toBeGreaterThan(40)
    const [ours, theirs] = [read(page), await show(page)]
    expect(ours?.encoding).toBe(theirs.encoding)
    expect(firstDifference(ours?.text ?? '', theirs.text)).toBeNull()
  })

  it.each(written)('with the right label: $language as $encoding', (each) => {
    const { text, encoding } = each
    const pages = pagesWithLabel(each)
    const first = written.indexOf(each) * pages.length
    expect(pages.map(read)).toEqual(pages.map(() => ({ encoding, text })))
    expect(labelled.slice(first, first + pages.length)).toEqual(pages.map(() => ({ encoding, text })))
  })

  it.each(written)(
    'or the letters that were meant, with a wrong one: $language as $encoding',
    async (each) => {
      const letters = encoded(each.text, each.encoding)
      // Bytes that are ASCII are read as if nothing were said.
      const labels =
        each.encoding === 'iso-2022-jp' ? [] : encodings.filter((label) => !/^utf-16/.test(label))
      const others = labels
        .map((label) => ({ label, text: read(asText(letters, label))?.text ?? null }))
        .filter(({ text }) => text !== null && text !== each.text)
      const theirs = await decodeWith(
        others.map(({ label }) => label),
        letters,
      )
      expect(others.map(({ text }) => text)).toEqual(theirs)
    },
  )

  it.each(reports)('but for UTF-8, which no label changes: $language', async ({ text }) => {
    const letters = encoded(text, 'utf-8')
    for (const label of ['windows-1252', 'euc-kr', 'shift_jis', 'koi8-r', 'mystery']) {
      expect(read(asHtml(`<meta charset=${label}>`, letters))?.text).toBe(text)
      expect(read(asText(letters, label))?.text).toBe(text)
    }
    const theirs = await show(asText(letters, 'utf-8'))
    expect(theirs.text).toBe(text)
  })

  it.each(written)('or none, without a label: $language as $encoding', async ({ text, encoding }) => {
    const letters = encoded(text, encoding)
    for (const page of [asHtml('', letters), { bytes: letters, mediaType: 'text/plain' }]) {
      const ours = read(page)
      if (ours !== null) expect(ours.text).toBe(text)
    }
  })

  const filler = '<!-- template -->'.repeat(120)
  const heads = [
    '<meta charset=koi8-u>',
    '<META CHARSET="KOI8-U"/>',
    '<meta/charset=koi8-u>',
    "<meta charset=' koi8-u '>",
    '<meta charset="koi8&#45;u">',
    '<meta charset=koi8-u <p>',
    '</meta charset=koi8-u>',
    '<meta name=charset content=koi8-u>',
    '<meta charset=windows-1253><meta charset=koi8-u>',
    '<meta charset=mystery><meta charset=koi8-u>',
    '<meta charset><meta charset=koi8-u>',
    '<meta http-equiv=Content-Type content="text/html; charset=koi8-u">',
    '<meta content="text/html;charset=koi8-u" http-equiv=content-type>',
    '<meta http-equiv=content-type content="charset = \'koi8-u\'">',
    '<meta http-equiv=content-type content="text/html; charset=&quot;koi8-u">',
    '<meta http-equiv=content-type content="text/html; charset koi8-u">',
    '<meta http-equiv=content-type content="text/html; charset=; charset=koi8-u">',
    '<meta http-equiv=refresh content="text/html; charset=koi8-u">',
    '<meta content="text/html; charset=koi8-u">',
    '<meta charset=windows-1253 http-equiv=content-type content="text/html; charset=koi8-u">',
    '<meta http-equiv=content-type content="text/html; charset=koi8-u" charset=windows-1253>',
    '<script>"<meta charset=windows-1253>"</script><meta charset=koi8-u>',
    '<style><meta charset=windows-1253></style><meta charset=koi8-u>',
    '<title><meta charset=windows-1253></title><meta charset=koi8-u>',
    '<textarea><meta charset=windows-1253></textarea><meta charset=koi8-u>',
    '<noscript><meta charset=windows-1253></noscript><meta charset=koi8-u>',
    '<template><meta charset=windows-1253></template><meta charset=koi8-u>',
    '<iframe><meta charset=windows-1253></iframe><meta charset=koi8-u>',
    '<!-- <meta charset=windows-1253> --><meta charset=koi8-u>',
    `<head>${filler}<meta charset=koi8-u>`,
    `<head>${filler}${filler}${filler}<link rel=icon href=x><meta charset=koi8-u>`,
    `<head></head>${filler}<meta charset=koi8-u>`,
    `<body><meta charset=koi8-u>`,
    `<body>${filler}<meta charset=koi8-u>`,
    `<div>${filler}<meta charset=koi8-u>`,
    `<p>${'word '.repeat(300)}<meta charset=koi8-u>`,
  ]

  it.each(heads)('by the tag that it finds: %s', async (head) => {
    // Too few letters for a guess of ours.
    const page = asHtml(head, encoded('Мо', 'koi8-u'))
    const { encoding } = await show(page)
    const isFound = encoding === 'koi8-u' || encoding === 'windows-1253'
    expect(read(page)?.encoding ?? null).toBe(isFound ? encoding : null)
  })

  it('by the media type before the tag, and a mark before both', async () => {
    const letters = encoded('Мо', 'koi8-u')
    for (const page of [
      asHtml('<meta charset=windows-1253>', letters, 'text/html; charset="koi8-u"'),
      asHtml('<meta charset=koi8-u>', letters, "text/html; charset='windows-1253'"),
      asHtml('<meta charset=koi8-u>', letters, 'text/html; charset=cp949'),
      asHtml('<meta charset=windows-1253>', letters, 'text/html;CHARSET=KOI8-U; version=2'),
      { bytes: encoded('\ufeff<pre>Мо', 'utf-8'), mediaType: 'text/html; charset=koi8-u' },
    ]) {
      expect(read(page)?.encoding).toBe((await show(page)).encoding)
    }
    const marked = encoded('\ufeff<meta charset=koi8-u><pre>Мо', 'utf-16be')
    const page = { bytes: marked, mediaType: 'text/html; charset=koi8-u' }
    expect(read(page)).toEqual({ encoding: 'utf-16be', text: 'Мо' })
    expect(await show(page)).toEqual({ encoding: 'utf-16be', text: 'Мо' })
  })

  it('and an XML declaration only where no tag says it', async () => {
    for (const xml of [
      '<?xml version="1.0" encoding="koi8-u"?><html><pre>',
      "<?xml version='1.0' encoding='koi8-u' ?><html><meta charset=windows-1253><pre>",
      ' <?xml version="1.0" encoding="koi8-u"?><html><pre>',
    ]) {
      const page = { bytes: joined(bytesOf(xml), encoded('Мо', 'koi8-u')), mediaType: 'text/html' }
      const { encoding } = await show(page)
      const isFound = encoding === 'koi8-u' || encoding === 'windows-1253'
      expect(read(page)?.encoding ?? null).toBe(isFound ? encoding : null)
    }
  })
})

const isLetter = (letter: string) => !/[\ufffd\r\n\0]/.test(letter) && letter.isWellFormed()

/** Everything that may be a letter of an encoding, behind a space; not of all that GB 18030 has, and UTF-8 has no tables. */
function sequencesOf(encoding: string): number[][] {
  if (encoding === 'utf-8') return [...'éßжא한語😀'.repeat(7)].map((letter) => [32, ...Buffer.from(letter)])
  if (encoding.startsWith('utf-16'))
    return [...'éßжא한語'.repeat(8)].map((letter) => [...encoded(` ${letter}`, encoding)])
  const sequences: number[][] = []
  for (let first = 0x80; first < 0x100; first++) {
    sequences.push([32, first])
    if (!/^(?:gb|big|euc|shift)/.test(encoding)) continue
    for (let second = 0x30; second < 0xff; second++) {
      sequences.push([32, first, second])
      if (encoding === 'euc-jp' && first > 0xa0) sequences.push([32, 0x8f, first, second])
      if (encoding === 'gb18030' && second < 0x3a) sequences.push([32, first, second, 0x81, 0x30])
    }
  }
  if (encoding !== 'iso-2022-jp') return sequences
  const pairs = Array.from({ length: 94 * 94 }, (_, index) => [
    0x21 + Math.floor(index / 94),
    0x21 + (index % 94),
  ])
  return pairs.map((pair) => [0x1b, 0x24, 0x42, ...pair, 0x1b, 0x28, 0x42])
}

/** Short, since the texts are long. */
function firstDifference(ours: string, theirs: string): string | null {
  if (ours === theirs) return null
  let at = 0
  while (ours[at] === theirs[at]) at++
  return `${ours.slice(at, at + 20)} is not ${theirs.slice(at, at + 20)}`
}
