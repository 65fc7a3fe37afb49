import { isRecord, type JsonRecord } from '../fields/json-record.ts'
import { type Found, otherRecord } from '../found.ts'
import type { Inside } from '../kind.ts'
import { messageFound } from './telegram-message.ts'

/** `result.json` of one chat. */
export function isTelegramChat({ type, messages }: JsonRecord): boolean {
  return typeof type === 'string' && Array.isArray(messages)
}

/** A message of `chat`, which tells its name and type; its messages are not asked for. */
export function telegramMessage(number: number, message: unknown, chat: JsonRecord, inside: Inside): Found {
  if (!isRecord(message)) return otherRecord(`message ${number}`, 'message in another form')
  const { type, date, text, forwarded_from: forwardedFrom } = message
  const id = typeof message['id'] === 'number' ? String(message['id']) : null
  const place = `message ${id ?? number}`
  if (type === 'service') return otherRecord(place, 'service message')
  const isForwarded = forwardedFrom !== undefined
  const isChannel = typeof chat['type'] === 'string' && chat['type'].includes('channel')
  const name = isForwarded ? forwardedFrom : isChannel ? chat['name'] : null
  return messageFound(
    place,
    {
      id,
      day: typeof date === 'string' ? date : null,
      source: typeof name === 'string' ? name : null,
      isForwarded,
      text: textOf(text),
    },
    inside,
  )
}

/** Telegram parts a text where a link, a name or bold letters begin. */
function textOf(text: unknown): string {
  if (!Array.isArray(text)) return partOf(text)
  return text.map((part: unknown) => partOf(isRecord(part) ? part['text'] : part)).join('')
}

const partOf = (part: unknown) => (typeof part === 'string' ? part : '')
