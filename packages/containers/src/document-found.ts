import type { GivenDocument } from '@communique/press'
import type { Found } from './found.ts'
import type { Inside } from './kind.ts'

/** A document as one page that keeps its own bytes. What is known of its capture is known by what it lies in. */
export function documentFound(
  document: Pick<GivenDocument, 'bytes' | 'mediaType' | 'raw' | 'fields'>,
  { capture }: Inside,
): Found {
  const page: GivenDocument = {
    kind: 'document',
    ...document,
    isHtml: false,
    capture: {
      url: capture?.url ?? null,
      capturedAt: capture?.capturedAt ?? null,
      mediaType: capture?.mediaType ?? document.mediaType,
      basis: capture?.basis ?? 'DOCUMENT',
    },
  }
  return { kind: 'PAGE', place: '', page }
}
