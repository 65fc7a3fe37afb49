import { expect, it } from 'vitest'
import { CopyText } from './copy-text.ts'

it('writes what COPY reads back as it was', () => {
  const text = new CopyText('thing')
  const lists = { spans: [{ start: 1 }], event_present: ['x "y"', 'z'] }
  text.add({ id: 1, words: 'a\tb\nc\\d', none: null, ...lists, bytes: new Uint8Array([1, 255]) })
  // The first row alone says which columns there are, and their order.
  text.add({ bytes: new Uint8Array(), id: 2, words: '', none: true, spans: [], event_present: [] })
  const { statement, data } = text.take()
  expect(statement).toBe('copy "thing" ("id", "words", "none", "spans", "event_present", "bytes") from stdin')
  expect(data.toString()).toBe(
    '1\ta\\tb\\nc\\\\d\t\\N\t[{"start":1}]\t{"x \\\\"y\\\\"","z"}\t\\\\x01ff\n2\t\ttrue\t[]\t{}\t\\\\x\n',
  )
  expect(text.length).toBe(0)
})
