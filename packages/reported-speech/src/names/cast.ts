import { looseModifiers, looseOffices } from '../lexicon/office-words.ts'
import { officeAcronyms, officeSynonyms } from '../lexicon/offices.ts'
import type { Lesson } from './lesson.ts'
import { likelyGender } from './likely-gender.ts'
import type { Gender } from './mentions.ts'
import { isForm, isShouted, nameWords } from './name-forms.ts'
import { OfficeIndex, officeWords } from './office-index.ts'
import { Sightings } from './sightings.ts'
import { compareWords, officeHead, type Speaker } from './speaker.ts'

const mostCandidates = 50
/** Of one speaker; a page that has more gives them to everybody. */
const mostOffices = 50

interface Naming {
  readonly name: string
  readonly offices: readonly string[]
  readonly forms?: readonly string[]
  readonly gender: Gender | null
  readonly isCertain: boolean
  readonly at: number
}

type Called = Pick<Speaker, 'kind' | 'name' | 'description'>

/** What the cast knows of a speaker, and how it finds the speaker again. */
interface Entry {
  readonly speaker: { -readonly [Fact in keyof Speaker]: Speaker[Fact] }
  readonly seen: Sightings
  /** Null for a person with a name, who is found by its words. */
  readonly key: string | null
  /** Of the fullest name of a person. */
  words: readonly string[]
}

/**
 * Everybody on the page who may speak. One person under two forms of the name is one entry. To ask who is meant
 * changes nothing: the answer is a lesson, and only `learn` makes it hold.
 */
export class Cast {
  readonly #entries = new WeakMap<Speaker, Entry>()
  readonly #byWord = new Map<string, Entry[]>()
  readonly #names = new Map<string, readonly string[]>()
  readonly #offices = new OfficeIndex()
  /** With a name and an office. */
  readonly #persons = new Set<Speaker>()
  readonly #byDescription = new Map<string, Speaker>()
  readonly #bodies = new Map<string, string>()
  readonly #acronyms = new Map<string, string>()
  /** The reading has come to a sentence: whoever the text has introduced by now is known. */
  readonly arriveAt: (at: number) => void

  /** Whoever is introduced by now is met through `introduce`. */
  constructor(introduce: (at: number) => void = () => {}) {
    this.arriveAt = introduce
  }

  /** Makes what was learned hold. */
  learn(lesson: Lesson): Speaker {
    const { name, offices, aliases, forms, country, gender, impliedGender, kind, isPerson, seenAt } = lesson
    const entry = this.#entries.get(lesson.speaker)
    if (!entry) throw new Error('A lesson is of a speaker of another cast.')
    const { speaker, seen, key } = entry
    if (key !== null) this.#byDescription.set(key, speaker)
    else if (name !== undefined) this.#learnName(entry, name)
    for (const office of offices ?? []) {
      if (!isOneMore(speaker.offices, office)) continue
      speaker.offices = [...speaker.offices, office]
      this.#offices.add(office, speaker)
      if (speaker.kind === 'PERSON' && speaker.name !== null) this.#persons.add(speaker)
    }
    for (const alias of [...(aliases ?? []), ...(offices ?? []).flatMap(lettersOf)]) {
      if (!isOneMore(speaker.aliases, alias)) continue
      speaker.aliases = [...speaker.aliases, alias]
      this.#offices.add(alias, speaker)
    }
    for (const form of forms ?? [])
      if (isOneMore(speaker.forms, form)) speaker.forms = [...speaker.forms, form]
    speaker.country ??= country ?? null
    speaker.gender ??= gender ?? null
    speaker.impliedGender ??= impliedGender ?? null
    if (kind !== undefined) speaker.kind = kind
    if (isPerson) speaker.isBareName = false
    if (seenAt !== undefined) seen.add(seenAt)
    return speaker
  }

