/**
 * A word of a date as it is looked up: lower case, without the marks that capitals and hurried typing leave out
 * ("FEVRIER", "EKİM", "ΟΚΤΩΒΡΙΟΥ", "اكتوبر"), with one letter where keyboards have two, without full stops and
 * apostrophes.
 */
export function foldWord(word: string): string {
  const lower = word.toLowerCase()
  if (plainWord.test(lower)) return lower
  return lower
    .normalize('NFD')
    .replace(dropped, '')
    .normalize('NFC')
    .replace(/[ςıيىك]/g, (letter) => oneLetter.get(letter) ?? letter)
}

const plainWord = /^[a-z]*$/

/** Accents of Latin, Greek and Cyrillic, vowel signs of Arabic and its stretched line, joiners, marks within words. */
const dropped = /\u0970|[\u0300-\u036f\u064b-\u065f\u0640\u200b-\u200f\u2060.'’‘ʼʻ׳״`´]/g

const oneLetter: ReadonlyMap<string, string> = new Map([
  ['ς', 'σ'],
  ['ı', 'i'],
  ['ي', 'ی'],
  ['ى', 'ی'],
  ['ك', 'ک'],
])
