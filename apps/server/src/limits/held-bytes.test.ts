import { expect, it } from 'vitest'
import { HeldBytes } from './held-bytes.ts'

it('bounds what is held for a connection, an address and the process', () => {
  const ledger = new HeldBytes({ heldBytesPerConnection: 10, heldBytesPerAddress: 15, heldBytes: 20 })
  const first = ledger.open('192.0.2.1')
  const second = ledger.open('::ffff:192.0.2.1')
  const other = ledger.open('2001:db8::1')
  expect([first.take(10), first.take(1)]).toEqual([null, 'CONNECTION'])
  expect([second.take(6), second.take(5)]).toEqual(['ADDRESS', null])
  expect([other.take(6), other.take(5)]).toEqual(['PROCESS', null])
  expect(ledger.bytes).toBe(20)
  first.release(4)
  expect([other.take(4), other.bytes, ledger.bytes]).toEqual([null, 9, 20])
})

it('holds nothing for a connection that is closed', () => {
  const ledger = new HeldBytes({ heldBytesPerConnection: 10, heldBytesPerAddress: 10, heldBytes: 10 })
  const connection = ledger.open('192.0.2.1')
  connection.take(8)
  connection.release(100)
  expect(ledger.bytes).toBe(0)
  connection.take(8)
  connection[Symbol.dispose]()
  connection[Symbol.dispose]()
  expect([connection.take(8), ledger.bytes, ledger.open('192.0.2.1').take(10)]).toEqual([null, 0, null])
})
