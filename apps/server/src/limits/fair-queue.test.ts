import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { FairQueue } from './fair-queue.ts'

const forever = new AbortController().signal

/** Tasks that end when they are told to, and the order in which they began. */
function tasks(queue: FairQueue) {
  const begun: string[] = []
  const ends: (() => void)[] = []
  const enter = (name: string, address: string | null, signal = forever) =>
    queue.run(address, signal, () => {
      begun.push(name)
      return new Promise<void>((end) => ends.push(end))
    })
  return { begun, enter, endNext: () => ends.shift()?.() }
}

it('lets addresses take turns, and those of one address in their order', async () => {
  const { begun, enter, endNext } = tasks(new FairQueue(1))
  for (const name of ['a1', 'a2', 'a3']) void enter(name, 'a')
  for (const name of ['b1', 'b2']) void enter(name, 'b')
  void enter('none', null)
  for (let ended = 0; ended < 6; ended += 1) {
    endNext()
    await sleep(0)
  }
  expect(begun).toEqual(['a1', 'a2', 'b1', 'none', 'a3', 'b2'])
})

it('is not held up by an address that may not begin, and asks again', async () => {
  let isFull = true
  let asked = 0
  const queue = new FairQueue(
    2,
    (address) => !isFull || address !== 'full',
    () => {
      asked += 1
    },
  )
  const { begun, enter } = tasks(queue)
  void enter('full', 'full')
  void enter('other', 'other')
  expect(begun).toEqual([])
  await sleep(0)
  expect(begun).toEqual(['other'])
  await sleep(150)
  expect([begun, asked > 0]).toEqual([['other'], true])
  isFull = false
  await sleep(100)
  expect(begun).toEqual(['other', 'full'])
})

it('forgets who has gone while waiting, and goes on after a failure', async () => {
  const queue = new FairQueue(1)
  const { begun, enter, endNext } = tasks(queue)
  const failing = queue.run('a', forever, () => Promise.reject(new Error('It failed')))
  const gone = new AbortController()
  const left = enter('gone', 'b', gone.signal)
  void enter('stays', 'c')
  gone.abort(new Error('Gone'))
  await expect(left).rejects.toThrow('Gone')
  await expect(failing).rejects.toThrow('It failed')
  await sleep(0)
  expect(begun).toEqual(['stays'])
  endNext()
  await expect(enter('late', 'd', gone.signal)).rejects.toThrow('Gone')
})
