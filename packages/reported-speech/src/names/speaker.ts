import type { Gender } from './mentions.ts'

export type SpeakerKind = 'PERSON' | 'GROUP' | 'ORGANISATION'

/** Somebody who speaks on the page, as far as the page has told by now. */
export interface Speaker {
  kind: SpeakerKind
  name: string | null
  description: string | null
  /** Every office printed, in the order of the text. */
  offices: readonly string[]
  /** Other words for the same: "head of the delegation". */
  aliases: readonly string[]
  country: string | null
  gender: Gender | null
  /** What pronouns beside the name suggest; less certain. */
  impliedGender: Gender | null
  /** Printed without title, office or form of address, and never called "he" or "she". */
  isBareName: boolean
  /** Numbers of the sentences that name the speaker, in order. */
  readonly seen: number[]
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

/** Says what somebody does here rather than which office is held. */
const passing = /^(?:representative|member|delegate|guest|participant|head|leader|candidate|student)$/

/** The fullest office: most words; of equals the first. One that only says what somebody does here comes last. */
export function fullestOffice(offices: readonly string[]): string | null {
  let fullest: string | null = null
  for (const office of offices) {
    if (fullest === null || rank(office) > rank(fullest)) fullest = office
  }
  return fullest
}

const rank = (office: string) => compareWords(office).length - (passing.test(officeHead(office)) ? 100 : 0)

/** The last sentence up to `at` that names the speaker; -1 where none does. */
export function lastSeenBy({ seen }: Speaker, at: number): number {
  let low = 0
  let high = seen.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((seen[middle] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return seen[low - 1] ?? -1
}

export function markSeen({ seen }: Speaker, at: number): void {
  const last = seen.at(-1)
  if (last === undefined || last < at) seen.push(at)
}
