import {
  decodeCursor,
  encodeCursor,
  type FeedPage,
  type FeedReading,
  type FeedStart,
} from '@communique/archive'
import { FeedItem } from '@communique/schema'
import { GraphQLError, parse } from 'graphql'
import { expect, it, vi } from 'vitest'
import { type DeliveredSubscription, SubscriptionFailed } from '../operation/feed-subscription.ts'
import { Delivery } from './delivery.ts'
import type { EncodedEvent } from './encoded-event.ts'
import type { EventSink } from './event-sink.ts'

const epoch = '01a21066-e297-75a1-859c-f746171b8f42'
const document = parse('subscription { publications { __typename } }')
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
        at: new Date(position),
      } as const
      yield { epoch, records: [record], replayed: position <= head }
    }
  }
}

/** Tells of each record whose position is not divisible by `leavesOut`. */
function subscriptionTo({
  leavesOut = Number.POSITIVE_INFINITY,
  fails = false,
  length = 0,
  name = '',
  secret = null as string | null,
} = {}) {
  const execute = vi.fn(async ({ position }: FeedItem) => {
    if (fails && position === 2) throw new SubscriptionFailed([new GraphQLError('It is wrong')])
    return `"${position}${'.'.repeat(length)}"`
  })
  const subscription: DeliveredSubscription = {
    key: `${leavesOut} ${fails} ${name}`,
    secret,
    weight: { own: name.length, document, documentBytes: 0 },
    items: async ({ follow, signal }) => itemsOf(await follow('BEGINNING', signal), leavesOut),
    execute,
    failed: (errors) => new SubscriptionFailed(errors.map((error) => new GraphQLError(String(error)))),
  }
  return { subscription, execute }
}

