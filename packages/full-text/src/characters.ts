/*
 * What each character is to the cutter, looked up once. Numbers, because a table of bytes is by far the fastest to ask.
 */

/** Space, punctuation, symbols: between words. */
export const between = 1
/** Letters and digits of scripts that put spaces between words. */
export const letter = 2
/** Letters of scripts that are written without spaces. */
export const unspaced = 3
/** Korean syllables: particles are written to the word. */
export const hangul = 4
/** Combining marks and what prints nothing: part of the word that they stand in. */
export const mark = 5
/** What may stand inside a word: apostrophes, hyphens, the non-joiner of Persian. */
export const joint = 6
/** ½ and ①: a word by itself. */
export const alone = 8
/** What may stand inside a number or an abbreviation: full stop, comma, spaces that do not break. */
export const point = 7

/** As `folded` has them, and the geresh and gershayim of Hebrew. */
const apostrophe = /['`´΄\u1fbd\u1fbf\u1ffd\u2018\u2019\u201b\u2032\u02b9\u02bb\u02bc\uff07\u05f3\u05f4]/
const hyphen = /[-\u2010\u2011\u05be\u058a\ufe63\uff0d]/
const nonJoiner = /\u200c/
const inNumbers = /[.,\u00a0\u2009\u202f]/
/** Of half-width katakana, the marks are characters of their own. */
const invisible = /[\p{M}\p{Default_Ignorable_Code_Point}\uff9e\uff9f]/u
const withoutSpaces =
  /[\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
/** Numbers of notes, and powers: not of the word that they stand at. */
const raised = /[\u00b2\u00b3\u00b9\u2070\u2074-\u2079]/
/** CO₂ is one word. */
const lowered = /[\u2080-\u2089]/
const signs = /\p{No}/u
const korean = /\p{Script=Hangul}/u
const inWords = /[\p{L}\p{N}]/u

/** By code unit; 0 is not looked up yet, or half of a pair. */
const kinds = new Uint8Array(0x10000)

for (let code = 0; code < 0x80; code++) kinds[code] = kindOf(String.fromCharCode(code))

/** Where an apostrophe is typed. */
export function isApostrophe(code: number): boolean {
  return code === 0x27 || (code > 0x5f && apostrophe.test(String.fromCharCode(code)))
}

/** What the character at a place of a text is; `between` behind its end. */
export function kindAt(text: string, at: number): number {
  // NaN behind the end.
  return kinds[text.charCodeAt(at)] || learned(text, at)
}

/** Code units of the character at a place. */
export function sizeAt(text: string, at: number): number {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00 ? 2 : 1
}

/** Behind the characters of one kind, and the marks on them. */
export function endOf(text: string, start: number, kind: number): number {
  let at = start
  for (;;) {
    const known = kinds[text.charCodeAt(at)]
    if (known === kind || known === mark) at++
    else {
      const here = known || learned(text, at)
      if (here !== kind && here !== mark) return at
      at += sizeAt(text, at)
    }
  }
}

/** A letter or digit of ASCII. */
export function isPlain(code: number): boolean {
  return code < 0x80 && kinds[code] === letter
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** Behind the letters and digits of ASCII that stand from a place on. */
export function endOfPlain(text: string, start: number): number {
  let at = start
  while (isPlain(text.charCodeAt(at))) at++
  return at
}

/** Behind a character and the marks on it. */
export function endOfLetter(text: string, start: number): number {
  let at = start + sizeAt(text, start)
  while (kindAt(text, at) === mark) at += sizeAt(text, at)
  return at
}

/** Whether a text begins with a letter of a script that is written without spaces. */
export function isUnspaced(text: string): boolean {
  return kindAt(text, 0) === unspaced
}

/** Whether a text begins with a Korean syllable. */
export function isHangul(text: string): boolean {
  return kindAt(text, 0) === hangul
}

function learned(text: string, at: number): number {
  const code = text.codePointAt(at)
  if (code === undefined) return between
  const kind = kindOf(String.fromCodePoint(code))
  if (code < 0xd800 || (code > 0xdfff && code < 0x10000)) kinds[code] = kind
  return kind
}

function kindOf(character: string): number {
  if (apostrophe.test(character) || hyphen.test(character) || nonJoiner.test(character)) return joint
  if (inNumbers.test(character)) return point
  if (invisible.test(character)) return mark
  if (!inWords.test(character) || raised.test(character)) return between
  if (signs.test(character) && !lowered.test(character)) return alone
  if (korean.test(character)) return hangul
  return withoutSpaces.test(character) ? unspaced : letter
}
