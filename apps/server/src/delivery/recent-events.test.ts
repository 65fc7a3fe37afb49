import fc from 'fast-check'
import { expect, it } from 'vitest'
import { EncodedEvent } from './encoded-event.ts'
import { KeptEvents } from './kept-events.ts'
import { RecentEvents } from './recent-events.ts'

const epoch = '01a21066-e297-75a1-859c-f746171b8f42'
const eventAt = (position: number, length = 10) =>
  new EncodedEvent({ epoch, position }, 'x'.repeat(length), () => () => {})

it('gives each reader behind `since` every event once and in order, and tells the others that they are too late', () => {
  const step = fc.oneof(
    fc.record({
      kind: fc.constant('add' as const),
      gap: fc.integer({ min: 1, max: 3 }),
      length: fc.nat(40_000),
    }),
    fc.record({ kind: fc.constant('pass' as const), gap: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ kind: fc.constant('clear' as const) }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const recent = new RecentEvents(0, new KeptEvents())
      const added: number[] = []
      for (const taken of steps) {
        if (taken.kind === 'add') {
          const event = eventAt(recent.tip + taken.gap, taken.length)
          recent.add(event)
          added.push(event.position)
        } else if (taken.kind === 'pass') recent.pass(recent.tip + taken.gap)
        else recent.clear()
      }
      for (let position = recent.since; position <= recent.tip; position += 1) {
        expect(recent.after(position)?.position).toBe(added.find((one) => one > position))
      }
    }),
  )
})

it('forgets the oldest beyond 256 events or 256 KiB, but never the newest', () => {
  const many = new RecentEvents(0, new KeptEvents())
  for (let position = 1; position <= 300; position += 1) many.add(eventAt(position))
  expect(many.since).toBe(44)
  const long = new RecentEvents(0, new KeptEvents())
  long.add(eventAt(1, 200_000))
  long.add(eventAt(2, 200_000))
  expect([long.since, long.after(1)?.position]).toEqual([1, 2])
  long.add(eventAt(3, 1_000_000))
  expect([long.since, long.after(2)?.position]).toEqual([2, 3])
})

it('skips to where the first reader waits', () => {
  const recent = new RecentEvents(5, new KeptEvents())
  recent.skipTo(3)
  expect([recent.since, recent.tip]).toEqual([5, 5])
  recent.skipTo(9)
  expect([recent.since, recent.tip, recent.after(9)]).toEqual([9, 9, undefined])
})
