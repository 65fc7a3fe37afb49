import { primaryOf } from '../text/language.ts'
import { usualTag } from '../text/language-tag.ts'

/** What is known of a text before it is read. */
export interface About {
  readonly title: string | null
  /** Whose page it is, as printed. */
  readonly publisher: string | null
  /** BCP 47; null when unknown: then the text is read where it looks English. */
  readonly language: string | null
}

export const isEnglish = ({ language }: About) => language !== null && primaryOf(usualTag(language)) === 'en'
