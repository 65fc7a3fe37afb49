import { speechVector } from '@communique/full-text'
import type { ParsedPage } from '@communique/press'
import { articleWords } from './article-words.ts'

/** The words of a page, as a search finds them: those of the article, and of each speech. Each is the text form of a tsvector. */
export interface PageWords {
  readonly article: string
  readonly speeches: readonly string[]
}

/**
 * Cuts a page into words, which takes as long as a tenth of reading it. A thread that reads pages does it, so that no other one
 * waits; `publish` does it where nobody did. `language` is that of the page, or the one that was given for it.
 */
export function pageWords(page: ParsedPage, language = page.language): PageWords {
  const { title, text } = page
  return { article: articleWords({ title, text, language }), speeches: speechWords(page, language) }
}

/** Those of each speech. */
export function speechWords({ speeches }: ParsedPage, language: string | null): string[] {
  return speeches.map((speech) => speechVector(speechText(speech), language))
}

/** The text of a speech: its statements, a line each. */
export function speechText({ statements }: ParsedPage['speeches'][number]): string {
  return statements.map(({ text }) => text).join('\n')
}
