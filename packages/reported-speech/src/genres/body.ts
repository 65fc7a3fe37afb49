import type { Attribution } from '../constructions/attribution.ts'
import type { Cue } from '../cues/cues.ts'
import type { Company } from '../discourse/company.ts'
import type { Resolution } from '../discourse/resolution.ts'
import {
  decidingBodies,
  memberNouns,
  memberQuantifiers,
  oneMember,
  weighing,
} from '../lexicon/judgement-words.ts'
import { principalNouns } from '../lexicon/readout-words.ts'
import { type AnalysedSentence, wordsOf } from '../names/analysed-sentence.ts'
import type { AnalysedText } from '../names/analysed-text.ts'
import type { Cast } from '../names/cast.ts'
import type { Speaker } from '../names/speaker.ts'
import type { Subject } from '../phrases/subject.ts'

const furthestMember = 12

/**
 * Whom the words of a text mean in which a body tells what it judges: "the Committee" the body of that name, "members"
 * those of it, "they" behind the projections of its staff the staff.
 */
export function companyOfBody({ sentences }: AnalysedText, cast: Cast): Company {
  const noun = mainBody(sentences)
  const main = noun === null ? null : cast.organisation(cast.bodyCalled(noun) ?? capitalised(noun), 0)
  return {
    present: main === null ? [] : [main],
    parts: isHeadingLine,
    meant: (sentence, subject, at, last) =>
      bodyMeant(sentence, subject, at, last, main, cast) ??
      membersMeant(sentence, subject, at, sentences, cast) ??
      staffMeant(sentence, subject, at, sentences, cast) ??
      othersMeant(subject, last),
  }
}

const capitalised = (noun: string) => noun.charAt(0).toUpperCase() + noun.slice(1)

const longestLook = 400

