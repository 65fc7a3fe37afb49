import { notCompared, officePrepositions, passingOffices, ranksBehind } from '../lexicon/office-words.ts'
import { officeNouns } from '../lexicon/offices.ts'
import { pattern } from '../lexicon/words.ts'
import type { Gender } from './mentions.ts'

export type SpeakerKind = 'PERSON' | 'GROUP' | 'ORGANISATION'

/** Somebody who speaks on the page, as far as the page has told by now. Only the cast learns more. */
export interface Speaker {
  readonly kind: SpeakerKind
  readonly name: string | null
  readonly description: string | null
  /** Every office printed, in the order of the text. */
  readonly offices: readonly string[]
  /** Other words for the same: "head of the delegation". */
  readonly aliases: readonly string[]
  /** Forms of address that stood before the name, lower case: "hon", "excellency". */
  readonly forms: readonly string[]
  readonly country: string | null
  readonly gender: Gender | null
  /** What pronouns beside the name suggest; less certain. */
  readonly impliedGender: Gender | null
  /** Printed without title, office or form of address, and never called "he" or "she". */
  readonly isBareName: boolean
}

/** Words to compare by: no accents, no case, no marks. */
export function compareWords(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word !== '' && !notCompared.has(word))
}

const behindHead = pattern()`\s${officePrepositions}\s`

/** The noun that says what an office is: "Secretary" in "Secretary to the President". */
export function officeHead(office: string): string {
  const phrase = office.split(behindHead, 1)[0] ?? office
  const words = compareWords(phrase)
  // "|Ambassador| Extraordinary and Plenipotentiary"
  const noun = words.findLast((word) => officeNouns.has(word))
  const last = words.at(-1) ?? ''
  return noun !== undefined && ranksBehind.has(last) ? noun : last
}

/** The fullest office: most words; of equals the first. One that only says what somebody does here comes last. */
export function fullestOffice(offices: readonly string[]): string | null {
  let fullest: string | null = null
  for (const office of offices) {
    if (fullest === null || rank(office) > rank(fullest)) fullest = office
  }
  return fullest
}

const rank = (office: string) =>
  compareWords(office).length - (passingOffices.has(officeHead(office)) ? 100 : 0)
