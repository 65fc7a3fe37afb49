const variant = new Intl.Collator('en')
const accent = new Intl.Collator('en', { sensitivity: 'accent' })
const base = new Intl.Collator('en', { sensitivity: 'base' })

/** In columns. */
const lineLength = 108

/** The text of `root-order.ts`. English has the order of the root collation. */
export function rootOrderSource(): string {
  const characters = orderedCharacters()
  const isMark = (character: string) => base.compare(character, '') === 0
  const marks = classesOf(
    characters
      .filter(isMark)
      .sort((one, other) => accent.compare(`a${one}`, `a${other}`) || byNumber(one, other)),
    (one, other) => accent.compare(`a${one}`, `a${other}`),
  )
  const letters = classesOf(
    characters
      .filter((character) => !isMark(character) && expansionOf(character) === null)
      .sort((one, other) => variant.compare(one, other) || byNumber(one, other)),
    (one, other) => base.compare(one, other),
  ).map(([first = '', ...others]) => [...new Set([first, ...others].map(plainForm))])
  const expansions = characters.flatMap((character) => {
    const letters = plainForm(character) === character ? expansionOf(character) : null
    return letters === null ? [] : [`${hex(character)}=${letters}`]
  })
  return `/**
 * The root collation of CLDR ${process.versions['cldr']}: what \`make-root-order.ts\` wrote. Characters in their order, in hexadecimal;
 * \`61-63\` are three that follow each other, \`61=101\` two that differ in less than a letter.
 */
export const lettersInOrder = ${literal(letters)}

/** Accents and other marks, which part two names only where all letters are the same. */
export const marksInOrder = ${literal(marks)}

/** Letters that are in order as several, or as another with a mark. */
export const expandedLetters = ${literal([expansions], ' ')}
`
}

/** In small letters and in hiragana. */
function plainForm(character: string): string {
  const small = character.toLowerCase()
  const number = small.codePointAt(0) ?? 0
  const isKatakana = (number >= 0x30a1 && number <= 0x30f6) || number === 0x30fd || number === 0x30fe
  if (isKatakana) return String.fromCodePoint(number - 0x60)
  return small.length === character.length ? small : character
}

/** Letters, digits and marks of all scripts but Han and Hangul syllables, which have their own order; punctuation of names. */
function orderedCharacters(): string[] {
  const characters: string[] = []
  for (let number = 0x20; number < 0x10000; number++) {
    const character = String.fromCodePoint(number)
    if (/[\p{Cn}\p{Co}\p{Cs}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(character)) continue
    const isWritten = /[\p{L}\p{N}\p{M}]/u.test(character)
    const isPunctuation =
      number < 0x100 || (number >= 0x2000 && number < 0x2070) || (number >= 0x3000 && number < 0x3040)
    if (!isWritten && !isPunctuation) continue
    if (/\p{Script=Han}/u.test(character) && /\p{L}/u.test(character)) continue
    if (number >= 0xac00 && number <= 0xd7a3) continue
    if (character.normalize('NFKD') === character || isLetterOfItsOwn(character)) characters.push(character)
  }
  return characters
}

/** й is in order not as и with a mark. */
function isLetterOfItsOwn(character: string): boolean {
  const [first = '', ...marks] = character.normalize('NFD')
  return (
    marks.length > 0 &&
    character.normalize('NFKC') === character &&
    marks.every((mark) => base.compare(mark, '') === 0) &&
    base.compare(character, first) !== 0
  )
}

const latin = Array.from('abcdefghijklmnopqrstuvwxyz')
/** What a letter is in order as, besides an own place. */
function expansionOf(character: string): string | null {
  if (!/\p{Script=Latin}/u.test(character) || latin.includes(character.toLowerCase())) return null
  for (const first of latin) {
    if (base.compare(character, first) < 0) return null
    if (base.compare(character, first) === 0) return `${first}\u0338`
    for (const second of latin) {
      if (base.compare(character, first + second) === 0) return first + second
    }
  }
  return null
}

function classesOf(sorted: readonly string[], compare: (one: string, other: string) => number): string[][] {
  const classes: string[][] = []
  for (const character of sorted) {
    const last = classes.at(-1)
    if (last?.[0] !== undefined && compare(last[0], character) === 0) last.push(character)
    else classes.push([character])
  }
  return classes
}

const hex = (character: string) => (character.codePointAt(0) ?? 0).toString(16)
const byNumber = (one: string, other: string) => (one < other ? -1 : 1)

function literal(classes: readonly (readonly string[])[], within = '='): string {
  const words: string[] = []
  let run: number[] = []
  const flush = () => {
    const [first, last] = [run[0], run.at(-1)]
    if (first !== undefined && last !== undefined)
      words.push(run.length > 1 ? `${first.toString(16)}-${last.toString(16)}` : first.toString(16))
    run = []
  }
  for (const members of classes) {
    const [only = ''] = members
    if (within === '=' && members.length === 1) {
      const number = only.codePointAt(0) ?? 0
      if (run.length > 0 && number !== (run.at(-1) ?? 0) + 1) flush()
      run.push(number)
      continue
    }
    flush()
    words.push(...(within === '=' ? [members.map(hex).join('=')] : members))
  }
  flush()
  const lines: string[] = ['']
  for (const word of words) {
    const line = lines.at(-1) ?? ''
    if (line.length + word.length + 1 > lineLength) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return `\`\n${lines.join('\n')}\``
}
