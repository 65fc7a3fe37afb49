import { afterwords } from '../../lexicon/proceedings.ts'
import type { Label } from './label.ts'
import { labelWords } from './label-words.ts'

/** Of a label that may open a turn: how much it tells by itself. */
export type Strength = 'weak' | 'medium' | 'strong'

/** Null where the words can label nothing. */
export function strengthOf(label: Label, isEnglish: boolean): Strength | null {
  const { words, mark } = label
  if (afterwords.has(words.key)) return null
  switch (words.kind) {
    case 'ask':
      return mark === 'line' && words.office !== '' ? 'medium' : 'strong'
    case 'reply':
      return 'strong'
    case 'person':
      return mark === 'line' || mark === 'dash' ? 'medium' : 'strong'
    case 'role':
      return strengthOfRole(label)
    case 'name':
      if (mark === 'line') return label.notes.some(isPerson) ? 'medium' : 'weak'
      return words.isInCapitals || isTold(label) ? 'medium' : 'weak'
    case 'other':
      return words.isCapitalised || !isEnglish ? 'weak' : null
  }
}

function strengthOfRole(label: Label): Strength {
  const { words, mark } = label
  if (mark === 'line' && words.isOpened && words.isOffice && label.notes.some(isWholeName)) return 'strong'
  if (mark === 'line') return isTold(label) || words.isOpened ? 'medium' : 'weak'
  const isClear = words.isChair || words.isInCapitals || isTold(label) || (words.isOpened && words.isOffice)
  return isClear ? 'strong' : 'medium'
}

/** Its brackets, or what stands behind its comma, have words. */
export const isTold = ({ notes }: Label) => notes.some((note) => /\p{L}/u.test(note))

/** "The First Minister |(Ada Kerrin)|" */
const isWholeName = (note: string) => {
  const words = labelWords(note)
  return words?.kind === 'person' || (words?.kind === 'name' && /\s/u.test(words.name))
}

/** "Ada Maria Kerrin |(Hon. Ada Kerrin)|" */
const isPerson = (note: string) => labelWords(note)?.kind === 'person'
