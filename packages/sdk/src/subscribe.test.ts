import { expect, test } from 'vitest'
import { next, stream, stubServer } from '../testing/stub-server.ts'
import { createArchive } from './create-archive.ts'
import type { TypedDocumentString } from './typed-document.ts'

const Ticks = 'subscription { tick }' as TypedDocumentString<{ tick: number }, { [name: string]: never }>
const complete = 'event: complete\n\n'

async function ticks(
  pieces: string[],
  ending: 'cut' | 'end' | 'open',
  /** After so many it has enough. */
  most = Number.POSITIVE_INFINITY,
): Promise<number[]> {
  await using server = await stubServer(stream(pieces, ending))
  const seen: number[] = []
  try {
    const stop = new AbortController()
    const { signal } = stop
    for await (const { tick } of createArchive({ url: server.url }).subscribe(Ticks, {}, { signal })) {
      seen.push(tick)
      if (seen.length === most) stop.abort()
    }
  } finally {
    expect(server.requests).toHaveLength(1)
  }
  return seen
}

test('gives results until the server completes the subscription', async () => {
  const results = [1, 2].map((tick) => next({ data: { tick } }))
  expect(await ticks([...results, complete, next({ data: { tick: 3 } })], 'open')).toEqual([1, 2])
})

test('is one connection: when that is lost, it says so', async () => {
  await expect(ticks([next({ data: { tick: 1 } })], 'cut')).rejects.toMatchObject({ code: 'NETWORK' })
  await expect(ticks([next({ data: { tick: 1 } })], 'end')).rejects.toMatchObject({ code: 'NETWORK' })
})

test('ends without an error when the signal aborts', async () => {
  expect(await ticks([next({ data: { tick: 1 } })], 'open', 1)).toEqual([1])
})
