import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pagesIn } from '../pages-in.ts'
import { foundIn, piped, told } from '../testing/found.ts'
import { pieces } from '../testing/pieces.ts'

const page =
  '<!DOCTYPE html><title>Fähre</title>\r\n<p>The ferry waits = and “waits”, said Ada Kerrin.</p>\r\n'
const url = 'https://harl.example/ferry?id=7&l=en'

/** As RFC 2045 has it, with lines of at most 76 letters. */
function quoted(text: string): string {
  const letters = [...Buffer.from(text)].map((byte) =>
    (byte >= 0x20 && byte < 0x7f && byte !== 0x3d) || byte === 0x0d || byte === 0x0a
      ? String.fromCharCode(byte)
      : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  )
  let line = ''
  let lines = ''
  for (const letter of letters) {
    if (line.length + letter.length > 75 && letter !== '\r' && letter !== '\n') {
      lines += `${line}=\r\n`
      line = ''
    }
    line += letter
    if (letter === '\n') {
      lines += line
      line = ''
    }
  }
  return lines + line
}

interface MadePart {
  readonly fields: readonly string[]
  readonly body: string
}

const html = (body: string, ...fields: string[]): MadePart => ({
  fields: ['Content-Type: text/html', 'Content-Transfer-Encoding: quoted-printable', ...fields],
  body: quoted(body),
})

function message(parts: readonly MadePart[], fields: readonly string[] = [], type = ''): string {
  const boundary = '----MultipartBoundary--Harl----'
  return [
    'From: <Saved by Blink>',
    'Date: Sat, 3 May 2031 10:00:00 +0200',
    'MIME-Version: 1.0',
    `Content-Type: multipart/related;\r\n\ttype="text/html";${type}\r\n\tboundary="${boundary}"`,
    ...fields,
    '',
    '',
    ...parts.flatMap((part) => [`--${boundary}`, ...part.fields, '', part.body]),
    `--${boundary}--`,
    '',
  ].join('\r\n')
}

describe('an MHTML file', () => {
  it('is its page, with its address and the moment it was saved', async () => {
    const saved = message([html(page, `Content-Location: ${url}`)])
    expect(await foundIn(saved)).toMatchObject([
      {
        kind: 'PAGE',
        place: '',
        page: {
          format: 'html',
          capture: { url, capturedAt: '2031-05-03T08:00:00Z', mediaType: 'text/html', basis: 'MHTML' },
        },
      },
    ])
    expect(told(await foundIn(saved))).toEqual([page])
  })

  it('has the address of the whole where the page has none', async () => {
    const folded = `Snapshot-Content-Location:\r\n ${url}`
    expect(await foundIn(message([html(page, 'Content-Location: cid:frame-1')], [folded]))).toMatchObject([
      { page: { capture: { url } } },
    ])
    expect(await foundIn(message([html(page)]))).toMatchObject([{ page: { capture: { url: null } } }])
  })

  it.each([
    ['base64', Buffer.from(page).toString('base64').replace(/.{76}/g, '$&\r\n')],
    ['8bit', page],
    ['binary', page],
  ])('may be encoded in %s', async (encoding, body) => {
    const part = {
      fields: ['Content-Type: text/html; charset=utf-8', `Content-Transfer-Encoding: ${encoding}`],
      body,
    }
    expect(told(await foundIn(message([part])))).toEqual([page])
  })

  it('is the part that is said to be its start, and frames are no pages', async () => {
    const frame = html('<p>A film.</p>', 'Content-ID: <frame-1@harl>')
    const root = html(page, 'Content-ID: <frame-2@harl>')
    expect(told(await foundIn(message([frame, root], [], '\r\n\tstart="<frame-2@harl>";')))).toEqual([page])
    expect(told(await foundIn(message([root, frame])))).toEqual([page])
    expect(told(await foundIn(message([root, frame], [], ' start="<gone@harl>";')))).toEqual([page])
  })

  it('passes over what the page shows', async () => {
    const image = {
      fields: ['Content-Type: image/png', 'Content-Transfer-Encoding: base64'],
      body: Buffer.alloc(300_000, 7).toString('base64').replace(/.{76}/g, '$&\r\n'),
    }
    const found = await foundIn(message([image, html(page), image]), '', { pageBytes: 1_000 })
    expect(told(found)).toEqual([page])
  })

  it('may have parts in its parts', async () => {
    const inner = [
      '--inner',
      'Content-Type: text/plain',
      '',
      'Text.',
      '--inner',
      'Content-Type: text/html',
      '',
      '<p>Page.</p>',
      '--inner--',
    ].join('\r\n')
    const part = { fields: ['Content-Type: multipart/alternative; boundary=inner'], body: inner }
    expect(told(await foundIn(message([part])))).toEqual(['<p>Page.</p>'])
  })

  it('may be one part by its name, as old browsers wrote it', async () => {
    const saved = `From: "Saved by a browser"\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: ${url}\r\n\r\n${quoted(page)}`
    expect(told(await foundIn(saved, 'ferry.mht'))).toEqual([page])
  })

  it('without a page says so', async () => {
    const image = { fields: ['Content-Type: image/png'], body: 'x' }
    expect(told(await foundIn(message([image])))).toEqual([
      'OTHER_FORMAT The file is an MHTML file without a page. Save the page itself.',
    ])
  })

  it('that is cut off in its page is refused, and one that is too large as well', async () => {
    const saved = message([html(page.repeat(20))])
    expect(told(await foundIn(saved.slice(0, 900)))).toEqual(['CONTAINER_BROKEN'])
    expect(told(await foundIn(saved, '', { pageBytes: 200 }))).toEqual(['PAGE_TOO_LARGE'])
  })

  it('is told from a mail, which no browser wrote', async () => {
    const mail = message([html(page)]).replace('<Saved by Blink>', 'Ada Kerrin <ada@harl.example>')
    expect(await foundIn(mail)).toMatchObject([{ kind: 'PAGE', page: { capture: { basis: 'MAIL' } } }])
  })
})

it('gives any page whole, in any chunks', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'binary', maxLength: 500 }),
      fc.integer({ min: 1, max: 300 }),
      async (text, length) => {
        const body = `<p>${text.replaceAll(/\r\n?|\n/g, '\r\n').toWellFormed()}</p>`
        const parts = [html('<p>Frame.</p>', 'Content-ID: <1>'), html(body, 'Content-ID: <2>')]
        const bytes = message(parts, [], ' start="<2>";')
        const file = piped('', pieces(bytes, length))
        const found = await Array.fromAsync(pagesIn(file, { format: 'auto' }))
        expect(told(found)).toEqual([body])
      },
    ),
    { numRuns: 40 },
  )
})
