/** Accents that stand alone, typed for an apostrophe: NFKD would make a space of them. */
const loneAccents = /[´΄\u1fbd\u1fbf\u1ffd]/g

/** What else people type and print for an apostrophe: quotation marks, primes, modifier letters. */
const apostrophes = /[`\u2018\u2019\u201b\u2032\u02b9\u02bb\u02bc]/g

/** Soft hyphens, zero-width spaces and joiners, marks of direction, variation selectors: they print nothing. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu

/**
 * What a font or a typewriter makes of a letter, and what belongs to no script: ligatures, full-width and half-width forms,
 * ², ª. The letters of other scripts are left out: NFKC would write ำ, ㄱ and և as others.
 */
const forms =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}\ufb00-\ufdff\ufe30-\ufefe\uff00-\uffef]+/gu

/** Letters of their own that are printed without their mark as often as with it: ё ѐ ѝ. */
const plainCyrillic = new Set(['е\u0308', 'е\u0300', 'и\u0300'])

/** Marks on a Cyrillic letter. */
const markedCyrillic = /(\p{Script=Cyrillic})(\p{M}+)/gu

/** Marks on a Latin or Greek letter, and marks on none. */
const accents = /(^|[^\p{L}\p{M}]|[\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu

/** Letters that have no mark to take off. As in the root collation of CLDR, and ı and þ. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
}

/**
 * Text as it is compared: equal for two prints of the same words that differ in case, accents, ligatures, width, apostrophes,
 * invisible characters or Unicode normalisation. Folding it again changes nothing, and it is in NFC. Sources, speakers and
 * teasers are all compared by it, and never by the database, whose folding depends on its engine and locale.
 *
 * Accents come off Latin, Greek and Cyrillic letters alone, where people leave them out. The marks of other scripts are
 * vowels (कमल, कमला) or make another consonant (ハ, バ; Hangul syllables come apart into marks as well). For the same reason
 * й, ї and ў stay: Unicode has them as letters.
 */
export function folded(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase().replaceAll('`', "'")
  return text
    .replace(loneAccents, "'")
    .replace(invisible, '')
    .replace(forms, (run) => run.normalize('NFKD'))
    .replace(apostrophes, "'")
    .toLowerCase()
    .replace(markedCyrillic, letterOf)
    .replace(accents, '$1')
    .replace(/[ßæœþøłđðħıς]/g, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFC')
}

function letterOf(_all: string, letter: string, marks: string): string {
  const own = [...marks].find((mark) => isLetter(letter + mark))
  return letter + (own ?? '')
}

function isLetter(marked: string): boolean {
  return marked.normalize('NFC').length === 1 && !plainCyrillic.has(marked)
}

/** The words of a text, folded: letters, marks and digits, in order. */
export function foldedWords(text: string): string[] {
  return folded(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}

/** In UTF-16 code units: three bytes each are well under what a Postgres index holds. */
const maxSlug = 200

/** `Ministry of Foreign Affairs (EN)` -> `ministry-of-foreign-affairs-en`; letters of any script stay. */
export function slugOf(name: string): string {
  const slug = foldedWords(name).join('-')
  const cut = slug.length <= maxSlug ? slug : slug.slice(0, maxSlug).replace(/-?[\ud800-\udbff]?$/, '')
  return cut === '' ? 'unnamed' : cut
}
