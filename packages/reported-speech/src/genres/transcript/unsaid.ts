import {
  afterwords,
  endMarks,
  meetingNouns,
  proceedingNouns,
  proceedingVerbs,
  sittingVerbs,
} from '../../lexicon/proceedings.ts'
import { spokenWords } from '../../lexicon/turn-words.ts'

const longestHeading = 90

/** Whether a line between turns is nobody's: a stage direction, a heading, what happened, a number. */
export function isUnsaid(line: string, isHeading: boolean, above: string, isSitting: boolean): boolean {
  return isHeading || !/\p{L}/u.test(line) || isHeadingLine(line, above) || isProceeding(line, isSitting)
}

/** "(Laughter.)", "[Interruption]": in round brackets somebody may still speak of himself. */
export function isDirection(words: string): boolean {
  const inside = /^(?:\(([^()]*)\)|\[([^[\]]*)\]|（([^（）]*)）)[.\s]*$/u.exec(words)
  if (inside === null) return false
  return inside[1] === undefined || !isSpoken(inside[1])
}

/** Without an end, beginning with a capital or a number, and not an item of what the line above announces. */
function isHeadingLine(line: string, above: string): boolean {
  if (line.length > longestHeading || /[:;,]$/u.test(above.trimEnd())) return false
  const bare = line.replace(/^[*_#]+|[*_]+$/gu, '').trim()
  if (/(?:[\p{Sentence_Terminal}.,:;…—–-])["'”’»)\]]*$/u.test(bare)) return false
  return /^(?:[\p{Lu}\p{N}]|[^\p{Ll}])/u.test(bare) && !/^[•*▪●·-]\s/u.test(line)
}

/** "The Clerk read the title of the bill.", "Question put and agreed to.", "Mr Kerrin rose—" */
function isProceeding(line: string, isSitting: boolean): boolean {
  if (/[?!]/u.test(line) || isSpoken(line)) return false
  if (isSitting && /^there (?:was|were) no\b/iu.test(line)) return true
  if (isTold(line, meetingNouns, sittingVerbs)) return true
  return isSitting && [proceedingNouns, meetingNouns].some((nouns) => isTold(line, nouns, proceedingVerbs))
}

function isTold(line: string, nouns: ReadonlySet<string>, verbs: ReadonlySet<string>): boolean {
  const words = wordsOf(line)
  const noun = words.slice(0, furthestNoun).findIndex((word) => nouns.has(word))
  return noun !== -1 && words.slice(noun + 1, noun + 1 + furthestVerb).some((word) => verbs.has(word))
}

const isSpoken = (line: string) => wordsOf(line).some((word) => spokenWords.has(word))
const wordsOf = (line: string): readonly string[] => line.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? []

const furthestNoun = 3
const furthestVerb = 12

/** "END 10:11 A.M.", "* * *", "Media contact: ...": the turns are over. */
export function closesTranscript(line: string): boolean {
  const bare = line
    .replace(/[[\]()*_#\s.-]+/gu, ' ')
    .trim()
    .toLowerCase()
  const [first = '', second = '', ...more] = bare.split(' ')
  if (endMarks.has(first) && (more.length <= 3 || !/[.?!]$/u.test(line))) return true
  const isLabel = line.slice(0, 40).includes(':')
  return isLabel && (afterwords.has(first.replace(/:$/u, '')) || afterwords.has(second.replace(/:$/u, '')))
}
