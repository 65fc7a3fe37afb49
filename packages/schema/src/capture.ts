import { Capture, RawSpan } from './refs.ts'

Capture.implement({
  description: 'The page as it was handed in. Kept for good, so that every claim can be checked against it.',
  fields: (t) => ({
    sha256: t.exposeString('sha256', { description: 'Of the bytes, lower-case hexadecimal.' }),
    byteLength: t.exposeInt('byte_length', { description: 'How many bytes there are.' }),
    mediaType: t.exposeString('media_type', {
      description: '`text/plain`, `text/html` or `application/json`.',
    }),
    encoding: t.exposeString('encoding', {
      description: 'The character encoding the bytes were decoded with.',
    }),
    parserVersion: t.exposeString('parser_version', {
      description: 'The version of the parser that read it.',
    }),
    receivedAt: t.expose('received_at', { type: 'DateTime', description: 'When the archive got it.' }),
    raw: t.exposeString('raw', {
      description:
        'The text that was given, decoded. Raw offsets count UTF-16 code units of it, so that `raw.slice(rawStart, rawEnd)` in JavaScript gives the printed words.',
    }),
    bytes: t.string({
      description: 'The bytes, in base64.',
      resolve: ({ bytes }) =>
        Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
    }),
    remainder: t.field({
      type: [RawSpan],
      description: 'Parts of `raw` that belong to nothing: navigation, boilerplate.',
      resolve: ({ remainder }) => remainder,
    }),
  }),
})

RawSpan.implement({
  description: 'A range of `raw` in UTF-16 code units, the end not included.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'The first code unit.' }),
    end: t.exposeInt('end', { description: 'The code unit behind the last.' }),
  }),
})
