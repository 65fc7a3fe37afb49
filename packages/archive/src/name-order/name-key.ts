import { expandedLetters, lettersInOrder, marksInOrder } from './root-order.ts'

/** Of a longer name the rest does not count: three bytes each are well under what a Postgres index holds. */
const maxCharacters = 200

/** Less than all else in a key. */
const levelEnd = ' '
const firstPlace = 0x21
/** Small, capital, katakana. */
const formsOfOne = 3

interface Place {
  /** As one character of a key: keys are compared byte by byte. */
  readonly letter: string
  /** Among the characters that are the same letter. */
  readonly form: number
}

/** Made when the first key is: most processes never need them. */
let tables: ReturnType<typeof readTables> | undefined

/**
 * A name as it is sorted, by the root collation of CLDR: letters first, whatever their script, accent and case; then accents; then
 * small letters before capitals. The text is for comparing byte by byte (`collate "C"`), which is the same on every engine and in
 * every locale. Han characters are in the order of Unicode; what the table does not have stands at the end, in that order as well.
 */
export function nameKey(name: string): string {
  tables ??= readTables()
  const { places, marks, expansions } = tables
  let letters = ''
  let accents = ''
  let forms = ''
  const put = (character: string, isOtherForm: boolean) => {
    const mark = marks.get(character)
    if (mark !== undefined) {
      accents += mark
      return
    }
    const { letter, form } = placeOf(character, places)
    letters += letter
    accents += String.fromCodePoint(firstPlace)
    forms += String.fromCodePoint(firstPlace + 2 * form + (isOtherForm ? 1 : 0))
  }
  for (const character of charactersOf(name)) {
    if (places.has(character)) {
      put(character, false)
      continue
    }
    const parts = character.normalize('NFKD')
    // Full-width, a ligature: behind the plain letters.
    const isOtherForm = parts !== character.normalize('NFD')
    for (const part of parts) {
      const small = part.toLowerCase()
      const expanded = expansions.get(small)
      if (expanded === undefined) put(part, isOtherForm)
      else for (const letter of expanded) put(part === small ? letter : letter.toUpperCase(), true)
    }
  }
  const levels = [letters, withoutEnd(accents), withoutEnd(forms)].map((level) =>
    Array.from(level).slice(0, maxCharacters).join(''),
  )
  return levels.join(levelEnd).trimEnd()
}

/** Invisible characters are left out. Thai and Lao write some vowels before the letter that they are spoken, and sorted, after. */
function charactersOf(name: string): string[] {
  const visible = name
    .normalize('NFC')
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}]/gu, '')
    .replace(/([เ-ไເ-ໄ])([ก-ฮກ-ຮ])/g, '$2$1')
  return Array.from(visible).slice(0, maxCharacters)
}

/** The least weight at the end says nothing. */
function withoutEnd(weights: string): string {
  return weights.replace(/!+$/, '')
}

function placeOf(character: string, places: ReadonlyMap<string, Place>): Place {
  const known = places.get(character)
  if (known !== undefined) return known
  const small = character.toLowerCase()
  const capital = places.get(small)
  if (capital !== undefined) return { letter: capital.letter, form: capital.form + 1 }
  const number = character.codePointAt(0) ?? 0
  const hiragana = places.get(String.fromCodePoint(number - 0x60))
  if (number >= 0x30a1 && number <= 0x30fe && hiragana !== undefined)
    return { letter: hiragana.letter, form: hiragana.form + 2 }
  // Behind the letters of the table; of Han those of the first block come first.
  const isRare = number >= 0x3400 && number < 0x4e00
  return { letter: String.fromCodePoint(isRare ? number + 0x6c00 : number), form: 0 }
}

function readTables() {
  const places = new Map<string, Place>()
  classesIn(lettersInOrder).forEach((members, index) => {
    const letter = String.fromCodePoint(firstPlace + index)
    for (const [at, member] of members.entries()) places.set(member, { letter, form: at * formsOfOne })
  })
  const marks = new Map<string, string>()
  classesIn(marksInOrder).forEach((members, index) => {
    for (const member of members) marks.set(member, String.fromCodePoint(firstPlace + 1 + index))
  })
  const expansions = new Map(
    expandedLetters
      .trim()
      .split(/\s+/)
      .map((word) => {
        const [letter = '', expanded = ''] = word.split('=')
        return [characterOf(letter), expanded] as const
      }),
  )
  return { places, marks, expansions }
}

function classesIn(table: string): string[][] {
  return table
    .trim()
    .split(/\s+/)
    .flatMap((word) => {
      if (!word.includes('-')) return [word.split('=').map(characterOf)]
      const [first = 0, last = 0] = word.split('-').map((number) => Number.parseInt(number, 16))
      return Array.from({ length: last - first + 1 }, (_, at) => [String.fromCodePoint(first + at)])
    })
}

function characterOf(hexadecimal: string): string {
  return String.fromCodePoint(Number.parseInt(hexadecimal, 16))
}
