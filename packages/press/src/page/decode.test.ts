import { legacyHookDecode } from '@exodus/bytes/encoding.js'
import { describe, expect, it } from 'vitest'
import { PageError } from '../page-error.ts'
import { encoded, encodings } from '../testing/encode.ts'
import { reports } from '../testing/languages.ts'
import { decodePage } from './decode.ts'

const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'))
const joined = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]))

const text = (bytes: Uint8Array, mediaType: string | null = null) =>
  decodePage({ bytes, isHtml: false, mediaType })
const html = (bytes: Uint8Array, mediaType: string | null = null) =>
  decodePage({ bytes, isHtml: true, mediaType })

const refusal = (read: () => unknown) => {
  try {
    read()
  } catch (error) {
    if (error instanceof PageError) return error.code
    throw error
  }
  return null
}

/** Every letter that one or two bytes, or three or four of the encodings that have such, stand for. */
function lettersOf(encoding: string): string[] {
  const letters = new Set<string>()
  const add = (...bytes: number[]) => {
    const letter = legacyHookDecode(Uint8Array.from(bytes), encoding)
    if (!letter.includes('\ufffd') && letter.isWellFormed()) letters.add(letter)
  }
  for (let first = 0x80; first < 0x100; first++) {
    add(first)
    for (let second = 0x30; second < 0xff; second++) {
      add(first, second)
      if (encoding === 'euc-jp' && first >= 0xa1 && second >= 0xa1) add(0x8f, first, second)
      if (encoding === 'gb18030' && second < 0x3a) add(first, second, 0x81, 0x30)
    }
  }
  // One byte and an ASCII letter are two letters.
  return [...letters].filter((letter) => !/[\0-\x7f]/.test(letter))
}

describe('every letter of an encoding', () => {
  it.each(encodings.filter((encoding) => !encoding.startsWith('utf')))('%s', (encoding) => {
    const letters = lettersOf(encoding === 'iso-2022-jp' ? 'euc-jp' : encoding).filter(
      (letter) => canEncode(letter, encoding) && !(encoding === 'iso-2022-jp' && isHalfWidth(letter)),
    )
    expect(letters.length).toBeGreaterThan(40)
    const page = text(encoded(letters.join(' '), encoding), `text/plain; charset=${encoding}`)
    expect(page.encoding).toBe(encoding)
    const read = page.text.split(' ')
    expect(letters.filter((letter, index) => read[index] !== letter)).toEqual([])
  })

  it('also the Korean and Hong Kong ones that Node does not know', () => {
    for (const [letters, encoding] of [
      ['똠방 찦차 펲', 'euc-kr'],
      ['鰂魚涌 深水埗 赤鱲角', 'big5'],
    ] as const) {
      const page = joined(bytesOf(`<meta charset=${encoding}><p>`), hongKong(letters, encoding))
      expect(html(page).text).toContain(letters)
    }
  })
})

function canEncode(letter: string, encoding: string): boolean {
  try {
    encoded(letter, encoding)
    return true
  } catch {
    return false
  }
}

/** These are written as full ones. */
const isHalfWidth = (letter: string) => /[\uff61-\uff9f]/.test(letter)

/** The standard's encoder does not write Hong Kong's letters, which its decoder reads. */
function hongKong(letters: string, encoding: string): Uint8Array {
  const ofHongKong = new Map([
    ['鰂', [0x91, 0x6f]],
    ['埗', [0x96, 0xf5]],
    ['鱲', [0x9e, 0x50]],
  ])
  return Uint8Array.from(
    [...letters].flatMap((letter) => ofHongKong.get(letter) ?? [...encoded(letter, encoding)]),
  )
}

