type Coming<Item> =
  | { readonly kind: 'ITEM'; readonly item: Item }
  | { readonly kind: 'END'; readonly failure: Failure | null }

type Done<Result> = { readonly kind: 'RESULT'; readonly result: Result } | Failure

interface Failure {
  readonly kind: 'FAILURE'
  readonly error: unknown
}

/**
 * Does `work` for each item, at most `atOnce` at a time, and gives the results in the order of the items. After a
 * failure nothing new is begun: the results of what is under way are given, and then the failure is thrown.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result, void, void> {
  const iterator = items[Symbol.asyncIterator]()
  const underWay: Promise<Done<Result>>[] = []
  let coming: Promise<Coming<Item>> | null = null
  let failure: Failure | null = null
  let open = true
  try {
    for (;;) {
      if (open && underWay.length < atOnce) coming ??= comingFrom(iterator)
      const awaited = [...(open && coming !== null ? [coming] : []), ...underWay.slice(0, 1)]
      if (awaited.length === 0) break
      // Whichever is first: an input that waits holds no result back.
      const event = await Promise.race(awaited)
      if (event.kind === 'ITEM') {
        coming = null
        underWay.push(doneBy(work(event.item)))
      } else if (event.kind === 'END') {
        failure ??= event.failure
        open = false
      } else {
        underWay.shift()
        if (event.kind === 'RESULT') yield event.result
        else {
          failure ??= event
          open = false
        }
      }
    }
  } finally {
    // Not waited for: an input that is being waited for ends only when it likes.
    Promise.resolve(iterator.return?.()).catch(() => {})
  }
  if (failure !== null) throw failure.error
}

async function comingFrom<Item>(iterator: AsyncIterator<Item, unknown>): Promise<Coming<Item>> {
  try {
    const next = await iterator.next()
    return next.done ? { kind: 'END', failure: null } : { kind: 'ITEM', item: next.value }
  } catch (error) {
    return { kind: 'END', failure: { kind: 'FAILURE', error } }
  }
}

async function doneBy<Result>(work: Promise<Result>): Promise<Done<Result>> {
  try {
    return { kind: 'RESULT', result: await work }
  } catch (error) {
    return { kind: 'FAILURE', error }
  }
}
