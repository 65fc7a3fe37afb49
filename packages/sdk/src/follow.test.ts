import fc from 'fast-check'
import { expect, test } from 'vitest'
import { next } from '../testing/stub-server.ts'
import { createArchive } from './create-archive.ts'

const length = 20

/** A connection: where it is cut, in bytes, into what chunks it comes, and how many events are sent once more. */
const connection = fc.record({
  cutAfter: fc.nat(3_000),
  chunk: fc.integer({ min: 1, max: 400 }),
  again: fc.nat(5),
})

/** What the feed sends behind a position, with heartbeats and places in between. */
function wire(after: number): Uint8Array {
  const events = Array.from({ length: length - after }, (_, index) => {
    const cursor = `e.${after + index + 1}`
    const article = { title: `Résumé № ${cursor} 🚢` }
    return `:\n\n${next({ data: { articlePublished: { cursor, replayed: true, article } } })}id: ${cursor}\n\n`
  })
  return new TextEncoder().encode(events.join(''))
}

function body(bytes: Uint8Array, chunk: number, isCut: boolean): ReadableStream<Uint8Array> {
  let from = 0
  return new ReadableStream({
    pull(controller) {
      if (from < bytes.length) {
        controller.enqueue(bytes.slice(from, from + chunk))
        from += chunk
      } else if (isCut) controller.error(new TypeError('terminated'))
    },
  })
}

test('however connections are cut and whenever the program stops, the store continues without loss', async () => {
  const run = fc.record({
    connections: fc.array(connection),
    stops: fc.array(fc.nat(length), { maxLength: 3 }),
  })
  await fc.assert(
    fc.asyncProperty(run, async ({ connections, stops }) => {
      const remaining = connections.values()
      const archive = createArchive({
        url: 'http://archive.invalid/graphql',
        retry: { attempts: 1, minDelay: 0, maxDelay: 0 },
        fetch: async (_, init) => {
          const { variables } = JSON.parse(String(init?.body))
          const { cutAfter = Number.POSITIVE_INFINITY, chunk = 100, again = 0 } = remaining.next().value ?? {}
          const from = Number(variables.after?.slice(2) ?? 0)
          const bytes = wire(from - Math.min(again, from - begun))
          return new Response(body(bytes.subarray(0, cutAfter), chunk, cutAfter < bytes.length), {
            headers: { 'content-type': 'text/event-stream' },
          })
        },
      })
      /** How far the store was when the program began: a server repeats only what this program has had. */
      let begun = 0
      const saved: string[] = []
      const store = { load: () => saved.at(-1), save: (cursor: string) => saved.push(cursor) }
      const finished: string[] = []
      // Each stop is a program that ends within a loop body, so that the article of that body is not done.
      for (const stop of [...stops, Number.POSITIVE_INFINITY]) {
        let bodies = 0
        begun = finished.length
        for await (const { cursor } of archive.articlePublished({ store, from: 'BEGINNING' })) {
          if (bodies++ === stop) break
          finished.push(cursor)
          if (finished.length === length) break
        }
        if (finished.length === length) break
      }
      expect(finished).toEqual(Array.from({ length }, (_, index) => `e.${index + 1}`))
    }),
    { numRuns: 200 },
  )
})
