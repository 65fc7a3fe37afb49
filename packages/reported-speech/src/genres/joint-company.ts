import type { Company } from '../discourse/company.ts'
import type { Resolution } from '../discourse/resolution.ts'
import { sideOfOne } from '../lexicon/joint-words.ts'
import { type AnalysedSentence, wordsOf } from '../names/analysed-sentence.ts'
import type { AnalysedText } from '../names/analysed-text.ts'
import type { Cast } from '../names/cast.ts'
import { countriesIn } from '../names/country-names.ts'
import { likelyGender } from '../names/likely-gender.ts'
import type { Speaker } from '../names/speaker.ts'
import { nounPhraseAt } from '../phrases/noun-phrase.ts'
import type { Subject } from '../phrases/subject.ts'
import { companyOf } from './meeting.ts'
import { groupCalled, groupHead, namedByThemselves } from './own-words/group.ts'
import { principalsOf } from './principals.ts'

/**
 * Whom words mean where several speak together: those who meet; "the Presidents" those whom the title names in full;
 * "the Tarvian side" and "Tarvia's delegation" one side; "the Tarvian Minister" the Minister of Tarvia.
 */
export function jointCompany(text: AnalysedText, title: string | null, cast: Cast): Company {
  const company = companyOf(text, title, cast)
  const named = company.present.length > 0 ? null : namedGroup(text, title, cast)
  const present = named ? [named.speaker] : company.present
  const persons = principalsOf(text, title, cast).map(({ speaker }) => speaker)
  const sides = sidesOf(text, cast)
  return {
    present,
    meant: (sentence, subject, at, last) => {
      if (named && isAll(sentence, subject, named.words)) return { speaker: named.speaker, by: 'lastGroup' }
      const isSide = sideOfOne.has(sentence.tokens[subject.to - 1]?.lower ?? '')
      const side = isSide ? sides.get(nationBefore(sentence, subject.to - 1) ?? '') : undefined
      if (side) return { speaker: side, by: 'lastGroup' }
      const [all] = present
      if (all?.kind === 'GROUP' && isWithAnother(sentence, subject, persons))
        return { speaker: all, by: 'name' }
      return (
        company.meant(sentence, subject, at, last) ??
        byNation(sentence, subject, persons) ??
        byGender(subject, last, persons) ??
        allBefore(text.sentences[at - 1], subject, company, at, last)
      )
    },
  }
}

const lower = (words: string) =>
  words
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')

interface NamedGroup {
  readonly speaker: Speaker
  readonly words: readonly string[]
}

/** As the title names them, or they themselves, or the first words of the text: "The Ministers of Tarvia and Norland met". */
function namedGroup({ sentences }: AnalysedText, title: string | null, cast: Cast): NamedGroup | null {
  const group =
    (title === null ? null : groupCalled(title)) ?? namedByThemselves(sentences) ?? groupAtTop(sentences)
  return group === null || groupHead(group) === null
    ? null
    : { speaker: cast.described('GROUP', group, 0), words: lower(group) }
}

const firstSentences = 4

function groupAtTop(sentences: readonly AnalysedSentence[]): string | null {
  for (const sentence of sentences.slice(0, firstSentences)) {
    const subject = nounPhraseAt(sentence, 0, sentence.tokens.length)
    const words = subject?.kind === 'group' ? wordsOf(sentence, subject) : ''
    if (countriesIn(words).length > 1) return words
  }
  return null
}

/** "The Presidents", of "the Presidents of Parliament of the Coast". */
function isAll(sentence: AnalysedSentence, subject: Subject, words: readonly string[]): boolean {
  if (subject.kind !== 'group') return false
  const own = lower(wordsOf(sentence, subject))
  const head = groupHead(own.join(' '))
  return head !== null && words.includes(head) && own.every((word) => words.includes(word))
}

/** "President Kerrin |and King Bo| met and reaffirmed" */
function isWithAnother(
  { tokens, mentions }: AnalysedSentence,
  { kind, to }: Subject,
  persons: readonly Speaker[],
): boolean {
  if (kind !== 'person' || tokens[to]?.lower !== 'and') return false
  return persons.length === 2 && mentions.some(({ from }) => from === to + 1)
}

/** By nation: "the Tarvian side", later "the Tarvian delegation" or "Tarvia's delegation". */
function sidesOf({ sentences }: AnalysedText, cast: Cast): ReadonlyMap<string, Speaker> {
  const sides = new Map<string, Speaker>()
  for (const noun of sideOfOne) noteSides(sentences, noun, sides, cast)
  return sides
}

function noteSides(
  sentences: readonly AnalysedSentence[],
  noun: string,
  sides: Map<string, Speaker>,
  cast: Cast,
): void {
  sentences.forEach((sentence, at) => {
    const { tokens } = sentence
    tokens.forEach((token, side) => {
      if (token.lower !== noun) return
      const nation = nationBefore(sentence, side)
      if (nation === null || !sideOfOne.has(token.lower) || sides.has(nation)) return
      const from = tokens[side - 2]?.lower === 'the' ? side - 2 : side - 1
      sides.set(nation, cast.described('GROUP', wordsOf(sentence, { from, to: side + 1 }), at))
    })
  })
}

const stemLength = 5

/** "Tarvia" and "Tarvian" begin alike. */
function nationBefore({ tokens }: AnalysedSentence, at: number): string | null {
  const whose = tokens[at - 1]
  return whose?.isCapital && whose.lower.length >= stemLength ? stem(whose.lower) : null
}

const stem = (word: string) => word.slice(0, stemLength)

/** "The Tarvian Minister", of those who meet. */
function byNation(
  sentence: AnalysedSentence,
  { kind, to }: Subject,
  persons: readonly Speaker[],
): Resolution | null {
  const nation = kind === 'role' ? nationBefore(sentence, to - 1) : null
  const office = sentence.tokens[to - 1]?.lower
  if (nation === null || office === undefined) return null
  const [one, ...others] = persons.filter(({ offices }) =>
    offices.some((held) => lower(held).includes(office) && lower(held).some((word) => stem(word) === nation)),
  )
  return one && others.length === 0 ? { speaker: one, by: 'office' } : null
}

/** "She", behind a man or behind one of whom nothing is known: the only woman of those who meet. */
function byGender(
  { kind, head }: Subject,
  last: Speaker | null,
  persons: readonly Speaker[],
): Resolution | null {
  const gender = head === 'he' ? 'male' : head === 'she' ? 'female' : null
  if (kind !== 'pronoun' || gender === null || !last || !persons.includes(last)) return null
  const [one, ...others] = persons.filter((person) => likelyGender(person) === gender)
  return one && others.length === 0 ? { speaker: one, by: 'lastPerson' } : null
}

/** "The two delegations discussed the port. |They| agreed that": all of them, whoever said something last. */
function allBefore(
  before: AnalysedSentence | undefined,
  { kind, head }: Subject,
  company: Company,
  at: number,
  last: Speaker | null,
): Resolution | null {
  if (kind !== 'pronoun' || head !== 'they' || !before) return null
  const subject = nounPhraseAt(before, 0, before.tokens.length)
  const meant = subject ? company.meant(before, subject, at - 1, last) : null
  return meant === null || meant === 'nobody' ? null : { ...meant, by: 'lastGroup' }
}
