import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Found } from '../found.ts'
import { pagesIn } from '../pages-in.ts'
import { foundIn, piped } from '../testing/found.ts'
import { pieces } from '../testing/pieces.ts'
import { fieldText } from './encoded-words.ts'

const head = (more = '') =>
  `From: Press Office <press@harl.example>\nTo: list@harl.example\nSubject: Pier opens\nDate: Fri, 2 May 2031 23:30:00 -0800 (PST)\nMessage-ID: <1@harl.example>\n${more}`

/** What is told of each thing, in short. */
function told(found: readonly Found[]) {
  return found.map((one) => {
    if (one.kind !== 'PAGE') return [one.place, one.kind === 'NO_PAGE' ? one.reason : one.code]
    const { page } = one
    if (page.kind !== 'document') return [one.place, page.kind === 'file' ? page.name : '']
    return [one.place, page.fields.title, page.raw.trim()]
  })
}

const parts = (boundary: string, ...each: string[]) =>
  `${each.map((part) => `--${boundary}\n${part}`).join('\n')}\n--${boundary}--\n`

describe('a mail', () => {
  it('is a page with what its head says, and keeps its own bytes', async () => {
    const bytes = `${head('Content-Language: en\nArchived-At: <https://harl.example/m/1>\n')}\nThe dam holds.\n`
    expect(await foundIn(bytes, 'x.eml')).toEqual([
      {
        kind: 'PAGE',
        place: '',
        page: {
          kind: 'document',
          bytes: Uint8Array.from(Buffer.from(bytes)),
          mediaType: 'message/rfc822',
          raw: 'The dam holds.\n',
          isHtml: false,
          fields: {
            id: '1@harl.example',
            url: 'https://harl.example/m/1',
            title: 'Pier opens',
            date: '2031-05-02',
            language: 'en',
          },
          capture: {
            url: 'https://harl.example/m/1',
            capturedAt: '2031-05-03T07:30:00Z',
            mediaType: 'text/plain',
            basis: 'MAIL',
          },
        },
      },
    ])
  })

  it('is known without a name by what only programs write; a memo is a text', async () => {
    expect(told(await foundIn(`${head()}\nThe dam holds.`))).toEqual([['', 'Pier opens', 'The dam holds.']])
    const memo = 'From: Press Office\nTo: All\nDate: 2 May 2031\nSubject: Pier\n\nThe dam holds.'
    expect(await foundIn(memo, 'x.txt')).toMatchObject([{ page: { kind: 'file' } }])
  })

  it('gives the HTML of two forms, in the encoding of its part', async () => {
    const alternative = parts(
      'a b',
      'Content-Type: text/plain\n\nThe dam.',
      'Content-Type: text/html; charset=windows-1251\nContent-Transfer-Encoding: quoted-printable\n\n<h1>Pier</h1><p>=CC=\n=EE=F1=F2</p>',
    )
    const bytes = `${head('Content-Type: multipart/alternative; boundary="a b"\n')}\n${alternative}`
    expect(told(await foundIn(bytes, 'x.eml'))).toEqual([['', 'Pier', '<h1>Pier</h1><p>Мост</p>']])
  })

  it('has letters that only the Encoding Standard knows', async () => {
    const bytes = Buffer.from(
      `${head('Content-Type: text/plain; charset=euc-kr\n')}\n\x8c\x63\xb9\xe6\n`,
      'latin1',
    )
    expect(told(await foundIn(bytes, 'x.eml'))).toEqual([['', 'Pier opens', '똠방']])
  })

  it('joins flowed lines and leaves the signature out', async () => {
    const text = 'The dam \nholds.\n\n> it \n> stands\n-- \nPress Office\n+1 23'
    const bytes = `${head('Content-Type: text/plain; format=flowed\n')}\n${text}`
    expect(told(await foundIn(bytes, 'x.eml'))).toEqual([['', 'Pier opens', 'The dam holds.\n\n> it stands']])
  })

  it('tells of all that hangs on it: mails, files, pictures', async () => {
    const inner = `${head('').replace('Pier opens', 'Fwd: =?utf-8?B?UXVhaQ==?=')}\nThe quay stands.`
    const mixed = parts(
      'm',
      'Content-Type: text/plain\n\nSee below.',
      `Content-Type: message/rfc822\n\n${inner}`,
      'Content-Type: application/octet-stream\nContent-Disposition: attachment; filename="../a/page.html"\nContent-Transfer-Encoding: base64\n\nPHA+VGhlIGRhbS48L3A+',
      'Content-Type: image/png; name=logo.png\n\nx',
      'Content-Type: text/calendar\n\nBEGIN:VCALENDAR',
    )
    const bytes = `${head('Content-Type: multipart/mixed; boundary=m\n')}\n${mixed}`
    expect(told(await foundIn(bytes, 'x.eml'))).toEqual([
      ['', 'Pier opens', 'See below.'],
      ['part 1', 'Quai', 'The quay stands.'],
      ['part 2 page.html', 'page.html'],
      ['part 3 logo.png', 'image/png'],
      ['part 4', 'text/calendar'],
    ])
  })

  it('is no page without a text, and is opened only so deep', async () => {
    expect(told(await foundIn(`${head()}\n \n`, 'x.eml'))).toEqual([['', 'mail without text']])
    const nested = (depth: number): string =>
      depth === 0
        ? `${head()}\nThe dam.`
        : `${head(`Content-Type: multipart/mixed; boundary=b${depth}\n`)}\n${parts(`b${depth}`, `Content-Type: message/rfc822\n\n${nested(depth - 1)}`)}`
    const found = told(await foundIn(nested(9), 'x.eml'))
    expect(found.at(-1)).toEqual(['', 'CONTAINER_DEPTH'])
  })
})

