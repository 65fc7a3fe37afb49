import fc from 'fast-check'
import { expect, it } from 'vitest'
import { columnsOf, errorFields, WireReader } from './wire-reader.ts'

function message(kind: string, content: Buffer): Buffer {
  const head = Buffer.alloc(5)
  head.write(kind)
  head.writeUInt32BE(content.length + 4, 1)
  return Buffer.concat([head, content])
}

it('finds the same messages wherever the network has cut them', () => {
  const contents = fc.array(fc.tuple(fc.constantFrom('D', 'Z', 'C'), fc.uint8Array({ maxLength: 40 })))
  fc.assert(
    fc.property(contents, fc.array(fc.nat(12), { minLength: 1 }), (sent, lengths) => {
      const wire = Buffer.concat(sent.map(([kind, content]) => message(kind, Buffer.from(content))))
      const taken: [string, Uint8Array][] = []
      const reader = new WireReader((kind, bytes, start, end) => {
        taken.push([String.fromCharCode(kind), new Uint8Array(bytes.subarray(start, end))])
      })
      for (let at = 0, turn = 0; at < wire.length; turn += 1) {
        const next = at + 1 + (lengths[turn % lengths.length] ?? 0)
        reader.read(wire.subarray(at, next))
        at = next
      }
      expect(taken).toEqual(sent.map(([kind, content]) => [kind, new Uint8Array(content)]))
    }),
  )
})

it('reads a row with an empty column and one that is null', () => {
  const row = Buffer.from([0, 3, 0, 0, 0, 2, 0x61, 0x62, 0, 0, 0, 0, 255, 255, 255, 255])
  expect(columnsOf(row, 0).map((column) => column?.toString())).toEqual(['ab', '', undefined])
})

it('reads the fields of an error', () => {
  const error = Buffer.from('SERROR\0C57014\0Mcanceling “it”\0\0')
  expect([...errorFields(error, 0, error.length)]).toEqual([
    ['S', 'ERROR'],
    ['C', '57014'],
    ['M', 'canceling “it”'],
  ])
})
