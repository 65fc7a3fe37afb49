import { isJsonFeed, jsonFeedItem } from '../feed/json-feed.ts'
import { isRecord, type JsonRecord } from '../fields/json-record.ts'
import { type Found, otherRecord } from '../found.ts'
import type { Inside } from '../kind.ts'
import { isTelegramChat, telegramMessage } from '../telegram/telegram-json.ts'
import { exportedPage } from './exported-page.ts'
import { foundInItem } from './json-item.ts'

/** Under what names programs list pages. */
export const listNames = [
  'articles',
  'items',
  'pages',
  'posts',
  'results',
  'documents',
  'entries',
  'records',
  'data',
  'news',
]

/** What one object holds, whose bytes are given: a page, a list of pages, a feed, chats. */
export function* foundInObject(
  record: JsonRecord,
  bytes: Uint8Array,
  inside: Inside,
): Generator<Found, void, void> {
  if (isTelegramChat(record)) {
    yield* inChat(record, inside)
    return
  }
  const { chats } = record
  if (isRecord(chats) && Array.isArray(chats['list'])) {
    for (const chat of chats['list']) if (isRecord(chat)) yield* inChat(chat, inside)
    return
  }
  const items = listIn(record)
  if (items === null || exportedPage(record) !== null) yield foundInItem('', record, inside, bytes)
  else {
    const isFeed = isJsonFeed(record)
    yield* listed(items, (number, item) =>
      isFeed
        ? jsonFeedItem(`item ${number}`, item, record, inside)
        : foundInItem(`item ${number}`, item, inside),
    )
  }
}

function listIn(record: JsonRecord): readonly unknown[] | null {
  const hasBody = ['text', 'paragraphs', 'html'].some((name) => record[name] !== undefined)
  const lists = listNames.map((name) => record[name])
  return hasBody ? null : (lists.find((list) => Array.isArray(list)) ?? null)
}

function* inChat(chat: JsonRecord, inside: Inside): Generator<Found, void, void> {
  const { messages } = chat
  if (!Array.isArray(messages)) return
  yield* listed(messages, (number, message) => telegramMessage(number, message, chat, inside))
}

/** What each item of a list holds. */
export function* listed(
  items: readonly unknown[],
  found: (number: number, item: unknown) => Found,
): Generator<Found, void, void> {
  let number = 0
  for (const item of items) yield found(++number, item)
  if (number === 0) yield otherRecord('', 'empty list')
}
