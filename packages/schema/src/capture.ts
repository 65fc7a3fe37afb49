import { jsonRows, sql } from 'pothos-kysely'
import { builder } from './builder.ts'
import { Capture, RawSpan } from './refs.ts'

builder.kyselyObject(Capture, {
  description: 'The page as it was handed in. Kept for good, so that every claim can be checked against it.',
  fields: (t) => ({
    sha256: t.column('sha256', { description: 'Of the bytes, lower-case hexadecimal.' }),
    byteLength: t.column('byte_length', { type: 'Int', description: 'How many bytes there are.' }),
    mediaType: t.column('media_type', {
      description: '`text/plain`, `text/html` or `application/json`.',
    }),
    encoding: t.column('encoding', {
      description: 'The character encoding the bytes were decoded with.',
    }),
    parserVersion: t.column('parser_version', {
      description: 'The version of the parser that read it.',
    }),
    receivedAt: t.column('received_at', { type: 'DateTime', description: 'When the archive got it.' }),
    raw: t.column('raw', {
      description:
        'The text that was given, decoded. Raw offsets count UTF-16 code units of it, so that `raw.slice(rawStart, rawEnd)` in JavaScript gives the printed words.',
    }),
    bytes: t.expression({
      type: 'String',
      description: 'The bytes, in base64.',
      // Postgres breaks base64 into lines.
      sql: (eb) => sql<string>`translate(encode(${eb.ref('capture.bytes')}, 'base64'), e'\\n', '')`,
    }),
    remainder: t.relatedMany({
      type: RawSpan,
      description: 'Parts of `raw` that belong to nothing: navigation, boilerplate.',
      from: (eb) => jsonRows(eb.ref('capture.remainder'), { start: 'int4', end: 'int4' }),
    }),
  }),
})

builder.kyselyObject(RawSpan, {
  description: 'A range of `raw` in UTF-16 code units, the end not included.',
  fields: (t) => ({
    start: t.column('start', { type: 'Int', description: 'The first code unit.' }),
    end: t.column('end', { type: 'Int', description: 'The code unit behind the last.' }),
  }),
})
