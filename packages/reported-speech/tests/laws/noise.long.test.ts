import { expect, it } from 'vitest'
import { noise } from './noise.ts'
import { readDocument } from './read-document.ts'

const megabyte = 1_000_000
/** In milliseconds of a processor: some thousand characters each. */
const longest = 20_000

it.each(Object.entries(noise))('reads a megabyte of %s before long', (id, part) => {
  const text = part.repeat(Math.ceil(megabyte / part.length))
  const begun = process.cpuUsage()
  const { speakers } = readDocument({ id, title: null, source: null, text })
  const { user, system } = process.cpuUsage(begun)
  expect(speakers).toEqual([])
  expect((user + system) / 1000).toBeLessThan(longest)
})
