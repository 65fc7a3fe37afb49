import type { FeedPage, FeedReading } from '@communique/archive'

/** What a reading finds up to a position; ends there. `replayed` is what is said of it. */
export async function* upTo(
  { start, pages }: Pick<FeedReading, 'start' | 'pages'>,
  end: number,
  replayed = false,
): AsyncGenerator<FeedPage, void, void> {
  if (start.position >= end) return
  for await (const { epoch, records } of pages) {
    const last = records.at(-1)?.position ?? 0
    yield {
      epoch,
      records: last > end ? records.filter(({ position }) => position <= end) : records,
      replayed,
    }
    if (last >= end) return
  }
}
