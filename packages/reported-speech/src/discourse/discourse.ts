import {
  beforeOffice,
  ofKnownGroups,
  ofTheKnown,
  oneOfThem,
  others,
  wordsForSeveral,
} from '../lexicon/function-words.ts'
import { decidingBodies } from '../lexicon/judgement-words.ts'
import { passingWords } from '../lexicon/office-words.ts'
import { addressLetters, honorifics } from '../lexicon/offices.ts'
import { anyBody, bareRoles, bareSpeakers, chairpersons, freeBodies, outlets } from '../lexicon/stand-ins.ts'
import { pattern } from '../lexicon/words.ts'
import { type AnalysedSentence, wordsOf } from '../names/analysed-sentence.ts'
import type { Cast } from '../names/cast.ts'
import { countriesIn } from '../names/country-names.ts'
import type { Lesson } from '../names/lesson.ts'
import { likelyGender } from '../names/likely-gender.ts'
import type { Gender } from '../names/mentions.ts'
import { personNamed } from '../names/person-of.ts'
import { isNameOfPlaceToo } from '../names/place-names.ts'
import type { Speaker } from '../names/speaker.ts'
import { countryOfWords } from '../names/state-of-office.ts'
import { addressEnd } from '../phrases/address-form.ts'
import { authorIn, issueOf } from '../phrases/authorship.ts'
import { organisationName } from '../phrases/organisation-name.ts'
import type { Subject } from '../phrases/subject.ts'
import { anyCompany, type Company } from './company.ts'
import type { Resolution, ResolvedBy } from './resolution.ts'

const bareGroup = pattern('iu')`^${ofKnownGroups} \p{Ll}+$`
const bareText = pattern('i')`^${ofTheKnown} `
const plural = pattern()`(?:[^s]s|${wordsForSeveral})$`
const articleOfOffice = pattern('i')`^${beforeOffice}\s`
const bareBodyName = pattern('iu')`^the (?:${passingWords} )?\p{Ll}+$`
const oneOfSeveral = pattern('i')`^${oneOfThem} of `
const company = pattern('su')`,? and ${others}\b.{0,80}$`

const mostRecent = 8

/**
 * Which speakers are in play: follows the article and tells whom "he", "the speaker" and "they" mean. To ask changes
 * nothing; `learn` and `focus` do.
 */
export class Discourse {
  readonly #cast: Cast
  readonly #meant: Company['meant']
  #person: Speaker | null = null
  /** Told of by "her" while somebody else acted: "she" is hardly who acted. */
  #object: { readonly person: Speaker; readonly gender: Gender; readonly actor: Speaker | null } | null = null
  /** The persons told of, the last one first. */
  #recent: readonly Speaker[] = []
  #group: Speaker | null = null
  /** Spoke together with others: "they" may mean them all. */
  #company: Speaker | null = null
  /** The bodies told of, the last one first. */
  #bodies: readonly Speaker[] = []
  #last: Speaker | null = null
  /** Of the text last told of: "it said". */
  #author: Speaker | null = null
  readonly #authors = new Map<string, Speaker>()

  constructor(cast: Cast, company: Company = anyCompany) {
    this.#cast = cast
    this.#meant = company.meant
    for (const speaker of company.present) this.focus(speaker)
  }

  get last(): Speaker | null {
    return this.#last
  }

  /** What was told of whom a subject means holds from now on. */
  learn({ speaker, learned, isInCompany }: Resolution): void {
    if (learned) this.#cast.learn(learned)
    if (isInCompany !== undefined) this.#company = isInCompany ? speaker : null
  }

  /** `speaker` speaks, is about to, or did the last thing that was told. */
  focus(speaker: Speaker): void {
    this.#last = speaker
    if (speaker.kind === 'PERSON') this.#focusPerson(speaker)
    else if (speaker.kind === 'GROUP') this.#group = speaker
    else this.#bodies = [speaker, ...this.#bodies.filter((other) => other !== speaker)].slice(0, mostRecent)
  }

