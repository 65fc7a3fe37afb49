import { parse } from 'graphql'
import { expect, it } from 'vitest'
import { SubscriptionRoom } from './subscription-room.ts'

const weightOf = (own: number, documentBytes: number) => ({
  own,
  documentBytes,
  document: parse('{ __typename }'),
})

it('counts a document once for all who share it, as long as one of them is there', () => {
  const room = new SubscriptionRoom({ perAddress: 100, all: 1_000 })
  const weight = weightOf(10, 60)
  const releases = [1, 2, 3, 4].map(() => room.take('192.0.2.1', weight))
  expect(() => room.take('192.0.2.1', weight)).toThrow('as many subscriptions')
  expect(() => room.take('192.0.2.1', weightOf(1, 0))).toThrow('as many subscriptions')
  for (const release of releases.slice(1)) release()
  expect(() => room.take('192.0.2.1', weightOf(10, 60))).toThrow('as many subscriptions')
  releases[0]?.()
  room.take('192.0.2.1', weightOf(10, 60))
})

it('leaves room to other addresses, but no more than there is', () => {
  const room = new SubscriptionRoom({ perAddress: 100, all: 150 })
  const release = room.take('192.0.2.1', weightOf(0, 100))
  room.take('192.0.2.2', weightOf(0, 50))
  expect(() => room.take('192.0.2.3', weightOf(1, 0))).toThrow('as many subscriptions')
  release()
  room.take('192.0.2.3', weightOf(0, 100))
})
