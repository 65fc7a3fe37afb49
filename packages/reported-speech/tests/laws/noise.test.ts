import { expect, it } from 'vitest'
import { noise } from './noise.ts'
import { readDocument } from './read-document.ts'

const length = 200_000

it.each(Object.entries(noise))('%s are no speaker and nobody’s words', (id, part) => {
  const text = part.repeat(Math.ceil(length / part.length))
  const { speakers, speeches } = readDocument({ id, title: null, source: null, text })
  expect([speakers, speeches]).toEqual([[], []])
})
