import { fieldsFound } from '../fields/fields-found.ts'
import { writtenDay } from '../fields/written-day.ts'
import { type Found, otherRecord } from '../found.ts'
import type { Inside } from '../kind.ts'

/** A message of an exported channel or group. */
export interface TelegramMessage {
  readonly id: string | null
  /** When it was posted, as the export writes it: in the offset of whoever exported it. */
  readonly day: string | null
  /** The channel; of a message that was passed on, the channel it came from. A group publishes nothing of its own. */
  readonly source: string | null
  /** Passed on from elsewhere: the day is that of passing on, not of publication. */
  readonly isForwarded: boolean
  readonly text: string
}

export function messageFound(place: string, message: TelegramMessage, inside: Inside): Found {
  const { id, day, source, isForwarded, text } = message
  if (text.trim() === '') return otherRecord(place, 'message without text')
  const date = isForwarded ? null : writtenDay(day ?? '')
  return fieldsFound(place, { id, date, source, text }, inside, { basis: 'EXPORT' })
}
