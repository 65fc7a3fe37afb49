import { describe, expect, it } from 'vitest'
import { foundIn } from './testing/found.ts'
import { pdfOf } from './testing/pdf.ts'
import { responseRecord } from './testing/warc.ts'
import { zipOf } from './testing/zip.ts'

const pdf = pdfOf([[{ text: 'The dam holds, said Mayor Ada Kerrin.', x: 60, y: 700 }]])
const url = 'https://harl.example/statement.pdf'

describe('a document in a container', () => {
  it('is a page with what the container says of it', async () => {
    const crawl = responseRecord({ headers: { 'Content-Type': 'application/pdf' }, body: pdf }, { url })
    expect(await foundIn(crawl)).toMatchObject([
      {
        kind: 'PAGE',
        place: `record 1 ${url}`,
        page: {
          kind: 'document',
          raw: expect.stringContaining('The dam holds'),
          capture: { url, basis: 'WARC' },
        },
      },
    ])
    expect(await foundIn(zipOf([{ path: 'a/x.pdf', bytes: pdf }]))).toMatchObject([
      { kind: 'PAGE', place: 'entry 1 a/x.pdf', page: { kind: 'document', mediaType: 'application/pdf' } },
    ])
  })

  it('may hang on a mail', async () => {
    const mail = `From: a@harl.example\nDate: Fri, 2 May 2031 10:00:00 +0000\nContent-Type: multipart/mixed; boundary=m\n\n--m\nContent-Type: text/plain\n\nSee below.\n--m\nContent-Type: application/pdf; name="x.pdf"\nContent-Transfer-Encoding: base64\n\n${pdf.toString('base64').replace(/.{76}/g, '$&\n')}\n--m--\n`
    expect(await foundIn(mail, 'x.eml')).toMatchObject([
      { place: '', page: { mediaType: 'message/rfc822' } },
      { place: 'part 1 x.pdf', page: { mediaType: 'application/pdf', capture: { basis: 'DOCUMENT' } } },
    ])
  })
})
