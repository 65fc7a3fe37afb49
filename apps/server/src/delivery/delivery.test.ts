import {
  decodeCursor,
  encodeCursor,
  type FeedPage,
  type FeedReading,
  type FeedStart,
} from '@communique/archive'
import { FeedItem } from '@communique/schema'
import { GraphQLError } from 'graphql'
import { expect, it, vi } from 'vitest'
import { type DeliveredSubscription, SubscriptionFailed } from '../operation/feed-subscription.ts'
import { Delivery } from './delivery.ts'
import type { EncodedEvent } from './encoded-event.ts'
import type { EventSink } from './event-sink.ts'

const epoch = '01a21066-e297-75a1-859c-f746171b8f42'
const cursorAt = (position: number) => encodeCursor({ epoch, position })

/** A feed in memory, of publications alone. */
class TestFeed {
  head = 0
  #published = Promise.withResolvers<void>()

  publish(count = 1): void {
    this.head += count
    this.#published.resolve()
    this.#published = Promise.withResolvers<void>()
  }

  async follow(start: FeedStart, signal: AbortSignal): Promise<FeedReading> {
    const head = { epoch, position: this.head }
    const begun =
      start === 'BEGINNING' ? { epoch, position: 0 } : start === 'NOW' ? head : decodeCursor(start.after)
    return { start: begun, head, pages: this.#pages(begun.position, head.position, signal) }
  }

  async *#pages(start: number, head: number, signal: AbortSignal): AsyncGenerator<FeedPage, void, void> {
    const gone = new Promise((resolve) => signal.addEventListener('abort', resolve))
    let position = start
    while (!signal.aborted) {
      if (position === this.head) {
        await Promise.race([this.#published.promise, gone])
        continue
      }
      position += 1
      const record = {
        position,
        kind: 'PUBLISHED',
        articleId: String(position),
        relatedItemId: null,
        changed: null,
      } as const
      yield { epoch, records: [record], replayed: position <= head }
    }
  }
}

/** Tells of each record whose position is not divisible by `leavesOut`. */
function subscriptionTo({ leavesOut = Number.POSITIVE_INFINITY, fails = false } = {}) {
  const execute = vi.fn(async ({ position }: FeedItem) => {
    if (fails && position === 2) throw new SubscriptionFailed([new GraphQLError('It is wrong')])
    return `"${position}"`
  })
  const subscription: DeliveredSubscription = {
    key: `${leavesOut} ${fails}`,
    items: async ({ follow, signal }) => itemsOf(await follow('BEGINNING', signal), leavesOut),
    execute,
    failed: (errors) => new SubscriptionFailed(errors.map((error) => new GraphQLError(String(error)))),
  }
  return { subscription, execute }
}

async function* itemsOf({ pages }: FeedReading, leavesOut: number): AsyncGenerator<FeedItem, void, void> {
  for await (const { records, replayed } of pages) {
    for (const { position, articleId } of records) {
      const event = { cursor: cursorAt(position), replayed, articleId, kind: 'PUBLISHED' } as const
      yield new FeedItem({ epoch, position }, position % leavesOut === 0 ? null : event)
    }
  }
}

class TestSink implements EventSink {
  readonly address = '192.0.2.1'
  onRoom: () => void = () => {}
  reads = true
  cursor: () => string = () => ''
  readonly events: EncodedEvent[] = []
  readonly ends: unknown[] = []
  readonly #gone = new AbortController()

  get signal(): AbortSignal {
    return this.#gone.signal
  }

  get got(): readonly number[] {
    return this.events.map(({ position }) => position)
  }

  open(cursor: () => string): void {
    this.cursor = cursor
  }

  send(event: EncodedEvent): boolean {
    this.events.push(event)
    return this.reads
  }

  end(errors: readonly GraphQLError[]): void {
    this.ends.push(...errors.map(({ message, extensions }) => extensions['code'] ?? message))
    this.leave()
  }

  read(): void {
    this.reads = true
    this.onRoom()
  }

  leave(): void {
    this.#gone.abort()
  }
}

function start(options?: Parameters<typeof subscriptionTo>[0]) {
  const feed = new TestFeed()
  const closing = new AbortController()
  const delivery = new Delivery({ follow: (given, signal) => feed.follow(given, signal) }, closing.signal)
  const { subscription, execute } = subscriptionTo(options)
  const deliver = (sink = new TestSink(), resumeAfter: string | null = null) => {
    void delivery.deliver(subscription, sink, resumeAfter)
    return sink
  }
  return { feed, closing, deliver, execute }
}

const upTo = (last: number, first = 1) =>
  Array.from({ length: last - first + 1 }, (_item, index) => first + index)

it('gives each subscriber every event once and in order, and executes each once for all', async () => {
  const { feed, closing, deliver, execute } = start()
  feed.publish(3)
  const sinks = [deliver(), deliver(), deliver()]
  await vi.waitFor(() => expect(sinks.map(({ got }) => got)).toEqual(sinks.map(() => upTo(3))))
  expect(execute).toHaveBeenCalledTimes(3)
  feed.publish(5)
  await vi.waitFor(() => expect(sinks.map(({ got }) => got)).toEqual(sinks.map(() => upTo(8))))
  expect(execute).toHaveBeenCalledTimes(8)
  expect(new Set(sinks.map(({ events }) => events.at(-1))).size).toBe(1)
  closing.abort()
  expect(sinks.map(({ ends }) => ends)).toEqual(sinks.map(() => ['SERVER_CLOSING']))
})

it('begins behind the cursor that the transport brings, whatever the subscription says', async () => {
  const { feed, closing, deliver } = start()
  feed.publish(6)
  const sink = deliver(new TestSink(), cursorAt(4))
  await vi.waitFor(() => expect(sink.got).toEqual([5, 6]))
  closing.abort()
})

it('keeps no event for a reader that does not read, and goes on where it stopped', async () => {
  const { feed, closing, deliver, execute } = start()
  const slow = new TestSink()
  slow.reads = false
  feed.publish(3)
  deliver(slow)
  await vi.waitFor(() => expect(slow.got).toEqual([1]))
  feed.publish(700)
  const quick = deliver()
  await vi.waitFor(() => expect(quick.got).toEqual(upTo(703)), { timeout: 10_000 })
  expect(slow.got).toEqual([1])
  expect(execute.mock.calls.length).toBeLessThan(720)
  slow.read()
  await vi.waitFor(() => expect(slow.got).toEqual(upTo(703)), { timeout: 10_000 })
  closing.abort()
})

it('moves the cursor on past what is left out, and not past what is to come', async () => {
  const { feed, closing, deliver } = start({ leavesOut: 2 })
  const sink = deliver()
  await vi.waitFor(() => expect(sink.cursor()).toBe(cursorAt(0)))
  feed.publish(4)
  await vi.waitFor(() => expect(sink.got).toEqual([1, 3]))
  await vi.waitFor(() => expect(sink.cursor()).toBe(cursorAt(4)))
  closing.abort()
})

it('ends a group with the fault of its subscription, and no other group', async () => {
  const { feed, closing, deliver } = start({ fails: true })
  const [one, another] = [deliver(), deliver()]
  feed.publish(3)
  await vi.waitFor(() => expect([one.ends, another.ends]).toEqual([['It is wrong'], ['It is wrong']]))
  expect([one.got, another.got]).toEqual([[1], [1]])
  closing.abort()
})
