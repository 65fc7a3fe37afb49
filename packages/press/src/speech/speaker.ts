import type { SpeakerKind } from '../parsed-page.ts'
import type { Gender } from './mentions.ts'

/** Somebody who speaks on the page, as far as the page has told by now. */
export interface Speaker {
  readonly kind: SpeakerKind
  name: string | null
  description: string | null
  /** Every office printed, in the order of the text. */
  offices: readonly string[]
  /** Other words for the same: "head of the delegation". */
  aliases: readonly string[]
  country: string | null
  gender: Gender | null
  /** Number of the sentence in which the speaker was last mentioned. */
  lastSeen: number
}

/** Words to compare by: no accents, no case, no marks. */
export function compareWords(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word !== '' && !/^(?:the|a|an|of|for|to|and|in|at|on)$/.test(word))
}

/** The noun that says what an office is: "Secretary" in "Secretary to the President". */
export function officeHead(office: string): string {
  const phrase = office.split(/\s(?:of|to|for|in|at|on|from|with)\s/, 1)[0] ?? office
  return compareWords(phrase).at(-1) ?? ''
}

/** The fullest office: most words; of equals the first. */
export function fullestOffice(offices: readonly string[]): string | null {
  let fullest: string | null = null
  for (const office of offices) {
    if (fullest === null || compareWords(office).length > compareWords(fullest).length) fullest = office
  }
  return fullest
}