async function* itemsOf({ pages }: FeedReading, leavesOut: number): AsyncGenerator<FeedItem, void, void> {
  for await (const { records, replayed } of pages) {
    for (const { position, articleId, at } of records) {
      const event = { cursor: cursorAt(position), replayed, articleId, at, kind: 'PUBLISHED' } as const
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

/** Holds what it was sent until it is read, as a socket does. */
class HoldingSink extends TestSink {
  override reads = false
  #held: EncodedEvent[] = []

  override send(event: EncodedEvent): boolean {
    event.hold()
    this.#held.push(event)
    return super.send(event)
  }

  override read(): void {
    for (const event of this.#held.splice(0)) event.release()
    this.onRoom()
  }
}

function start(
  options?: Parameters<typeof subscriptionTo>[0],
  limits: ConstructorParameters<typeof Delivery>[3] = {},
) {
  const feed = new TestFeed()
  const closing = new AbortController()
  const keys = new Set<string>()
  const asked: string[] = []
  const keyOf = async (secret: string) => {
    asked.push(secret)
    const key = { id: secret, scope: 'READ', label: '', expiresAt: null } as const
    return keys.has(secret) ? key : null
  }
  const archive = { follow: (given: FeedStart, signal: AbortSignal) => feed.follow(given, signal), keyOf }
  const delivery = new Delivery(archive, closing.signal, { keyCheckInterval: 100 }, limits)
  const { subscription, execute } = subscriptionTo(options)
  const deliver = (sink = new TestSink(), resumeAfter: string | null = null, to = subscription) => {
    void delivery.deliver(to, sink, resumeAfter)
    return sink
  }
  return { feed, closing, deliver, execute, delivery, keys, asked }
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

it('lets replays wait for room in turn, and gives each its event once', async () => {
  const { feed, closing, deliver, delivery } = start({}, { heldBytes: 40_000 })
  feed.publish()
  const sinks = Array.from({ length: 20 }, (_item, index) => {
    const { subscription } = subscriptionTo({ name: `${index}`, length: 10_000 })
    return deliver(new HoldingSink(), null, subscription)
  })
  const waiting = () => sinks.filter(({ got }) => got.length === 0).length
  let most = 0
  while (waiting() > 0) {
    await vi.waitFor(() => expect(delivery.held.bytes).toBeGreaterThanOrEqual(Math.min(30_000, waiting())))
    most = Math.max(most, delivery.held.bytes)
    for (const sink of sinks) if (sink.got.length > 0) sink.read()
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  // Three quarters, beside the two that are executed at a time.
  expect(most).toBeLessThan(30_000 + 2 * 10_100)
  for (const sink of sinks) sink.read()
  await vi.waitFor(() => expect(delivery.held.bytes).toBe(0))
  feed.publish()
  await vi.waitFor(() => expect(sinks.filter(({ got }) => got.length < 2).length).toBeLessThan(sinks.length))
  for (let turn = 0; turn < 20; turn += 1) {
    for (const sink of sinks) sink.read()
    await new Promise((resolve) => setTimeout(resolve, 60))
    if (sinks.every(({ got }) => got.length === 2)) break
  }
  expect(sinks.map(({ got }) => got)).toEqual(sinks.map(() => [1, 2]))
  closing.abort()
})

it('executes a long event once for all who ask for it while somebody holds it', async () => {
  const { feed, closing, deliver, execute, delivery } = start({ length: 500_000 })
  feed.publish()
  const sinks = Array.from({ length: 50 }, () => deliver(new HoldingSink()))
  await vi.waitFor(() => expect(sinks.map(({ got }) => got)).toEqual(sinks.map(() => [1])))
  expect([execute.mock.calls.length, delivery.held.bytes < 500_100]).toEqual([1, true])
  closing.abort()
})

it('refuses an event that is longer than may be held for a connection', async () => {
  const { feed, closing, deliver } = start({ length: 5_000 }, { heldBytesPerConnection: 4_000 })
  feed.publish()
  const sink = deliver()
  await vi.waitFor(() => expect(sink.ends[0]).toMatch('holds at most 0.0 MB for a connection'))
  closing.abort()
})

it('ends a subscription when its key is not accepted any more, and looks once for all of a key', async () => {
  const { feed, closing, deliver, keys, asked } = start()
  keys.add('mine').add('other')
  const of = (secret: string | null) => deliver(new TestSink(), null, subscriptionTo({ secret }).subscription)
  const [one, another, other, anybody] = [of('mine'), of('mine'), of('other'), of(null)]
  feed.publish()
  await vi.waitFor(() => expect(anybody.got).toEqual([1]))
  await vi.waitFor(() => expect(asked.length).toBeGreaterThanOrEqual(2))
  expect(asked.slice(0, 2)).toEqual(['mine', 'other'])
  keys.delete('mine')
  await vi.waitFor(() => expect([one.ends, another.ends]).toEqual([['UNAUTHENTICATED'], ['UNAUTHENTICATED']]))
  feed.publish()
  await vi.waitFor(() => expect([other.got, anybody.got]).toEqual([upTo(2), upTo(2)]))
  expect([one.got, other.ends]).toEqual([[1], []])
  closing.abort()
})

it('takes a reader who goes while it waits for its turn for no fault', async () => {
  const feed = new TestFeed()
  feed.publish()
  const { subscription } = subscriptionTo()
  const failed = vi.fn(subscription.failed)
  const catchingUp = Promise.withResolvers<void>()
  let reads = 0
  const waiting: DeliveredSubscription = {
    ...subscription,
    failed,
    items: async (attachment) => {
      reads += 1
      if (reads === 1) return subscription.items(attachment)
      catchingUp.resolve()
      return await new Promise((_, reject) =>
        attachment.signal.addEventListener('abort', () => reject(new Error('aborted'))),
      )
    },
  }
  const sink = new TestSink()
  const archive = { follow: feed.follow.bind(feed), keyOf: async () => null }
  const delivered = new Delivery(archive, new AbortController().signal).deliver(waiting, sink, null)
  await catchingUp.promise
  sink.leave()
  await delivered
  expect(failed).not.toHaveBeenCalled()
})
