import type { CaptureFacts, GivenPage } from '@communique/press'
import type { Kysely, Selectable } from 'kysely'
import type { CaptureTable, Tables } from '../tables.ts'

/** What of a capture its page is made of again. */
export const captureColumns = [
  'capture.bytes',
  'capture.media_type',
  'capture.url',
  'capture.captured_at',
  'capture.declared_media_type',
  'capture.basis',
] as const

/** A page as it was submitted, to be read again. Null where there are no such bytes. */
export async function capturedPage(db: Kysely<Tables>, sha256: string): Promise<GivenPage | null> {
  const capture = await db
    .selectFrom('capture')
    .select(captureColumns)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return capture === undefined ? null : givenPage(capture)
}

type StoredCapture = Pick<
  Selectable<CaptureTable>,
  'bytes' | 'media_type' | 'url' | 'captured_at' | 'declared_media_type' | 'basis'
>

/** How a text is read again; documents, which are no text themselves, are recognised as when they came. */
const formats: Readonly<Record<string, Extract<GivenPage, { kind: 'file' }>['format']>> = {
  'text/html': 'html',
  'text/markdown': 'markdown',
  'application/json': 'json',
  'text/plain': 'text',
}

/** Of a document whose bytes look like a text, the name tells what it is. */
const documentNames: Readonly<Record<string, string>> = { 'message/rfc822': 'document.eml' }

export function givenPage({ bytes, media_type, ...stored }: StoredCapture): GivenPage {
  const name = documentNames[media_type]
  const capture = captureFacts(stored)
  return {
    kind: 'file',
    bytes,
    format: formats[media_type] ?? 'auto',
    ...(name !== undefined && { name }),
    ...(capture !== null && { capture }),
  }
}

function captureFacts(stored: Omit<StoredCapture, 'bytes' | 'media_type'>): CaptureFacts | null {
  if (stored.basis === null) return null
  return {
    url: stored.url,
    capturedAt: stored.captured_at?.toISOString() ?? null,
    mediaType: stored.declared_media_type,
    basis: stored.basis,
  }
}
