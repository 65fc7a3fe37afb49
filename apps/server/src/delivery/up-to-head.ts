import type { FeedPage, FeedReading } from '@communique/archive'

/** What was in the feed when the reading began; ends there. */
export async function* upToHead({ start, head, pages }: FeedReading): AsyncGenerator<FeedPage, void, void> {
  if (start.position >= head.position) return
  for await (const page of pages) {
    yield page
    if ((page.records.at(-1)?.position ?? 0) >= head.position) return
  }
}
