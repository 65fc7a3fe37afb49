import { expect, it } from 'vitest'
import type { CaptureBasis } from './given-page.ts'
import { parsePage } from './parse-page.ts'

const said = 'The dam holds, said Mayor Ada Kerrin of Harl on Friday. It will stand for a hundred years.'

function publishedOf(raw: string, basis: CaptureBasis, isHtml = false) {
  return parsePage({
    kind: 'document',
    bytes: Buffer.from('the bytes of the document'),
    mediaType: 'message/rfc822',
    raw,
    isHtml,
    fields: { title: 'Pier opens', date: '2031-05-03' },
    capture: { url: null, capturedAt: null, mediaType: null, basis },
  }).published
}

it('was published on the day in the head of a mail, as far as its text prints none', () => {
  expect(publishedOf(said, 'MAIL')).toEqual({
    value: '2031-05-03',
    precision: 'DAY',
    basis: 'METADATA',
    text: null,
  })
  expect(publishedOf(`2 May 2031\n\n${said}`, 'MAIL')).toMatchObject({
    value: '2031-05-02',
    basis: 'PRINTED',
  })
})

it('was published on the day that is given beside it, whatever its text prints', () => {
  expect(publishedOf(`2 May 2031\n\n${said}`, 'EXPORT')).toMatchObject({
    value: '2031-05-03',
    basis: 'GIVEN',
  })
})
