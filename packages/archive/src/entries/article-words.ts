import { searchVector } from '@communique/full-text'

/** The words of an article, as `article_words.search` holds them. The first paragraph counts more than those behind it. */
export function articleWords(article: {
  readonly title: string
  readonly text: string
  readonly language: string | null
}): string {
  const { title, text, language } = article
  const end = text.indexOf('\n\n')
  return searchVector(
    end < 0
      ? { title, lead: text, body: '' }
      : { title, lead: text.slice(0, end), body: text.slice(end + 2) },
    language,
  )
}