describe('what says the encoding', () => {
  const koi = encoded('Мост открыт.', 'koi8-r')
  const page = (head: string) => joined(bytesOf(`<!DOCTYPE html>${head}<p>`), koi)
  const filler = '<!-- template -->'.repeat(400)

  it.each([
    ['<meta charset="koi8-r">'],
    ['<META CHARSET=KOI8>'],
    ['<meta charset=" koi8_r ">'],
    ['<meta charset="koi8&#45;r">'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">'],
    ['<meta content=\'charset="koi8-r"\' http-equiv=content-type>'],
    ['<meta charset=mystery><meta charset=koi8-r>'],
    ['<script>"<meta charset=windows-1253>"</script><meta charset=koi8-r>'],
    ['<title><meta charset=windows-1253></title><meta charset=koi8-r>'],
    ['<!-- <meta charset=windows-1253> --><meta charset=koi8-r>'],
    [`<head>${filler}<meta charset=koi8-r>`],
    ['<body><div><meta charset=koi8-r>'],
  ])('%s', (head) => {
    expect(html(page(head))).toMatchObject({
      encoding: 'koi8-r',
      text: expect.stringContaining('Мост открыт.'),
    })
  })

  it.each([
    ['</meta charset=windows-1253>'],
    ['<meta content="text/html; charset=windows-1253">'],
    ['<meta name=charset content=windows-1253>'],
    [`<body><p>${filler}<meta charset=windows-1253>`],
  ])('but not %s', (head) => {
    expect(html(joined(page(head), koi, koi, koi)).encoding).toBe('koi8-r')
  })

  it('an XML declaration where no tag does', () => {
    const xml = joined(bytesOf('<?xml version="1.0" encoding="koi8-r"?><html><p>'), koi)
    expect(html(xml).encoding).toBe('koi8-r')
    const both = joined(bytesOf('<?xml version="1.0" encoding="koi8-u"?><meta charset=koi8-r><p>'), koi)
    expect(html(both).encoding).toBe('koi8-r')
  })

  it('the media type before the page', () => {
    expect(html(page('<meta charset=windows-1253>'), 'text/html; charset="KOI8-R"').encoding).toBe('koi8-r')
    expect(html(page('<meta charset=koi8-r>'), 'text/html; charset=mystery').encoding).toBe('koi8-r')
    expect(html(page('<meta charset=koi8-r>'), 'nonsense').encoding).toBe('koi8-r')
    expect(text(koi, 'text/plain; charset=koi8-r').text).toBe('Мост открыт.')
  })

  it('a byte order mark before all', () => {
    const marked = encoded('\ufeffМост.', 'utf-8')
    expect(html(marked, 'text/html; charset=koi8-r')).toEqual({ text: 'Мост.', encoding: 'utf-8' })
    expect(text(encoded('\ufeffМост.', 'utf-16be'), 'text/plain; charset=koi8-r').text).toBe('Мост.')
  })
})

describe('bytes that are UTF-8 beyond doubt', () => {
  const russian = reports.find(({ language }) => language === 'ru')?.text ?? ''

  it.each(['windows-1251', 'euc-kr', 'utf-16', 'iso-2022-kr'])('although they are called %s', (label) => {
    const page = joined(bytesOf(`<meta charset=${label}><p>`), encoded(russian, 'utf-8'))
    expect(html(page)).toMatchObject({ encoding: 'utf-8', text: expect.stringContaining(russian) })
    expect(text(encoded(russian, 'utf-8'), `text/plain; charset=${label}`).text).toBe(russian)
  })

  it('also with a letter cut off or a stray byte', () => {
    const cut = encoded(russian, 'utf-8').subarray(0, -2)
    expect(text(cut)).toMatchObject({ encoding: 'utf-8', text: expect.stringContaining('за их тру\ufffd') })
    const stray = joined(encoded(`${russian} `, 'utf-8'), bytesOf('\xe9'), encoded(russian, 'utf-8'))
    expect(text(stray, 'text/plain; charset=windows-1251').text).toBe(`${russian} \ufffd${russian}`)
  })

  it('also with a part in another encoding', () => {
    const part = encoded('«Да»', 'windows-1251')
    for (const label of ['utf-8', 'windows-1251', null]) {
      const page = joined(encoded(`<p>${russian} `, 'utf-8'), part, encoded(` ${russian}`, 'utf-8'))
      const { text: read } = html(page, label === null ? null : `text/html; charset=${label}`)
      expect(read.replace(/\ufffd+/, '')).toBe(`<p>${russian}  ${russian}`)
    }
  })

  it('but not one or two East Asian letters that only look so', () => {
    const page = joined(
      bytesOf('<meta charset=gbk><p>The sign says '),
      encoded('茅', 'gbk'),
      bytesOf(' only.'),
    )
    expect(html(page).text).toContain('says 茅 only')
    const cafe = encoded('<meta charset=gbk><p>The café is open.', 'utf-8')
    expect(html(cafe).text).toContain('café')
  })
})

describe('UTF-16 without a mark', () => {
  it.each(['utf-16le', 'utf-16be'])('%s', (encoding) => {
    for (const { text: report } of reports) {
      const page = `<!DOCTYPE html><html><meta charset=utf-16><body><p>${report}</p></body></html>`
      expect(html(encoded(page, encoding))).toEqual({ text: page, encoding })
    }
  })

  it('is not a page with a few zero bytes', () => {
    expect(html(bytesOf('<p>The ferry \0waits. The bridge\0 opens.')).encoding).toBe('utf-8')
  })
})

describe('letters behind escapes', () => {
  const japanese = encoded('港湾大臣', 'iso-2022-jp')

  it('are read with a label and without', () => {
    expect(html(joined(bytesOf('<meta charset=iso-2022-jp>'), japanese)).text).toContain('港湾大臣')
    expect(text(japanese)).toEqual({ text: '港湾大臣', encoding: 'iso-2022-jp' })
  })

  it('are refused where browsers read none', () => {
    const korean = bytesOf('<meta charset=iso-2022-kr><p>\x1b$)C\x0e0!\x0f')
    expect(refusal(() => html(korean))).toBe('PAGE_ENCODING')
    expect(refusal(() => html(bytesOf('<meta charset=hz-gb-2312><p>~{VPNDf~}')))).toBe('PAGE_ENCODING')
  })

  it('are not colours of a terminal', () => {
    expect(text(bytesOf('\x1b[1mThe ferry waits.\x1b[0m')).encoding).toBe('utf-8')
  })
})

describe('a label that most letters contradict', () => {
  it('does not count where the letters show their encoding', () => {
    for (const label of ['utf-8', 'shift_jis', 'iso-2022-kr']) {
      const french = encoded(
        'Le préfet a inauguré le pont à péage hier, a déclaré la ministre.',
        'windows-1252',
      )
      const page = joined(bytesOf(`<meta charset=${label}><p>`), french)
      expect(html(page).text).toContain('Le préfet a inauguré le pont à péage')
    }
  })

  it('is refused where they do not', () => {
    expect(refusal(() => html(bytesOf('<meta charset=utf-8><p>\xd5 \xaf')))).toBe('PAGE_ENCODING')
    expect(refusal(() => html(bytesOf('<p>\xd5 \xaf'), 'text/html; charset=x-user-defined'))).toBe(
      'PAGE_ENCODING',
    )
  })

  it('counts where a few letters are wrong', () => {
    const page = joined(
      bytesOf('<meta charset=euc-kr><p>'),
      encoded('켈 부두 개관식 열려'.repeat(5), 'euc-kr'),
    )
    expect(html(joined(page, bytesOf('\xff'))).text).toMatch(/열려\ufffd$/)
  })
})
