import { bold } from '../output.ts'

/** A snippet is HTML of the simplest kind: marks, and three escapes. */
export function shownSnippet(snippet: string, emphasise: (text: string) => string = bold): string {
  return snippet
    .split(/<mark>(.*?)<\/mark>/s)
    .map((part, index) => {
      const text = spaced(unescaped(part))
      return index % 2 === 1 ? emphasise(text) : text
    })
    .join('')
    .trim()
}

const unescaped = (html: string) =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

/** Like `printable`, but the spaces beside a mark stay, and where lines meet, words do not seem to follow each other. */
const spaced = (text: string) => text.replace(/\s*\n\s*/g, ' … ').replace(/[\s\p{Cc}]+/gu, ' ')
