import type { PdfParagraph } from './pdf-paragraphs.ts'
import { sizeOfText } from './size-of-text.ts'

/** Beyond so many paragraphs nothing is the title of a document. */
const firstParagraphs = 12
const longest = 300

/**
 * The headline: what is set largest among the first lines, or else what the properties call the title where it is
 * printed as well. Programs write the name of a file there.
 */
export function titleOf(paragraphs: readonly PdfParagraph[], property: string | null): string | null {
  const body = sizeOfText(paragraphs)
  const first = paragraphs.filter(({ page }) => page === 0).slice(0, firstParagraphs)
  const larger = first.filter(
    ({ text, size }) => size > body * 1.15 && text.length <= longest && /\p{L}/u.test(text),
  )
  // Above the headline the office and the kind of paper may be set larger still, in a word or two.
  const wordy = larger.filter(({ text }) => isHeadline(text) && !/@|:\/\//.test(text))
  const [title] = (wordy.length > 0 ? wordy : larger).toSorted((one, other) => other.size - one.size)
  if (title !== undefined) return title.text
  const isPrinted = property !== null && first.some(({ text }) => plain(text) === plain(property))
  return isPrinted ? property : null
}

const isHeadline = (text: string) =>
  text.split(/\s+/).length >= 4 || /\p{Script=Han}{6}|\p{Script=Thai}{12}/u.test(text)

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