  #learnName(entry: Entry, name: string): void {
    const words = this.#wordsOf(name)
    const isFuller = entry.words.length < words.length
    const isPlainer = entry.words.length === words.length && isShouted(entry.speaker.name) && !isShouted(name)
    if (isFuller || isPlainer) {
      entry.speaker.name = name
      entry.words = words
    }
    for (const word of words) this.#index(word, entry)
  }

  /** A person by name: "Ada Kerrin", later "Kerrin". */
  personCalled({ name, offices, forms = [], gender, isCertain, at }: Naming): Lesson {
    const words = this.#wordsOf(name)
    const { speaker } =
      this.#named(words, gender, { offices, forms }, at) ??
      this.#stranger({ kind: 'PERSON', name, description: null }, words)
    return { speaker, name, offices, forms, gender, isPerson: isCertain, seenAt: at }
  }

  /** Meets a person by name. */
  person(naming: Naming): Speaker {
    return this.learn(this.personCalled(naming))
  }

  /** "Jordan", where Michael Jordan is known: the one person of that family, though a place is called so too. */
  personOfFamily(family: string, at: number): Lesson | null {
    const word = this.#wordsOf(family).at(-1) ?? ''
    const known = (this.#byWord.get(word) ?? []).filter(
      ({ words }) => words.length > 1 && words.at(-1) === word,
    )
    const [one, ...others] = known
    return one && others.length === 0 ? { speaker: one.speaker, isPerson: true, seenAt: at } : null
  }

  /** Somebody else here has the same family name. */
  isNamesake(name: string): boolean {
    const words = this.#wordsOf(name)
    const others = this.#byWord.get(words.at(-1) ?? '') ?? []
    return others.length > 0 && others.every((other) => !isForm(words, other.words))
  }

  /** Meets somebody who is only described. */
  described(kind: Speaker['kind'], description: string, at: number): Speaker {
    return this.learn(this.describedAs(kind, description, at))
  }

  /** Meets a body by its name. */
  organisation(printed: string, at: number): Speaker {
    return this.learn(this.bodyNamed(printed, at))
  }

  giveOffice(speaker: Speaker, office: string): void {
    this.learn({ speaker, offices: [office] })
  }

  /** The person whom a description means: all its words are in an office, and the office is of that kind. */
  holderOf(description: string, preferred: Speaker | null, at: number): Lesson | null {
    const words = officeWords(description)
    const head = officeHead(withoutArticle(description))
    const fits = (office: string) => {
      const { head: own, words: has } = this.#offices.read(office)
      return own === head && words.every((word) => has.has(word))
    }
    const holds = (speaker: Speaker) =>
      speaker.kind === 'PERSON' && (speaker.offices.some(fits) || speaker.aliases.some(fits))
    if (preferred && holds(preferred)) return { speaker: preferred, seenAt: at }
    const holders = this.#offices.withAll(words)
    const last = this.#lastNamed(holders.slice(-mostCandidates).filter(holds), at)
    // Where several held it at once, it means none of them by itself.
    if (last.length > 1) return null
    let found = last[0] ?? holders.slice(0, mostCandidates).find(holds) ?? null
    found ??= this.#generic(words, head) ?? this.#byOtherWord(description, preferred, at)
    if (found) return { speaker: found, seenAt: at }
    const least = at <= 1 || (words.length === 2 && this.#isOnly(head)) ? 1 : 2
    const fuller = this.#holderOfShorter(words, head, least)
    return fuller && { speaker: fuller, offices: [withoutArticle(description)], seenAt: at }
  }

  /** Those who are named last up to `at`: more than one where a sentence names them together. */
  #lastNamed(speakers: readonly Speaker[], at: number): readonly Speaker[] {
    let latest = 0
    let last: Speaker[] = []
    for (const speaker of new Set(speakers)) {
      const seen = this.#lastSeen(speaker, at)
      if (seen > latest || last.length === 0) last = []
      if (seen >= latest) {
        latest = seen
        last.push(speaker)
      }
    }
    return last
  }

  /** Nobody else with a name holds an office of the kind. */
  #isOnly(head: string): boolean {
    return this.#onlyHolder([head], (office) => this.#offices.read(office).head === head) !== null
  }

  /** "The top Arkovian official" is whoever alone holds an office of Arkovia. */
  #generic(words: readonly string[], head: string): Speaker | null {
    if (!looseOffices.has(head)) return null
    const telling = words.filter((word) => word !== head && !looseModifiers.has(word))
    const fits = (office: string) => telling.every((word) => this.#offices.read(office).words.has(word))
    return this.#onlyHolder(telling, fits) ?? this.#ofHere(telling)
  }

  /** "The Arkovian party chief" is whoever alone holds an office of the party that names no other country. */
  #ofHere(telling: readonly string[]): Speaker | null {
    const field = telling.filter((word) => !isCountryCode(word))
    if (field.length === telling.length || this.#persons.size > mostCandidates) return null
    const fits = (office: string) => {
      const { words } = this.#offices.read(office)
      return field.every((word) => words.has(word)) && ![...words].some(isCountryCode)
    }
    const holders = [...this.#persons].filter(({ offices }) => offices.some(fits))
    return holders.length === 1 ? (holders[0] ?? null) : null
  }

  /** "The Norwegian Ambassador to Chile" is who is elsewhere called "Norwegian Ambassador", if that is one person.
   * An office of one word, "Ambassador", is enough for whom the article opens with. */
  #holderOfShorter(words: readonly string[], head: string, least: number): Speaker | null {
    return this.#onlyHolder([head], (office) => {
      const { head: own, words: shorter } = this.#offices.read(office)
      const isSpecific = shorter.size >= least && shorter.size < words.length
      return own === head && isSpecific && [...shorter].every((word) => words.includes(word))
    })
  }

  /** "The premier" is who is called "Prime Minister" elsewhere. */
  #byOtherWord(description: string, preferred: Speaker | null, at: number): Speaker | null {
    const plain = withoutArticle(description)
    const ofMinistry = headOfMinistry.exec(plain)
    const others = ofMinistry
      ? [`${ofMinistry[1] ?? ''}Minister${ofMinistry[2] ?? ''}`]
      : (officeSynonyms.get(plain.toLowerCase()) ?? [])
    for (const other of others) {
      const holder = this.holderOf(other, preferred, at)?.speaker
      if (holder && holder.name !== null) return holder
    }
    return null
  }

  /** The one person with a name who has a fitting office; all of `words` are in it. */
  #onlyHolder(words: readonly string[], fits: (office: string) => boolean): Speaker | null {
    const [holder = null, ...others] = new Set(
      this.#offices
        .withAll(words)
        .slice(0, mostCandidates)
        .filter(({ kind, name, offices }) => kind === 'PERSON' && name !== null && offices.some(fits)),
    )
    return others.length === 0 ? holder : null
  }

  /** A group, a body or a person who is only described. The same description means the same. */
  describedAs(kind: Speaker['kind'], description: string, at: number): Lesson {
    return { speaker: this.#calledBy({ kind, name: null, description }), seenAt: at }
  }

  /** A body by its name. */
  bodyNamed(printed: string, at: number): Lesson {
    const name = this.#acronyms.get(printed) ?? printed
    return { speaker: this.#calledBy({ kind: 'ORGANISATION', name, description: null }), seenAt: at }
  }

  /** Whoever was called by the same words. */
  #calledBy(called: Called): Speaker {
    const key = keyOf(called)
    return this.#byDescription.get(key) ?? this.#stranger(called, [], key).speaker
  }

  /** `name` is printed in full; "the Council" may stand for it later. The first of a kind counts. */
  noteBody(noun: string, name: string): void {
    if (!this.#bodies.has(noun)) this.#bodies.set(noun, name)
  }

  /** `letters` stand for `name` on this page. */
  noteAcronym(letters: string, name: string): void {
    if (!this.#acronyms.has(letters)) this.#acronyms.set(letters, name)
  }

  /** The body whose name the page gives beside these letters. */
  bodyOfLetters(letters: string): string | null {
    return this.#acronyms.get(letters) ?? null
  }

  bodyCalled(noun: string): string | null {
    return this.#bodies.get(noun) ?? null
  }

  #named(
    words: readonly string[],
    gender: Gender | null,
    told: Pick<Speaker, 'offices' | 'forms'>,
    at: number,
  ): Entry | undefined {
    const last = words.at(-1)
    const first = words[0]
    if (last === undefined || first === undefined) return undefined
    const candidates = [...(this.#byWord.get(last) ?? []), ...(this.#byWord.get(first) ?? [])].slice(
      0,
      mostCandidates,
    )
    const fitting = candidates.filter(
      ({ words: known, speaker }) => isForm(words, known) && agrees(speaker, gender),
    )
    const isOpen = fitting.some(({ speaker }) => speaker !== fitting[0]?.speaker)
    const open = isOpen ? this.#likeTold(fitting, told) : fitting
    const meant = isOpen && gender !== null ? likeliest(open, gender, at) : open
    let found: Entry | undefined
    for (const entry of meant) {
      if (found === undefined || entry.seen.lastBy(at) >= found.seen.lastBy(at)) found = entry
    }
    return found
  }

  /** "Engineer Kerrin" is the one of that name who is an engineer, "Hon. Kerrin" the one who was called so. */
  #likeTold(
    fitting: readonly Entry[],
    { offices, forms }: Pick<Speaker, 'offices' | 'forms'>,
  ): readonly Entry[] {
    const heads = new Set(offices.map((office) => this.#offices.read(office).head))
    const holding = fitting.filter(({ speaker }) =>
      speaker.offices.some((office) => heads.has(this.#offices.read(office).head)),
    )
    if (holding.length > 0) return holding
    const addressed = fitting.filter(({ speaker }) => forms.some((form) => speaker.forms.includes(form)))
    return addressed.length > 0 ? addressed : fitting
  }

  #wordsOf(name: string): readonly string[] {
    const known = this.#names.get(name)
    const words = known ?? nameWords(name)
    if (!known) this.#names.set(name, words)
    return words
  }

  #index(word: string, entry: Entry): void {
    const list = this.#byWord.get(word)
    if (!list) this.#byWord.set(word, [entry])
    else if (list.length < mostCandidates && !list.includes(entry)) list.push(entry)
  }

  #lastSeen(speaker: Speaker, at: number): number {
    return this.#entries.get(speaker)?.seen.lastBy(at) ?? -1
  }

  /** Nobody finds a stranger again before something is learned of them. */
  #stranger(called: Called, words: readonly string[], key: string | null = null): Entry {
    const nothingElse = {
      offices: [],
      aliases: [],
      forms: [],
      country: null,
      gender: null,
      impliedGender: null,
    }
    const entry = {
      speaker: { ...called, ...nothingElse, isBareName: true },
      seen: new Sightings(),
      key,
      words,
    }
    this.#entries.set(entry.speaker, entry)
    return entry
  }
}

/** "head of the |Arkovian Foreign |Ministry|": its minister. */
const headOfMinistry = /^head of the ((?:[\p{L}-]+ ){0,4})Ministry( (?:of|for) .{1,80})?$/iu

const isCountryCode = (word: string) => /^\p{Lu}{2}(?:-\p{Lu}{2})?$/u.test(word)

const longestLetters = 3

/** "Deputy PM" and "DPM" of "Deputy Prime Minister of Arkovia". */
function lettersOf(office: string): readonly string[] {
  const words = /^(?:\p{Lu}[\p{L}-]* ?)+/u.exec(office)?.[0].trim().split(' ') ?? []
  const aliases: string[] = []
  for (let length = 2; length <= Math.min(longestLetters, words.length); length++) {
    const letters = words.slice(-length).map((word) => word.charAt(0))
    if (officeAcronyms.has(letters.join('').toLowerCase()))
      aliases.push([...words.slice(0, -length), letters.join('')].join(' '))
  }
  return aliases
}

/** "Mr Kerrin" is nobody who was called "Mrs Kerrin". */
const agrees = ({ gender: own }: Speaker, gender: Gender | null) =>
  own === null || gender === null || own === gender

/**
 * "Ms Kerrin" of two with that name: one who is known to be a woman, else not the one known to be a man, else not the one
 * told of last, who would be "she".
 */
function likeliest(fitting: readonly Entry[], gender: Gender, at: number): readonly Entry[] {
  const same = fitting.filter(({ speaker }) => likelyGender(speaker) === gender)
  if (same.length > 0) return same
  const open = fitting.filter(({ speaker }) => likelyGender(speaker) === null)
  if (open.length === 0) return fitting
  const latest = Math.max(...open.map(({ seen }) => seen.lastBy(at - 1)))
  const earlier = open.filter(({ seen }) => seen.lastBy(at - 1) < latest)
  return earlier.length > 0 ? earlier : open
}

const withoutArticle = (description: string) => description.replace(/^(?:the|a|an)\s/i, '')

const isOneMore = (known: readonly string[], more: string) =>
  known.length < mostOffices && !known.includes(more)

/** The same words mean the same speaker. */
const keyOf = ({ kind, name, description }: Called) =>
  `${name === null ? kind : 'name'} ${compareWords(name ?? description ?? '').join(' ')}`
