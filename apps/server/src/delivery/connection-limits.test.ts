import { expect, it } from 'vitest'
import { ConnectionLimits } from './connection-limits.ts'

const refused = expect.objectContaining({ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } })

it('counts by address and by key, and frees a place once', () => {
  const limits = new ConnectionLimits({ streamsPerAddress: 2, streamsPerKey: 1 })
  const release = limits.take({ address: 'a', key: 'k' })
  expect(() => limits.take({ address: 'b', key: 'k' })).toThrow(refused)
  limits.take({ address: 'a', key: null })
  expect(() => limits.take({ address: 'a', key: null })).toThrow(refused)
  limits.take({ address: 'b', key: null })
  release()
  release()
  limits.take({ address: 'a', key: 'k' })
  expect(() => limits.take({ address: 'a', key: null })).toThrow(refused)
})
