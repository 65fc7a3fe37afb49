import { createHash } from 'node:crypto'
import { type CaptureFacts, type GivenPage, givenBytes, PageError } from '@communique/press/given'
import type { PageToPublish } from '@communique/schema'

/** A page as the parser takes it. */
export function givenPage({ file, ...fields }: PageToPublish): GivenPage | PageError {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value != null))
  if (file == null) return { kind: 'fields', fields: given }
  if (Object.keys(given).length > 0) {
    return new PageError(
      'PAGE_JSON',
      'The page has `file` and other fields. Send either `file` alone or the other fields.',
    )
  }
  return {
    kind: 'file',
    bytes: bytesOf(file.base64),
    format: file.format ?? 'auto',
    ...(file.name != null && { name: file.name }),
    ...(file.alone === true && { alone: true }),
    ...(file.capture != null && { capture: captureFacts(file.capture) }),
  }
}

function captureFacts({
  url,
  capturedAt,
  mediaType,
  basis,
}: NonNullable<NonNullable<PageToPublish['file']>['capture']>): CaptureFacts {
  return {
    url: url ?? null,
    capturedAt: capturedAt?.toISOString() ?? null,
    mediaType: mediaType ?? null,
    basis: basis ?? 'GIVEN',
  }
}

/** What identifies a page; null where it is none: whoever reads it says why. */
export function sha256Of(given: GivenPage): string | null {
  try {
    return createHash('sha256').update(givenBytes(given)).digest('hex')
  } catch (error) {
    if (error instanceof PageError) return null
    throw error
  }
}

/** Copied: short buffers share memory, all of which would go with each of them to another thread. */
const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'))
