import { StoreError } from '../store-error.ts'
import type { StoredTable } from '../stored-tables.ts'

/*
 * What a backup is: docs/backup-format.md. A change that an earlier release would misread gets the next number.
 */

export const backupFormat = 1

/** The first line. */
export interface BackupHeader {
  readonly communique: 'backup'
  readonly format: number
  /** ISO 8601, UTC. */
  readonly createdAt: string
  /** Of the tables, in their order. */
  readonly migrations: readonly string[]
  /** How many captures were read by which version of the parser. */
  readonly parsers: Readonly<Record<string, number>>
  /** Where the feed was. */
  readonly feed: { readonly epoch: string; readonly position: number }
  readonly tables: readonly BackupTable[]
}

export interface BackupTable extends Pick<StoredTable, 'name' | 'columns' | 'key'> {
  readonly rows: number
}

/** The last line. */
export interface BackupTrailer {
  readonly end: true
  /** By table; as in the header. */
  readonly rows: Readonly<Record<string, number>>
  /** Of all bytes before this line, as they are when they are unpacked. */
  readonly sha256: string
}

/** In bytes: a page of 10 MiB as base64, and its text in escapes. */
export const longestLine = 256 * 1024 * 1024

export function invalid(reason: string): StoreError {
  return new StoreError(
    'BACKUP_INVALID',
    `The backup is not whole: ${reason}. Use another copy of it; nothing was restored.`,
  )
}

/** @throws StoreError `BACKUP_INVALID`, `BACKUP_NEWER` */
export function headerOf(line: string): BackupHeader {
  const given = parsed(line)
  if (given === null || given['communique'] !== 'backup' || typeof given['format'] !== 'number')
    throw invalid('it does not begin as a backup of an archive does')
  if (given['format'] > backupFormat) {
    throw new StoreError(
      'BACKUP_NEWER',
      `A newer release of Communiqué made the backup (format ${given['format']}). Use that release or a later one.`,
    )
  }
  if (!isHeader(given)) throw invalid('its first line is damaged')
  return given
}

/** @throws StoreError `BACKUP_INVALID` */
export function trailerOf(line: string): BackupTrailer {
  const given = parsed(line)
  if (given === null || !isTrailer(given)) throw invalid('its last line is damaged')
  return given
}

type Parsed = Readonly<Record<string, unknown>>

function parsed(line: string): Parsed | null {
  try {
    const value: unknown = JSON.parse(line)
    return isRecord(value) ? value : null
  } catch {
    return null
  }
}

const isRecord = (value: unknown): value is Parsed =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isCount = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0

const areTexts = (value: unknown) => Array.isArray(value) && value.every((one) => typeof one === 'string')

function isHeader(given: object): given is BackupHeader {
  const { createdAt, migrations, parsers, feed, tables } = given as Parsed
  return (
    typeof createdAt === 'string' &&
    areTexts(migrations) &&
    isRecord(parsers) &&
    isRecord(feed) &&
    isCount(feed['position']) &&
    Array.isArray(tables) &&
    tables.every(isTable)
  )
}

function isTable(given: unknown): given is BackupTable {
  if (!isRecord(given)) return false
  const { name, columns, key, rows } = given
  return typeof name === 'string' && isRecord(columns) && areTexts(key) && isCount(rows)
}

const isTrailer = (given: object): given is BackupTrailer => {
  const { end, rows, sha256 } = given as Parsed
  return end === true && isRecord(rows) && typeof sha256 === 'string'
}
