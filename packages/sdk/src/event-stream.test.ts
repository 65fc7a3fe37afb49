import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eventParser, type StreamEvent } from './event-stream.ts'

function read(text: string, borders: readonly number[] = []): StreamEvent[] {
  const bytes = new TextEncoder().encode(text)
  const parse = eventParser()
  const cuts = [
    0,
    ...borders.map((border) => border % (bytes.length + 1)).sort((a, b) => a - b),
    bytes.length,
  ]
  // A comment is an event without fields.
  return cuts
    .flatMap((cut, index) => parse(bytes.subarray(cut, cuts[index + 1])))
    .filter((event) => Object.keys(event).length > 0)
}

test('reads what the specification gives as examples', () => {
  expect(read('data: YHOO\ndata: +2\ndata: 10\n\n')).toEqual([{ data: 'YHOO\n+2\n10' }])
  expect(
    read(': test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n'),
  ).toEqual([{ data: 'first event', id: '1' }, { data: 'second event', id: '' }, { data: ' third event' }])
  expect(read('data\n\ndata\ndata\n\ndata:')).toEqual([{ data: '' }, { data: '\n' }])
})

test('skips comments, a byte order mark and unknown fields, and keeps colons of the value', () => {
  expect(read('\uFEFFevent: next\n:\n\n: heartbeat\n\nunknown: x\nretry: 5\ndata: {"a":1}\n\n')).toEqual([
    { event: 'next' },
    { data: '{"a":1}' },
  ])
})

test('gives a place without data', () => {
  expect(read('id: epoch.7\n\n')).toEqual([{ id: 'epoch.7' }])
})

test('gives an event as soon as its last line has ended', () => {
  const parse = eventParser()
  const bytes = (text: string) => new TextEncoder().encode(text)
  expect(parse(bytes('data: a\r\n\r'))).toEqual([])
  expect(parse(bytes('\ndata: b\n\n'))).toEqual([{ data: 'a' }, { data: 'b' }])
})

test('does not mind where chunks and characters are cut, nor how lines end', () => {
  const value = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\r\n\0\uFEFF]/g, '').trimStart())
  const event = fc.record({ event: value, data: fc.array(value, { minLength: 1 }), id: value })
  const ends = fc.constantFrom('\n', '\r', '\r\n')
  fc.assert(
    fc.property(fc.array(event), ends, fc.array(fc.nat(500)), (events, end, borders) => {
      const lines = events.flatMap(({ event, data, id }) => [
        ': a comment',
        `event: ${event}`,
        ...data.map((line) => `data: ${line}`),
        `id: ${id}`,
        '',
      ])
      // A lone carriage return at the very end waits for the line feed that it may belong to.
      const text = lines.map((line) => line + end).join('') + (end === '\r' ? ':' : '')
      expect(read(text, borders)).toEqual(
        events.map(({ data, ...rest }) => ({ ...rest, data: data.join('\n') })),
      )
    }),
    { numRuns: 1_000 },
  )
})
