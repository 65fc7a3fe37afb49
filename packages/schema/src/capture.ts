import { jsonRows, sql } from 'pothos-kysely'
import { builder } from './builder.ts'
import { CaptureBasis } from './enums.ts'
import { Capture, RawSpan } from './refs.ts'

builder.kyselyObject(Capture, {
  description:
    'The page as it was submitted. The archive keeps it, so that every claim can be checked against it.',
  fields: (t) => ({
    sha256: t.column('sha256', { description: 'The SHA-256 hash of the bytes, in lower-case hexadecimal.' }),
    byteLength: t.column('byte_length', { type: 'Int', description: 'The number of bytes.' }),
    mediaType: t.column('media_type', {
      description:
        'The media type that the page was read as: `text/plain`, `text/html`, `text/markdown`, `application/json`, or that of a document.',
    }),
    encoding: t.column('encoding', {
      description: 'The character encoding of the bytes.',
    }),
    parserVersion: t.column('parser_version', {
      description: 'The version of the parser that read the page.',
    }),
    receivedAt: t.column('received_at', {
      type: 'DateTime',
      description: 'The time when the archive received the page.',
    }),
    url: t.column('url', {
      type: 'URL',
      nullable: true,
      description: 'The URL that the page was captured from. Null when unknown.',
    }),
    capturedAt: t.column('captured_at', {
      type: 'DateTime',
      nullable: true,
      description: 'The time of the capture, before the archive received the page. Null when unknown.',
    }),
    declaredMediaType: t.column('declared_media_type', {
      nullable: true,
      description: 'The media type that the server or the container declared. Null when unknown.',
    }),
    basis: t.column('basis', {
      type: CaptureBasis,
      nullable: true,
      description: 'Where `url`, `capturedAt` and `declaredMediaType` come from. Null when all are unknown.',
    }),
    raw: t.column('raw', {
      cost: 20,
      description:
        'The decoded page. Raw offsets count UTF-16 code units: in JavaScript, `raw.slice(rawStart, rawEnd)` gives the printed words.',
    }),
    bytes: t.expression({
      cost: 50,
      type: 'String',
      description: 'The bytes in base64.',
      // PostgreSQL splits base64 into lines.
      sql: (eb) => sql<string>`translate(encode(${eb.ref('capture.bytes')}, 'base64'), e'\\n', '')`,
    }),
    remainder: t.relatedMany({
      type: RawSpan,
      description: 'Parts of `raw` that belong to no field: navigation, boilerplate.',
      from: (eb) => jsonRows(eb.ref('capture.remainder'), { start: 'int4', end: 'int4' }),
    }),
  }),
})

builder.kyselyObject(RawSpan, {
  description: 'A range of `raw` in UTF-16 code units. The end is exclusive.',
  fields: (t) => ({
    start: t.column('start', { type: 'Int', description: 'The start.' }),
    end: t.column('end', { type: 'Int', description: 'The exclusive end.' }),
  }),
})