/** The body that opens most sentences: "The Committee ...". */
function mainBody(sentences: readonly AnalysedSentence[]): string | null {
  const times = new Map<string, number>()
  for (const { tokens } of sentences.slice(0, longestLook)) {
    const token = tokens.find(
      ({ lower, isCapital, isQuoted }, at) =>
        isCapital && !isQuoted && decidingBodies.has(lower) && isNoModifier(tokens, at),
    )
    if (token) times.set(token.lower, (times.get(token.lower) ?? 0) + 1)
  }
  return [...times].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

/** "the Board |members|", "Council |Regulation|" */
const isNoModifier = (tokens: AnalysedSentence['tokens'], at: number) => tokens[at + 1]?.isCapital !== true

function bodyMeant(
  sentence: AnalysedSentence,
  subject: Subject,
  at: number,
  last: Speaker | null,
  main: Speaker | null,
  cast: Cast,
): Resolution | null {
  if (subject.head === 'there') return main && { speaker: main, by: 'lastBody' }
  if (subject.kind !== 'organisation') return null
  // "Cabinet", "the Committee", "the new Office": a noun with a capital and nothing that says which.
  const words = wordsOf(sentence, subject).replace(/['’]s$/u, '')
  if (!/^(?:[Tt]he (?:new )?)?\p{Lu}\p{Ll}+$/u.test(words)) return null
  const isKnown = decidingBodies.has(subject.head) || cast.bodyCalled(subject.head) !== null
  if (!isKnown) return null
  if (last?.kind === 'ORGANISATION' && last.name?.toLowerCase().includes(subject.head))
    return { speaker: last, by: 'lastBody' }
  const lesson = cast.bodyNamed(cast.bodyCalled(subject.head) ?? capitalised(subject.head), at)
  return { speaker: lesson.speaker, by: 'fullName', learned: lesson }
}

/** "Members" and "the members" are all of them; "that member" is the one told of before. */
function membersMeant(
  sentence: AnalysedSentence,
  subject: Subject,
  at: number,
  sentences: readonly AnalysedSentence[],
  cast: Cast,
): Resolution | null {
  const words = wordsOf(sentence, subject)
  if (subject.kind === 'group' && memberNouns.has(subject.head) && subject.head !== 'staff') {
    const lesson = cast.describedAs('GROUP', capitalised(words.replace(/^the /i, '')), at)
    return { speaker: lesson.speaker, by: 'description', learned: lesson }
  }
  if (subject.kind !== 'role' || !oneMember.has(subject.head)) return null
  const told = /^th(?:at|is|e)\s/i.test(words) ? memberBefore(sentences, at) : null
  const lesson = cast.describedAs('PERSON', told ?? words, at)
  return { speaker: lesson.speaker, by: told === null ? 'description' : 'lastPerson', learned: lesson }
}

function memberBefore(sentences: readonly AnalysedSentence[], at: number): string | null {
  for (let index = at - 1; index >= Math.max(0, at - furthestMember); index--) {
    const sentence = sentences[index]
    const member = sentence?.tokens.findIndex(
      ({ lower }, word) =>
        oneMember.has(lower) && /^(?:one|another|a)$/i.test(sentence.tokens[word - 1]?.lower ?? ''),
    )
    if (sentence && member !== undefined && member > 0)
      return wordsOf(sentence, { from: member - 1, to: member + 1 })
  }
  return null
}

/** "The staff projections show a fall. |They| see ...", "|Staff| expect": whoever made them, by their fullest words. */
function staffMeant(
  sentence: AnalysedSentence,
  subject: Subject,
  at: number,
  sentences: readonly AnalysedSentence[],
  cast: Cast,
): Resolution | null {
  const before = sentences[at - 1]
  const made =
    subject.head === 'they' &&
    before?.tokens.some(({ lower }, word) => isMadeByStaff(before.tokens, lower, word))
  const isStaff = sentence.tokens[subject.to - 1]?.lower === 'staff'
  if (made !== true && !isStaff) return null
  const lesson = cast.describedAs('GROUP', staffName(sentences) ?? wordsOf(sentence, subject), at)
  return { speaker: lesson.speaker, by: made === true ? 'namedAuthor' : 'description', learned: lesson }
}

const isMadeByStaff = (tokens: AnalysedSentence['tokens'], lower: string, word: number) =>
  lower === 'staff' && tokens[word + 1]?.lower === 'projections'

/** "Bank of Norland |staff|": with the name before it, where the text has one. */
function staffName(sentences: readonly AnalysedSentence[]): string | null {
  for (const sentence of sentences.slice(0, longestLook)) {
    const { tokens } = sentence
    const staff = tokens.findIndex(({ lower }, word) => lower === 'staff' && isNamePart(tokens[word - 1]))
    if (staff < 1) continue
    let from = staff - 1
    while (tokens[from - 1]?.isCapital === true || tokens[from - 1]?.lower === 'of') from--
    while (/^(?:the|of)$/.test(tokens[from]?.lower ?? '')) from++
    if (from < staff) return wordsOf(sentence, { from, to: staff + 1 })
  }
  return null
}

const isNamePart = (token: AnalysedSentence['tokens'][number] | undefined) => token?.isCapital === true

/** Behind what a person judged, "they" are those of whom it was judged. */
const othersMeant = (subject: Subject, last: Speaker | null) =>
  subject.head === 'they' && subject.kind === 'pronoun' && last?.kind === 'PERSON' ? 'nobody' : null

/** A body reports of itself, its members, its staff and of persons; what data suggest and markets expect is told. */
export function isOfTheBody(sentence: AnalysedSentence, { subject }: Attribution): boolean {
  if (subject === null) return true
  switch (subject.kind) {
    case 'pronoun':
    case 'person':
    case 'role':
      return true
    case 'group':
      return isOfBody(sentence, subject)
    case 'organisation':
      return subject.head === 'there' || decidingBodies.has(subject.head) || hasCapital(sentence, subject)
    case 'document':
      return hasCapital(sentence, subject)
    case 'other':
      return isQuantity(sentence, subject)
  }
}

/** "Most", "the majority": of whom the text tells. */
const isQuantity = ({ tokens }: AnalysedSentence, { from, to }: Subject) =>
  tokens.slice(from, to).every(({ lower }) => memberQuantifiers.has(lower))

/** Behind the first word, or a name of several words. */
const hasCapital = ({ tokens }: AnalysedSentence, { from, to }: Subject) =>
  tokens
    .slice(from, to)
    .some(({ isCapital, isWord }, at) => isWord && isCapital && (from + at > 0 || to - from === 1))

/** Members, staff, ministers and named persons; not "analysts", nor "participants in the survey". */
function isOfBody(sentence: AnalysedSentence, subject: Subject): boolean {
  const { tokens, mentions } = sentence
  const inside = tokens.slice(subject.from, subject.to)
  const isNamed = mentions.some(({ from, isCertain }) => from === subject.from && isCertain)
  if (isNamed) return true
  if ([...inside, tokens[subject.to]].some((token) => token?.lower === 'in')) return false
  if (isQuantity(sentence, subject) || principalNouns.has(subject.head)) return true
  const members = inside.findIndex(({ lower }) => memberNouns.has(lower))
  return members !== -1 && inside.slice(0, members).every(isOfMembers)
}

/** "most |members|", "FOMC |members|", "Bank of Norland |staff|"; not "market |participants|". */
const isOfMembers = ({ lower, text, isCapital }: AnalysedSentence['tokens'][number], at: number) =>
  memberQuantifiers.has(lower) ||
  (isCapital && (at > 0 || /^\p{Lu}{2,}$/u.test(text) || decidingBodies.has(lower)))

/** "In considering the plan" tells what is weighed, and says nothing. */
export const isWeighing = ({ verb }: Cue) => verb.form === 'participle' && weighing.has(verb.base)

const longestHeading = 14

/** "III.", "Votes": a line of few words that ends in no full stop, or is a number and nothing else. */
export const isHeadingLine = ({ text, tokens }: AnalysedSentence): boolean =>
  tokens.length <= longestHeading && (/^[IVXLC\d]+[.)]?$/u.test(text) || /[\p{L}\p{N})]$/u.test(text))
