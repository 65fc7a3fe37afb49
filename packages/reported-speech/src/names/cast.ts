import { likelyGender } from './likely-gender.ts'
import type { Gender } from './mentions.ts'
import { OfficeIndex, officeWords } from './office-index.ts'
import { compareWords, lastSeenBy, markSeen, officeHead, type Speaker } from './speaker.ts'

const mostCandidates = 50
/** Of one speaker; a page that has more gives them to everybody. */
const mostOffices = 50

interface Naming {
  readonly name: string
  readonly offices: readonly string[]
  readonly gender: Gender | null
  readonly isCertain: boolean
  readonly at: number
}

interface Named {
  readonly speaker: Speaker
  /** Of the fullest name. */
  words: readonly string[]
}

/** Everybody on the page who may speak. One person under two forms of the name is one entry. */
export class Cast {
  readonly #byWord = new Map<string, Named[]>()
  readonly #names = new Map<string, readonly string[]>()
  readonly #offices = new OfficeIndex()
  readonly #byDescription = new Map<string, Speaker>()
  readonly #bodies = new Map<string, string>()
  readonly #acronyms = new Map<string, string>()

  /** A person by name: "Ada Kerrin", later "Kerrin". */
  person({ name, offices, gender, isCertain, at }: Naming): Speaker {
    const words = this.#wordsOf(name)
    const named = this.#named(words, gender, at) ?? { speaker: { ...blank('PERSON', at), name }, words }
    const { speaker } = named
    if (named.words.length < words.length) {
      speaker.name = name
      named.words = words
    }
    for (const word of words) this.#index(word, named)
    for (const office of offices) this.giveOffice(speaker, office)
    speaker.gender ??= gender
    if (isCertain) speaker.isBareName = false
    markSeen(speaker, at)
    return speaker
  }

  giveOffice(speaker: Speaker, office: string): void {
    if (speaker.offices.includes(office) || speaker.offices.length >= mostOffices) return
    speaker.offices = [...speaker.offices, office]
    this.#offices.add(office, speaker)
  }

  /** Other words for a speaker, by which he or she may be meant as by an office. */
  giveAlias(speaker: Speaker, alias: string): void {
    if (speaker.aliases.includes(alias) || speaker.aliases.length >= mostOffices) return
    speaker.aliases = [...speaker.aliases, alias]
    this.#offices.add(alias, speaker)
  }

  /** The person whom a description means: all its words are in an office, and the office is of that kind. */
  holderOf(description: string, preferred: Speaker | null, at: number): Speaker | null {
    const words = officeWords(description)
    const head = officeHead(withoutArticle(description))
    const fits = (office: string) => {
      const { head: own, words: has } = this.#offices.read(office)
      return own === head && words.every((word) => has.has(word))
    }
    const holds = (speaker: Speaker) =>
      speaker.kind === 'PERSON' && (speaker.offices.some(fits) || speaker.aliases.some(fits))
    if (preferred && holds(preferred)) return preferred
    const holders = this.#offices.withAll(words)
    let found: Speaker | null = null
    for (const speaker of holders.slice(-mostCandidates)) {
      const seen = lastSeenBy(speaker, at)
      if (seen !== -1 && holds(speaker) && (found === null || seen > lastSeenBy(found, at))) found = speaker
    }
    found ??= holders.slice(0, mostCandidates).find(holds) ?? null
    found ??= this.#generic(words, head)
    if (found) return found
    const least = at <= 1 || (words.length === 2 && this.#isOnly(head)) ? 1 : 2
    const fuller = this.#holderOfShorter(words, head, least)
    if (fuller) this.giveOffice(fuller, withoutArticle(description))
    return fuller
  }

  /** Nobody else with a name holds an office of the kind. */
  #isOnly(head: string): boolean {
    return this.#onlyHolder([head], (office) => this.#offices.read(office).head === head) !== null
  }

