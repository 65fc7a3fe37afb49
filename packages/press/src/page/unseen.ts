/** Whether a text may have characters that cannot be seen; quick. */
export const mayHaveUnseen = (text: string) => /[\p{Cc}\p{Cf}]|\u034f/u.test(text)

const nonJoiner = 0x200c
const joiner = 0x200d

/** Whether nobody sees the character at `at`, nor anything else of it: joiners shape the letters of some scripts. */
export function isUnseen(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code === nonJoiner) return !isInWord(text, at)
  if (code === joiner)
    return !isInWord(text, at) && !isInPicture(text, at) && !endsLetter.test(text[at - 1] ?? '')
  return isOfNoWidth(code)
}

const isSpace = (code: number) => (code >= 9 && code <= 13) || code === 0x85

/** Controls, soft hyphens, marks of direction, spaces without width, the byte order mark. */
const isOfNoWidth = (code: number) =>
  (code < 32 && !isSpace(code)) ||
  (code >= 0x7f && code < 0xa0 && code !== 0x85) ||
  code === 0xad ||
  code === 0x34f ||
  code === 0x61c ||
  code === 0x180e ||
  code === 0x200b ||
  code === 0x200e ||
  code === 0x200f ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x206f) ||
  code === 0xfeff ||
  (code >= 0xfff9 && code <= 0xfffb)

/** Letters and signs of the scripts whose letters join. */
const joins =
  /[\p{scx=Arab}\p{scx=Syrc}\p{scx=Mong}\p{scx=Nkoo}\p{scx=Mand}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Mymr}\p{scx=Khmr}\p{scx=Tibt}]/u
const isLetterThatJoins = (char: string) => joins.test(char) && /[\p{L}\p{M}]/u.test(char)

/** As `می‌خواهم` has one; not at the edges of words, where one stands by mistake, and not twice. */
const isInWord = (text: string, at: number) =>
  isLetterThatJoins(text[at - 1] ?? '') && isLetterThatJoins(text[at + 1] ?? '')

/** Of a syllable in scripts of India: with the joiner it is a letter by itself, also at the end of a word. */
const endsLetter = /[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca]/

/** Pictures made of several. */
const isInPicture = (text: string, at: number) =>
  /[\ufe0f\udc00-\udfff\u2600-\u27bf]/.test(text[at - 1] ?? '') &&
  /\p{Extended_Pictographic}/u.test(String.fromCodePoint(text.codePointAt(at + 1) ?? 0))
