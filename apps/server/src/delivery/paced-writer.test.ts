import { expect, it, vi } from 'vitest'
import { HeldBytes } from '../limits/held-bytes.ts'
import { SharedBytes } from './encoded-event.ts'
import { PacedWriter, pieceLength } from './paced-writer.ts'
import { UnreadReaders } from './unread-readers.ts'
import { WrittenWatch } from './written-watch.ts'

const address = '192.0.2.1'

/** A writer to a client that reads when it is told to. */
function start({ room = 100, unreadTimeout = 60_000, crowdedTimeout = 0 } = {}) {
  const held = new HeldBytes({ heldBytesPerConnection: 1e6, heldBytesPerAddress: 1e6, heldBytes: 400_000 })
  const unread = new UnreadReaders(held, crowdedTimeout)
  const pieces: { text: string; isFirst: boolean; isLast: boolean }[] = []
  const told: string[] = []
  let unflushed = 0
  let end = () => {}
  const writer = new PacedWriter({
    address,
    unreadTimeout,
    unread,
    watch: new WrittenWatch(),
    channel: {
      write: (piece, place) => {
        pieces.push({ text: String(piece), ...place })
        unflushed += piece.length
        return unflushed < room
      },
      isPending: () => unflushed > 0,
      end: () => told.push('end'),
      destroy: () => told.push('destroy'),
    },
    onRoom: () => told.push('room'),
    onTooSlow: () => {
      told.push('too slow')
      end()
    },
  })
  end = () => writer.end('last')
  return {
    held,
    unread,
    writer,
    told,
    pieces,
    bytes: (length: number) => new SharedBytes('x'.repeat(length), (bytes) => held.hold(address, bytes)),
    /** The operating system takes what was written; below a full buffer, nothing tells of it. */
    take: () => {
      unflushed = 0
    },
    /** The client takes what was written. */
    read: () => {
      unflushed = 0
      writer.drained()
    },
  }
}

it('writes a long message piece by piece, as the client reads, and nothing in between', () => {
  const { writer, pieces, told, bytes, read, held } = start()
  const body = bytes(pieceLength * 2 + 1)
  expect(writer.write({ head: '<', body, tail: '>' })).toBe(false)
  expect(writer.write({ head: 'next', held: bytes(10) })).toBe(false)
  expect([pieces.length, held.bytes]).toEqual([2, body.length + 10])
  while (!writer.hasRoom) read()
  expect(told).toEqual(['room'])
  read()
  expect(pieces.map(({ text }) => text.length)).toEqual([1, pieceLength, pieceLength, 1, 1, 4])
  expect(pieces.map(({ text }) => text).join('')).toBe(`<${'x'.repeat(body.length)}>next`)
  expect(pieces.map(({ isFirst, isLast }) => [isFirst, isLast])).toEqual([
    [true, false],
    ...Array.from({ length: 3 }, () => [false, false]),
    [false, true],
    [true, true],
  ])
  expect([held.bytes, writer.hasRoom]).toEqual([0, true])
})

it('counts once what several are sent, until the operating system has taken it from all', async () => {
  const { held, bytes, writer, take } = start()
  const event = bytes(50)
  writer.write({ head: 'a', held: event })
  writer.write({ head: 'b', held: event })
  await new Promise(setImmediate)
  expect(held.bytes).toBe(50)
  take()
  await vi.waitFor(() => expect(held.bytes).toBe(0))
})

it('sends away who reads nothing, after what was begun, and cuts off who does not read why', () => {
  vi.useFakeTimers()
  try {
    const { writer, pieces, told, bytes, read, held } = start({ unreadTimeout: 1_000 })
    writer.write({ head: '<', body: bytes(pieceLength + 1), tail: '>' })
    vi.advanceTimersByTime(900)
    read()
    vi.advanceTimersByTime(1_000)
    expect(told).toEqual(['room'])
    writer.write({ head: '<', body: bytes(pieceLength + 1), tail: '>' })
    vi.advanceTimersByTime(1_000)
    expect(told).toEqual(['room', 'too slow'])
    expect(writer.write({ head: 'too late' })).toBe(false)
    read()
    expect(pieces.slice(-3).map(({ text }) => text)).toEqual(['x', '>', 'last'])
    expect(told).toEqual(['room', 'too slow', 'end'])
    vi.advanceTimersByTime(1_000)
    expect([told.at(-1), held.bytes]).toEqual(['destroy', 0])
  } finally {
    vi.useRealTimers()
  }
})

it('sends away at once who holds what others wait for, and nobody while there is room', () => {
  const { writer, told, bytes, unread, held } = start()
  writer.write({ head: '<', body: bytes(200_000), tail: '>' })
  unread.sendAway()
  expect(told).toEqual([])
  const release = held.hold(null, 200_000)
  unread.sendAway()
  expect(told).toEqual(['too slow'])
  unread.sendAway()
  expect([told, held.bytes]).toEqual([['too slow', 'destroy'], 200_000])
  release()
})

it('holds nothing for a connection that is closed', () => {
  const { writer, bytes, held } = start()
  writer.write({ head: 'a', held: bytes(500) })
  writer.write({ head: '<', body: bytes(200_000), tail: '>' })
  writer.write({ head: 'b', held: bytes(500) })
  writer.close()
  expect(held.bytes).toBe(0)
  expect([held.bytes, writer.write({ head: 'c', held: bytes(500) }), held.bytes]).toEqual([0, false, 0])
})
