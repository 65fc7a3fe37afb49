import { createHash } from 'node:crypto'
import { type Random, randomOf } from './random.ts'

const begin = Date.UTC(2030, 0, 1)

/** In the form of version 7, later ones greater, and always the same for the same thing. */
function orderedId(moment: number, random: Random): string {
  const time = moment.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.hex(3)}-8${random.hex(3)}-${random.hex(12)}`
}

/** Of the `number`th article of any data set. */
export function articleId(number: number): string {
  return orderedId(begin + number * 1_000, randomOf('article', number))
}

/** Of something in the `number`th article: they follow each other as they stand there. */
export function partId(kind: string, number: number, position: number): string {
  return orderedId(begin + number * 1_000 + 1 + position, randomOf(kind, number, position))
}

export function sourceId(number: number): string {
  return orderedId(begin - 1_000_000 + number, randomOf('source', number))
}

/**
 * Speakers are told apart by what makes them one: see `speaker-identity`. There are so many that seeds of 32 bits would
 * meet.
 */
export function speakerId(identity: string): string {
  const hash = createHash('sha256').update(identity).digest()
  const moment = begin - 2_000_000_000 + (hash.readUInt32BE(0) % 1_000_000_000)
  const digits = hash.toString('hex', 4)
  const time = moment.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${digits.slice(0, 3)}-8${digits.slice(3, 6)}-${digits.slice(6, 18)}`
}

/** Stands for the hash of a page that nobody ever saved. */
export function pageHash(number: number): string {
  return createHash('sha256').update(`page ${number}`).digest('hex')
}
