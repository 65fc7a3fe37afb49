import type { Company } from '../discourse/company.ts'
import type { Resolution } from '../discourse/resolution.ts'
import { pairWords } from '../lexicon/judgement-words.ts'
import { plainWords, principalNouns, sideNouns, stateNouns } from '../lexicon/readout-words.ts'
import { type AnalysedSentence, wordsOf } from '../names/analysed-sentence.ts'
import type { AnalysedText } from '../names/analysed-text.ts'
import type { Cast } from '../names/cast.ts'
import { codeOf, countriesIn } from '../names/country-names.ts'
import { likelyGender } from '../names/likely-gender.ts'
import type { Speaker } from '../names/speaker.ts'
import type { Subject } from '../phrases/subject.ts'
import { type Principal, principalsOf, together } from './principals.ts'

/**
 * Whom the words of a text mean that tells of a meeting: "the leaders", "both" and "they" those who meet, "the two
 * sides" what they stand for, an office that two of them hold the one whose office tells of it.
 */
export function companyOf(text: AnalysedText, title: string | null, cast: Cast): Company {
  const principals = principalsOf(text, title, cast)
  const sides = sidesOf(text, cast)
  const [host] = principals
  if (!host) return { present: [], meant: sides }
  const all = cast.described('GROUP', together(text, groupWords(text, principalNouns), principals), 0)
  return {
    present: [all, host.speaker],
    meant: (sentence, subject, at, last) =>
      allOf(sentence, subject, principals, all) ??
      sides(sentence, subject, at, last) ??
      ofOffice(sentence, subject, principals) ??
      ofNation(sentence, subject, at, principals, cast) ??
      ofGender(subject, principals, last),
  }
}

const isPlain = (words: readonly string[]) => words.slice(0, -1).every((word) => plainWords.has(word))

/** "The leaders", "the two sides", as the text prints them most often; of equals, first. */
function groupWords({ sentences }: AnalysedText, nouns: ReadonlySet<string>): string | null {
  const times = new Map<string, number>()
  for (const { tokens, text, start } of sentences) {
    const at = tokens.findIndex(
      (token, index) => nouns.has(token.lower) && plainWords.has(tokens[index - 1]?.lower ?? ''),
    )
    if (at === -1) continue
    let from = at
    while (plainWords.has(tokens[from - 1]?.lower ?? '')) from--
    const words = text.slice((tokens[from]?.start ?? start) - start, (tokens[at]?.end ?? start) - start)
    const printed = words.charAt(0).toUpperCase() + words.slice(1)
    times.set(printed, (times.get(printed) ?? 0) + 1)
  }
  return [...times].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

/** "Both", "the two leaders", "the President and the Prime Minister" */
function allOf(
  sentence: AnalysedSentence,
  subject: Subject,
  principals: readonly Principal[],
  all: Speaker,
): Resolution | null {
  if (subject.kind !== 'group') return null
  if (subject.head === 'both' || pairWords.has(subject.head)) return { speaker: all, by: 'lastGroup' }
  const words = wordsOf(sentence, subject)
    .toLowerCase()
    .split(/[^\p{L}]+/u)
  if (principalNouns.has(words.at(-1) ?? '') && isPlain(words)) return { speaker: all, by: 'lastGroup' }
  const parts = wordsOf(sentence, subject).split(/,? and |, /)
  const named = new Set(parts.map((part) => principalCalled(part, principals)))
  return named.size === principals.length && !named.has(null) ? { speaker: all, by: 'name' } : null
}

function principalCalled(words: string, principals: readonly Principal[]): Principal | null {
  const called = words.toLowerCase().replace(/^the /, '')
  const fits = principals.filter(
    ({ speaker, words: own }) =>
      own.toLowerCase().replace(/^the /, '') === called ||
      speaker.offices.some((office) => isBare(office, called)),
  )
  return fits.length === 1 ? (fits[0] ?? null) : null
}

/** "President of Norland" is a "president"; "vice president" is not. */
const isBare = (office: string, called: string) => {
  const lower = office.toLowerCase()
  return lower === called || lower.startsWith(`${called} of `) || lower.endsWith(` ${called}`)
}

/** "Both sides" are "the two sides" that the text told of first; so are "the two nations" for "both countries". */
function sidesOf(text: AnalysedText, cast: Cast): Company['meant'] {
  const groups = [sideNouns, stateNouns].map((nouns) => {
    const printed = groupWords(text, nouns)
    return { nouns, group: printed === null ? null : cast.described('GROUP', printed, 0) }
  })
  return (sentence, subject) => {
    const words = lowerWords(wordsOf(sentence, subject))
    if (words.length < 2 || !isPlain(words)) return null
    const group = groups.find(({ nouns }) => nouns.has(words.at(-1) ?? ''))?.group
    return group ? { speaker: group, by: 'lastGroup' } : null
  }
}

const lowerWords = (text: string) => text.toLowerCase().split(/[^\p{L}]+/u)

/** "The Prime Minister" of two who are: the one whose office tells of the meeting. */
function ofOffice(
  sentence: AnalysedSentence,
  { kind, from, to }: Subject,
  principals: readonly Principal[],
): Resolution | null {
  if (kind !== 'role') return null
  const called = wordsOf(sentence, { from, to }).toLowerCase()
  if (!called.startsWith('the ')) return null
  const holder = principals.find(({ speaker }) =>
    speaker.offices.some((office) => isExactly(office, called.slice(4))),
  )
  return holder ? { speaker: holder.speaker, by: 'office' } : null
}

const isExactly = (office: string, called: string) => {
  const lower = office.toLowerCase()
  return lower === called || lower.startsWith(`${called} of `)
}

/**
 * "The Norwegian party chief", where nobody is known to hold such an office: of those who meet, the one of that nation,
 * or the only one of whom no nation is told.
 */
function ofNation(
  sentence: AnalysedSentence,
  { kind, from, to }: Subject,
  at: number,
  principals: readonly Principal[],
  cast: Cast,
): Resolution | null {
  const words = wordsOf(sentence, { from, to })
  const [nation] = kind === 'role' && /^the /i.test(words) ? countriesIn(words) : []
  if (nation === undefined || cast.holderOf(words, null, at) !== null) return null
  // Whom an ambassador is sent to is another nation.
  const nationsOf = ({ speaker }: Principal) =>
    speaker.offices.flatMap((office) => countriesIn(office.split(' to ', 1)[0] ?? '')).map(codeOf)
  const same = principals.filter((principal) => nationsOf(principal).includes(codeOf(nation)))
  const [one, ...others] =
    same.length > 0 ? same : principals.filter((principal) => nationsOf(principal).length === 0)
  return one && others.length === 0 ? { speaker: one.speaker, by: 'office' } : null
}

/** "She", after both were told of: the one of them who is a woman, if one is known to be. */
function ofGender(
  { kind, head }: Subject,
  principals: readonly Principal[],
  last: Speaker | null,
): Resolution | null {
  const gender = head === 'he' ? 'male' : head === 'she' ? 'female' : null
  if (kind !== 'pronoun' || gender === null || last?.kind !== 'GROUP') return null
  const [one, ...others] = principals.filter(({ speaker }) => likelyGender(speaker) === gender)
  return one && others.length === 0 ? { speaker: one.speaker, by: 'lastPerson' } : null
}
