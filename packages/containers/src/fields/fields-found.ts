import type { CaptureFacts, PageFields } from '@communique/press'
import { type Found, pageTooLarge } from '../found.ts'
import type { Inside } from '../kind.ts'

/** A page that has no bytes of its own: a row, an entry, a message. What it does not say of its capture the file says. */
export function fieldsFound(
  place: string,
  fields: PageFields,
  { capture, limits }: Inside,
  own: Pick<CaptureFacts, 'basis'> & Partial<CaptureFacts>,
): Found {
  const { text, html } = fields
  if ((text ?? html ?? '').length > limits.pageBytes) return pageTooLarge(place, limits.pageBytes)
  const facts: CaptureFacts = {
    url: own.url ?? capture?.url ?? null,
    capturedAt: own.capturedAt ?? capture?.capturedAt ?? null,
    mediaType: own.mediaType ?? null,
    basis: own.basis,
  }
  return { kind: 'PAGE', place, page: { kind: 'fields', fields, capture: facts } }
}
