import type { Attribution } from '../constructions/attribution.ts'
import type { Company } from '../discourse/company.ts'
import type { Resolution } from '../discourse/resolution.ts'
import { decidingBodies, forecasters, forecasts, memberNouns } from '../lexicon/judgement-words.ts'
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
    meant: (sentence, subject, at, last) =>
      bodyMeant(sentence, subject, at, last, main, cast) ??
      membersMeant(sentence, subject, at, sentences, cast) ??
      staffMeant(subject, at, sentences, cast),
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
  if (subject.kind !== 'organisation' || !decidingBodies.has(subject.head)) return null
  const words = wordsOf(sentence, subject)
  if (!/^(?:the )?\p{Lu}\p{Ll}+$/u.test(words) && !/^The \p{Lu}\p{Ll}+$/u.test(words)) return null
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
  if (subject.kind === 'group' && memberNouns.has(subject.head)) {
    const lesson = cast.describedAs('GROUP', capitalised(words.replace(/^the /i, '')), at)
    return { speaker: lesson.speaker, by: 'description', learned: lesson }
  }
  if (subject.kind !== 'role' || !memberNouns.has(`${subject.head}s`)) return null
  const told = /^th(?:at|is|e)\s/i.test(words) ? memberBefore(sentences, at) : null
  const lesson = cast.describedAs('PERSON', told ?? words, at)
  return { speaker: lesson.speaker, by: told === null ? 'description' : 'lastPerson', learned: lesson }
}

function memberBefore(sentences: readonly AnalysedSentence[], at: number): string | null {
  for (let index = at - 1; index >= Math.max(0, at - furthestMember); index--) {
    const sentence = sentences[index]
    const member = sentence?.tokens.findIndex(
      ({ lower }, word) =>
        memberNouns.has(`${lower}s`) && /^(?:one|another|a)$/i.test(sentence.tokens[word - 1]?.lower ?? ''),
    )
    if (sentence && member !== undefined && member > 0)
      return wordsOf(sentence, { from: member - 1, to: member + 1 })
  }
  return null
}

/** "The staff projections show a fall. |They| see ...": whoever made them. */
function staffMeant(
  subject: Subject,
  at: number,
  sentences: readonly AnalysedSentence[],
  cast: Cast,
): Resolution | null {
  const before = sentences[at - 1]
  if (subject.head !== 'they' || !before) return null
  const made = before.tokens.findIndex(
    ({ lower }, word) => forecasters.has(lower) && forecasts.has(before.tokens[word + 1]?.lower ?? ''),
  )
  if (made === -1) return null
  const from = before.tokens[made - 1]?.isCapital === true && made > 1 ? made - 1 : made
  const lesson = cast.describedAs('GROUP', wordsOf(before, { from, to: made + 1 }), at)
  return { speaker: lesson.speaker, by: 'namedAuthor', learned: lesson }
}

/** A body reports of itself, its members, its staff and of persons; what data suggest and markets expect is told. */
export function isOfTheBody(sentence: AnalysedSentence, { subject }: Attribution): boolean {
  if (subject === null) return true
  switch (subject.kind) {
    case 'pronoun':
    case 'person':
    case 'role':
      return true
    case 'group':
      return memberNouns.has(subject.head) || forecasters.has(subject.head) || hasCapital(sentence, subject)
    case 'organisation':
      return subject.head === 'there' || hasCapital(sentence, subject)
    case 'document':
      return hasCapital(sentence, subject)
    case 'other':
      return false
  }
}

/** Behind the first word, or a name of several words. */
const hasCapital = ({ tokens }: AnalysedSentence, { from, to }: Subject) =>
  tokens
    .slice(from, to)
    .some(({ isCapital, isWord }, at) => isWord && isCapital && (from + at > 0 || to - from === 1))