describe('fields of a mail', () => {
  it.each([
    ['=?UTF-8?Q?Caf=C3=A9_=E2=80=93?= bar', 'Café – bar'],
    ['=?utf-8?B?0JzQ?= =?utf-8?B?vtGB0YI=?=', 'Мост'],
    ['=?iso-2022-jp?B?GyRCRnxLXBsoQg==?=', '日本'],
    ['=?windows-1251*ru?Q?=CC=EE=F1=F2?=', 'Мост'],
    ['a =?x-unknown?Q?b=E9?= c', 'a bé c'],
    ['=?utf-8?X?a?= =?utf-8', '=?utf-8?X?a?= =?utf-8'],
  ])('%s is read as %s', (field, text) => {
    expect(fieldText(field)).toBe(text)
  })
})

describe('an mbox file', () => {
  const line = 'From press@harl.example Fri May  2 23:30:00 2031\n'

  it('gives every mail whole and in order, wherever chunks end', async () => {
    const texts = fc.array(
      fc.stringMatching(/^[A-Za-z .>\n]{1,80}$/).map((text) => `${text.trim()}x`),
      {
        minLength: 1,
        maxLength: 8,
      },
    )
    await fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 1, max: 300 }), async (all, size) => {
        const file = all
          .map((text) => `${line}${head()}\n${text.replace(/^(>*From )/gm, '>$1')}\n\n`)
          .join('')
        const found = await Array.fromAsync(pagesIn(piped('x.mbox', pieces(file, size)), { format: 'auto' }))
        expect(told(found)).toEqual(all.map((text, at) => [`mail ${at + 1}`, 'Pier opens', text.trim()]))
      }),
      { numRuns: 60 },
    )
  })

  it('loses only the mail that is too long', async () => {
    const mail = (length: number) => `${line}${head()}\n${'The dam.\n'.repeat(length)}\n`
    const found = told(await foundIn(mail(1) + mail(300) + mail(2), '', { pageBytes: 1000 }))
    expect(found.map(([place, what]) => [place, what])).toEqual([
      ['mail 1', 'Pier opens'],
      ['mail 2', 'PAGE_TOO_LARGE'],
      ['mail 3', 'Pier opens'],
    ])
  })
})
