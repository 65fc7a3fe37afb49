import { ContainerError } from '../container-error.ts'
import { fileOfBytes } from '../container-file.ts'
import { isJsonFeed, jsonFeedItem } from '../feed/json-feed.ts'
import { isRecord } from '../fields/json-record.ts'
import type { Found } from '../found.ts'
import { held } from '../held.ts'
import type { Inside, Kind } from '../kind.ts'
import { telegramMessage } from '../telegram/telegram-json.ts'
import { foundInItem } from './json-item.ts'
import { foundInObject, listed, listNames } from './json-object.ts'
import { type JsonValue, jsonValues } from './json-stream.ts'

/** A list of its own; what stands in an object beside its lists; the lists. */
const paths: readonly string[] = [
  '$.*',
  '$.messages.*',
  '$.chats.list.*.name',
  '$.chats.list.*.type',
  '$.chats.list.*.messages.*',
  ...listNames.map((name) => `$.${name}.*`),
]

/** One page as JSON, a list of pages, and what other programs write in JSON. */
export const jsonContainer: Kind = {
  name: 'JSON',
  recognise: (head, name) => (name === '' || /\.json$/i.test(name)) && /^[[{]/.test(head.start),
  async *pages(file, inside) {
    const { pageBytes } = inside.limits
    const start = await held(file.stream(), pageBytes)
    if (start.bytes === null) {
      yield* streamed(jsonValues(start.chunks, paths, pageBytes * 2), inside)
    } else {
      yield* inMemory(start.bytes, inside)
    }
  },
}

/** A file of the size of a page. */
async function* inMemory(bytes: Uint8Array, inside: Inside): AsyncGenerator<Found, void, void> {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    yield* broken(bytes, inside)
    return
  }
  if (Array.isArray(value))
    yield* listed(value, (number, item) => foundInItem(`item ${number}`, item, inside))
  else if (isRecord(value)) yield* foundInObject(value, bytes, inside)
  else yield foundInItem('', value, inside, bytes)
}

/** The items of a list before its fault are whole; where there are none, the reader of pages says what is wrong. */
async function* broken(bytes: Uint8Array, inside: Inside): AsyncGenerator<Found, void, void> {
  const values = jsonValues(fileOfBytes('', bytes).stream(), paths, inside.limits.pageBytes * 2)
  let isEmpty = true
  try {
    for await (const found of streamed(values, inside)) {
      isEmpty = false
      yield found
    }
  } catch (error) {
    if (!isEmpty || !(error instanceof ContainerError)) throw error
    yield foundInItem('', null, inside, bytes)
  }
}

/** A list of any length, of its own or in an object. */
async function* streamed(
  values: AsyncIterable<JsonValue>,
  inside: Inside,
): AsyncGenerator<Found, void, void> {
  /** What stood beside the lists until now: of the whole, and of the chat whose messages come. */
  const about: Record<string, unknown> = {}
  let chat: Record<string, unknown> = {}
  let chatNumber: string | number | undefined
  let number = 0
  for await (const { path, value } of values) {
    const last = path.at(-1)
    const list = path.at(-2)
    if (path[0] === 'chats' && path[2] !== chatNumber) {
      chat = {}
      chatNumber = path[2]
    }
    if (typeof last === 'string') {
      if (path.length === 1) about[last] = value
      else if (path[0] === 'chats') chat[last] = value
      continue
    }
    number += 1
    if (list === 'messages') {
      const of = path[0] === 'chats' ? chat : about
      yield telegramMessage(number, value, of, inside)
    } else {
      const place = `item ${number}`
      yield isJsonFeed(about) ? jsonFeedItem(place, value, about, inside) : foundInItem(place, value, inside)
    }
  }
  if (number === 0) {
    throw new ContainerError(
      'CONTAINER_TOO_LARGE',
      `The JSON is larger than a page and has no list of pages. Give the pages as a list, or under one of ${listNames.map((name) => `"${name}"`).join(', ')}.`,
    )
  }
}
