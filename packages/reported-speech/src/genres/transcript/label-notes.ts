import { hosts, outletWords } from '../../lexicon/turn-words.ts'
import { labelWords } from './label-words.ts'

/** What the brackets and commas of a label add to its words. */
export interface LabelNotes {
  readonly name: string | null
  /** Forms of address before that name, lower case. */
  readonly forms: readonly string[]
  readonly offices: readonly string[]
  /** For whom somebody asks. */
  readonly outlet: string | null
}

/** "Leader of the House, |Lib.|" */
const withoutParty = (office: string) => office.replace(/,\s\p{Lu}[\p{L}]{0,4}\.?$/u, '')

const longestOffice = 120

/** Reads "(Ada Kerrin)", "(Harl—Minister for Tides)", "(Harl Courier, Kerrin)"; "(through interpreter)" adds nothing. */
export function readNotes(notes: readonly string[], isAsking: boolean): LabelNotes {
  let name: string | null = null
  let forms: readonly string[] = []
  let outlet: string | null = null
  const offices: string[] = []
  for (const note of notes) {
    if (/^\P{L}*$/u.test(note) || /^\p{Ll}/u.test(note) || note.length > longestOffice) continue
    const whole = labelWords(note.split(/,\s/u)[0] ?? '')
    if (whole?.kind === 'role') {
      if (!whole.key.split(' ').some((word) => hosts.has(word))) offices.push(withoutParty(note))
      continue
    }
    const parts = note.split(/,\s|[—–;]\s?|\.\s(?=\p{Lu}{2})/u)
    for (const part of parts) {
      const words = labelWords(part.trim())
      if (words === null || part.trim() === '') continue
      // "Journalist, Courier" asks for an outlet; "Journalist (Harl Courier, Kerrin)" has a name.
      const isAlone = parts.length === 1 && !/\s/u.test(part.trim())
      const isOutlet = isAsking && (isAlone || words.key.split(' ').some((word) => outletWords.has(word)))
      if (words.kind === 'person' || (words.kind === 'name' && !isOutlet && name === null)) {
        if (name === null || words.kind === 'person') {
          name = words.name
          forms = words.forms
        }
        if (words.office !== '') offices.push(words.office)
      } else if (words.kind === 'role') offices.push(part.trim())
      else if (isAsking && (isOutlet || words.kind === 'other' || words.kind === 'name'))
        outlet ??= part.trim()
    }
  }
  return { name, forms, offices, outlet }
}