  /** "The top Arkovian official" is whoever alone holds an office of Arkovia. */
  #generic(words: readonly string[], head: string): Speaker | null {
    if (!/^(?:official|leader|chief|envoy|diplomat|politician|head)$/.test(head)) return null
    const telling = words.filter(
      (word) => word !== head && !/^(?:top|senior|visiting|outgoing|new|former)$/.test(word),
    )
    const fits = (office: string) => telling.every((word) => this.#offices.read(office).words.has(word))
    return this.#onlyHolder(telling, fits)
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
  described(kind: Speaker['kind'], text: string, at: number): Speaker {
    const key = `${kind} ${compareWords(text).join(' ')}`
    const known = this.#byDescription.get(key)
    const speaker = known ?? { ...blank(kind, at), description: text }
    this.#byDescription.set(key, speaker)
    markSeen(speaker, at)
    return speaker
  }

  /** A body by its name. */
  organisation(printed: string, at: number): Speaker {
    const name = this.#acronyms.get(printed) ?? printed
    const key = `name ${compareWords(name).join(' ')}`
    const known = this.#byDescription.get(key)
    const speaker = known ?? { ...blank('ORGANISATION', at), name }
    this.#byDescription.set(key, speaker)
    markSeen(speaker, at)
    return speaker
  }

  /** `name` is printed in full; "the Council" may stand for it later. The first of a kind counts. */
  noteBody(noun: string, name: string): void {
    if (!this.#bodies.has(noun)) this.#bodies.set(noun, name)
  }

  /** `letters` stand for `name` on this page. */
  noteAcronym(letters: string, name: string): void {
    if (!this.#acronyms.has(letters)) this.#acronyms.set(letters, name)
  }

  bodyCalled(noun: string): string | null {
    return this.#bodies.get(noun) ?? null
  }

  #named(words: readonly string[], gender: Gender | null, at: number): Named | undefined {
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
    const isOpen = gender !== null && fitting.some(({ speaker }) => speaker !== fitting[0]?.speaker)
    const meant = isOpen ? likeliest(fitting, gender, at) : fitting
    let found: Named | undefined
    for (const named of meant) {
      if (found === undefined || lastSeenBy(named.speaker, at) >= lastSeenBy(found.speaker, at)) found = named
    }
    return found
  }

  #wordsOf(name: string): readonly string[] {
    const known = this.#names.get(name)
    const words = known ?? nameWords(name)
    if (!known) this.#names.set(name, words)
    return words
  }

  #index(word: string, named: Named): void {
    const list = this.#byWord.get(word)
    if (!list) this.#byWord.set(word, [named])
    else if (list.length < mostCandidates && !list.includes(named)) list.push(named)
  }
}

const nameWords = (name: string) => compareWords(name).filter((word) => word !== 'mt')

/** One form of a name is part of the other: "Kerrin", "A. Kerrin" and "Ada Kerrin". */
function isForm(words: readonly string[], known: readonly string[]): boolean {
  const [shorter, longer] = words.length <= known.length ? [words, known] : [known, words]
  return shorter.every((word) => longer.includes(word) || longer.some((other) => isInitialOf(word, other)))
}

/** "Mr Kerrin" is nobody who was called "Mrs Kerrin". */
const agrees = ({ gender: own }: Speaker, gender: Gender | null) =>
  own === null || gender === null || own === gender

/**
 * "Ms Kerrin" of two with that name: one who is known to be a woman, else not the one known to be a man, else not the one
 * told of last, who would be "she".
 */
function likeliest(fitting: readonly Named[], gender: Gender, at: number): readonly Named[] {
  const same = fitting.filter(({ speaker }) => likelyGender(speaker) === gender)
  if (same.length > 0) return same
  const open = fitting.filter(({ speaker }) => likelyGender(speaker) === null)
  if (open.length === 0) return fitting
  const latest = Math.max(...open.map(({ speaker }) => lastSeenBy(speaker, at - 1)))
  const earlier = open.filter(({ speaker }) => lastSeenBy(speaker, at - 1) < latest)
  return earlier.length > 0 ? earlier : open
}

const isInitialOf = (word: string, other: string) =>
  word.length === 1 && other.startsWith(word) && other.length > 1

const withoutArticle = (description: string) => description.replace(/^(?:the|a|an)\s/i, '')

function blank(kind: Speaker['kind'], at: number): Speaker {
  return {
    kind,
    name: null,
    description: null,
    offices: [],
    aliases: [],
    country: null,
    gender: null,
    impliedGender: null,
    isBareName: true,
    seen: [at],
  }
}
