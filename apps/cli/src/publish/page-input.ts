import { type CaptureFacts, type GivenPage, givenBytes, type PageFormat } from '@communique/press'
import type { CaptureInput, PageFormat as PageFormatName, PageInput } from '@communique/sdk'

const formatNames: Readonly<Record<PageFormat, PageFormatName>> = {
  auto: 'AUTO',
  text: 'TEXT',
  html: 'HTML',
  markdown: 'MARKDOWN',
  json: 'JSON',
}

/** The archive knows a document by its name where the first bytes may be those of a text. */
const documentNames: Readonly<Record<string, string>> = {
  'application/pdf': 'document.pdf',
  'message/rfc822': 'document.eml',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'document.docx',
}

/** A page as the archive takes it: its bytes as they are, so that what was saved is kept. */
export function pageInput(page: GivenPage): PageInput {
  const bytes = givenBytes(page)
  const name =
    page.kind === 'document' ? documentNames[page.mediaType] : page.kind === 'file' ? page.name : undefined
  return {
    file: {
      base64: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64'),
      format: page.kind === 'fields' ? 'JSON' : page.kind === 'document' ? 'AUTO' : formatNames[page.format],
      // What hangs on a document was found beside it, and is sent by itself.
      ...(page.kind === 'document' && { alone: true }),
      ...(name !== undefined && name !== '' && { name }),
      ...(page.capture !== undefined && { capture: captureInput(page.capture) }),
    },
  }
}

/** Longer ones no server declares. */
const longestMediaType = 200

/** Only what the archive takes: one address that is none would make it refuse all pages of the request. */
function captureInput({ url, capturedAt, mediaType, basis }: CaptureFacts): CaptureInput {
  const time = capturedAt === null ? Number.NaN : Date.parse(capturedAt)
  return {
    url: url !== null && /^https?:/i.test(url) && URL.canParse(url) ? url : null,
    capturedAt: Number.isNaN(time) ? null : new Date(time).toISOString(),
    mediaType: mediaType?.replace(/\p{Cc}/gu, '').slice(0, longestMediaType) ?? null,
    basis,
  }
}