  get #body(): Speaker | null {
    return this.#bodies[0] ?? null
  }

  /** The subject speaks, or does what is told: learned, and in focus. */
  follow(resolution: Resolution): void {
    this.learn(resolution)
    this.focus(resolution.speaker)
  }

  /** `speaker` wrote or adopted the text called `noun`: "the statement" is theirs from now on. */
  giveAuthorship(noun: string, speaker: Speaker): void {
    this.#authors.set(singular(noun), speaker)
    this.#author = speaker
  }

  /** Whom a subject means, with what led there; null when it cannot be known. */
  resolve(sentence: AnalysedSentence, subject: Subject, at: number): Resolution | null {
    const meant = this.#meant(sentence, subject, at, this.#last)
    if (meant !== null) return meant === 'nobody' ? null : meant
    const { to } = subject
    const words = withoutCompany(
      wordsOf(sentence, { from: Math.min(addressEnd(sentence, subject.from), to - 1), to }),
    )
    switch (subject.kind) {
      case 'pronoun':
        return this.#pronoun(subject.head)
      case 'person':
        return (
          this.#byLetters(words, at) ??
          (subject.mention &&
            inCompany(subject, by('name', personNamed(this.#cast, sentence, subject.mention, at))))
        )
      case 'role':
        return this.#byAddress(sentence, subject) ?? inCompany(subject, this.#role(words, subject.head, at))
      case 'group':
        return (
          this.#knownGroup(words, subject.head) ??
          by('description', withCountry(this.#cast.describedAs('GROUP', words, at), words))
        )
      case 'organisation':
        return this.#organisation(sentence, subject, words, at)
      case 'document':
        return this.#document(sentence, subject, at)
      case 'other':
        return this.#issue(sentence, subject, at) ?? this.#other(words, subject.head, at)
    }
  }

  /** "The May issue of the Courier" is the Courier. */
  #issue(sentence: AnalysedSentence, subject: Subject, at: number): Resolution | null {
    const outlet = issueOf(sentence, subject)
    return outlet && named(this.resolve(sentence, outlet, at))
  }

  /** "The organizations" are those told of last. */
  #knownGroup(words: string, head: string): Resolution | null {
    const isBare = bareGroup.test(words)
    const told = this.#group?.description?.toLowerCase().split(/[^\p{L}]+/u)
    return isBare && told?.includes(head) ? known('lastGroup', this.#group) : null
  }

  /** "The organization" and "the council" are the body last told of; a body with a name is itself. */
  #organisation(sentence: AnalysedSentence, subject: Subject, words: string, at: number): Resolution {
    const { head } = subject
    const person = isNameOfPlaceToo(words) ? this.#cast.personOfFamily(words, at) : null
    if (person) return by('name', person)
    if (bareBodyName.test(words) && countriesIn(words).length === 0) {
      const told = this.#bareBody(head)
      if (told) return told
      const name = this.#cast.bodyCalled(head)
      if (name !== null) return by('fullName', this.#cast.bodyNamed(name, at))
    }
    return by('name', withCountry(this.#cast.bodyNamed(organisationName(sentence, subject), at), words))
  }

  /** "the WTC", where the page says what it is. */
  #byLetters(words: string, at: number): Resolution | null {
    const body = this.#cast.bodyOfLetters(words)
    return body === null ? null : by('fullName', this.#cast.bodyNamed(body, at))
  }

  #bareBody(head: string): Resolution | null {
    // "The organization" is hardly the council told of last.
    const called = freeBodies.has(head) ? this.#bodies.find(({ name }) => !isDeciding(name ?? '')) : null
    const body = called ?? this.#body
    const last = this.#last
    if (outlets.has(head) && last && isOutlet(last))
      return by('lastSpeaker', { speaker: last, kind: 'ORGANISATION' })
    const isNamedSo = body !== null && (body.name ?? '').toLowerCase().includes(head)
    const isSame = isNamedSo || (anyBody.has(head) && this.#cast.bodyCalled(head) === null)
    if (body !== null && isSame) return known('lastBody', body)
    return !body && anyBody.has(head) && last && last.kind !== 'PERSON' ? known('lastSpeaker', last) : null
  }

  /** A text speaks for whoever wrote it: the one it names, the one told of with such a text, the one told of last. */
  #document(sentence: AnalysedSentence, subject: Subject, at: number): Resolution {
    const words = wordsOf(sentence, subject)
    if (/\bby (?:him|her)\b/.test(words) && this.#person) return known('lastPerson', this.#person)
    const author = authorIn(sentence, subject)
    if (author) {
      const writer = named(this.resolve(sentence, author, at))
      if (writer) return writer
    }
    const told = this.#authors.get(singular(subject.head))
    const isBare = bareText.test(words)
    // "The joint statement", "their letter": never that of one person.
    const isOfSeveral = /\b(?:joint|their)\b/i.test(words)
    if (isOfSeveral && (told ?? this.#author ?? this.#last)?.kind === 'PERSON')
      return (
        known('lastGroup', this.#group) ??
        by('description', this.#cast.describedAs('ORGANISATION', words, at))
      )
    if (told) return known('author', told)
    if (isBare && this.#author) return known('lastAuthor', this.#author)
    if (isBare && this.#last) return known('lastSpeaker', this.#last)
    return by('description', this.#cast.describedAs('ORGANISATION', words, at))
  }

  #other(words: string, head: string, at: number): Resolution {
    const kind = plural.test(head) ? 'GROUP' : 'ORGANISATION'
    return by('description', withCountry(this.#cast.describedAs(kind, words, at), words))
  }

  #pronoun(word: string): Resolution | null {
    const last = this.#last
    switch (word) {
      case 'they':
        if (last && (last.kind !== 'PERSON' || last === this.#company)) return known('lastSpeaker', last)
        return known('lastGroup', this.#group) ?? known('lastBody', this.#body)
      case 'it':
        if (last && (last.kind === 'ORGANISATION' || isOutlet(last))) return known('lastSpeaker', last)
        return (
          known('lastAuthor', this.#author) ??
          known('lastBody', this.#body) ??
          known('lastGroup', this.#group)
        )
      default: {
        const gender = word === 'she' ? 'female' : 'male'
        const speaker = this.#personOf(gender)
        return speaker && by('lastPerson', { speaker, gender, isPerson: true })
      }
    }
  }

  /** "The mayor thanked her": she is the person in focus, unless the sentence names that one. */
  hearObject(gender: Gender | null): void {
    const person = this.#person
    if (gender === null || person === null) return
    this.#object = { person, gender, actor: null }
  }

  #focusPerson(person: Speaker): void {
    const object = this.#object
    if (object) this.#object = object.actor === null ? { ...object, actor: person } : null
    this.#person = person
    this.#recent = [person, ...this.#recent.filter((other) => other !== person)].slice(0, mostRecent)
  }

  /** `person` is named, whether anything is told of him or her or not: "she" may mean a woman whom a man met. */
  meet(person: Speaker): void {
    if (this.#recent.includes(person)) return
    const [last, ...others] = this.#recent
    this.#recent = [...(last ? [last] : []), person, ...others].slice(0, mostRecent)
  }

  /** The person told of last; an earlier one where the page tells that the last is not meant. */
  #personOf(gender: Gender): Speaker | null {
    const last = this.#person
    const object = this.#object
    if (last && object?.actor === last && object.gender === gender && likelyGender(last) === null)
      return object.person
    const isOther = last !== null && likelyGender(last) !== null
    return isOther ? (this.#recent.find((person) => likelyGender(person) === gender) ?? last) : last
  }

  #role(words: string, head: string, at: number): Resolution {
    if (bareSpeakers.has(head) && /^(?:the )?\S+$/i.test(words)) {
      if (this.#last?.kind === 'PERSON') return by('lastPerson', { speaker: this.#last })
      return by('description', this.#cast.describedAs('PERSON', words, at))
    }
    const holder = this.#cast.holderOf(words, this.#person, at)
    if (holder) return by('office', holder)
    const last = this.#bareRole(words, head)
    if (last) return by('lastPerson', { speaker: last, seenAt: at })
    const described = this.#cast.describedAs('PERSON', words, at)
    const isOneOf = oneOfSeveral.test(words)
    const offices = isOneOf ? [] : [words.replace(articleOfOffice, '')]
    return by('description', { ...described, offices })
  }

  /** "His Excellency" is who was called so, else he. */
  #byAddress({ tokens }: AnalysedSentence, { head, from }: Subject): Resolution | null {
    if (!honorifics.has(head)) return null
    const letters = addressLetters.get(head)
    const isCalled = ({ forms }: Speaker) => forms.some((form) => form === head || letters?.has(form))
    const gender = tokens[from]?.lower === 'her' ? 'female' : 'male'
    const speaker = this.#recent.find(isCalled) ?? this.#personOf(gender)
    return speaker && by('lastPerson', { speaker, gender, isPerson: true })
  }

  /** "The diplomat", without a word of which: whoever spoke last, if it is one person; so for one without an office. */
  #bareRole(words: string, head: string): Speaker | null {
    const last = this.#last
    if (!/^the \p{Ll}+$/iu.test(words) || last?.kind !== 'PERSON' || last.isBareName) return null
    // Whoever spoke last hardly has the chair, unless that is told.
    const mayHold = last.name !== null && last.offices.length === 0 && !chairpersons.has(head)
    return bareRoles.has(head) || mayHold ? last : null
  }
}

const by = (reason: ResolvedBy, learned: Lesson): Resolution => ({
  speaker: learned.speaker,
  by: reason,
  learned,
})

/** Somebody in play is meant; the words tell nothing new. */
function known(reason: ResolvedBy, speaker: Speaker): Resolution
function known(reason: ResolvedBy, speaker: Speaker | null): Resolution | null
function known(reason: ResolvedBy, speaker: Speaker | null): Resolution | null {
  return speaker && { speaker, by: reason }
}

/** The words name who wrote it. */
const named = (author: Resolution | null): Resolution | null => author && { ...author, by: 'namedAuthor' }

/** "Harbour Council" is no "organization" where another body can be meant. */
const isDeciding = (name: string) => lowerWords(name).some((word) => decidingBodies.has(word))

const lowerWords = (name: string) => name.toLowerCase().split(/[^\p{L}]+/u)

const inCompany = ({ company }: Subject, resolution: Resolution): Resolution => ({
  ...resolution,
  isInCompany: company === true,
})

/** A name of more than one word, without a title and never called "he": "Harl Courier". */
const isOutlet = ({ kind, isBareName, name }: Speaker) =>
  kind === 'PERSON' && isBareName && /\s/.test(name ?? '')

/** "The chairwoman |and other speakers|" */
const withoutCompany = (words: string) => words.replace(company, '')

/** "The messages" are the message that was told of. */
const singular = (noun: string) => noun.replace(/s$/, '')

const withCountry = (lesson: Lesson, words: string): Lesson => ({
  ...lesson,
  country: countryOfWords(words),
})
