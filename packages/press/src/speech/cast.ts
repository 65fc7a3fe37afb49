import type { Gender } from './mentions.ts'
import { OfficeIndex, officeWords } from './office-index.ts'
import { compareWords, officeHead, type Speaker } from './speaker.ts'

const mostCandidates = 50
/** Of one speaker; a page that has more gives them to everybody. */
const mostOffices = 50

interface Naming {
  readonly name: string
  readonly office: string | null
  readonly gender: Gender | null
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
  readonly #offices = new OfficeIndex()
  readonly #byDescription = new Map<string, Speaker>()
  readonly #bodies = new Map<string, string>()

  /** A person by name: "Ada Kerrin", later "Kerrin". */
  person({ name, office, gender, at }: Naming): Speaker {
    const words = nameWords(name)
    const named = this.#named(words) ?? { speaker: { ...blank('PERSON', at), name }, words }
    const { speaker } = named
    if (named.words.length < words.length) {
      speaker.name = name
      named.words = words
    }
    for (const word of words) this.#index(word, named)
    if (office !== null) this.giveOffice(speaker, office)
    speaker.gender ??= gender
    speaker.lastSeen = at
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
      if (holds(speaker) && speaker.lastSeen <= at && (found === null || speaker.lastSeen > found.lastSeen))
        found = speaker
    }
    found ??= holders.slice(0, mostCandidates).find(holds) ?? null
    if (found) return found
    const fuller = this.#holderOfShorter(words, head, at <= 1 ? 1 : 2)
    if (fuller) this.giveOffice(fuller, withoutArticle(description))
    return fuller
  }

  /** "The Norwegian Ambassador to Chile" is who is elsewhere called "Norwegian Ambassador", if that is one person.
   * An office of one word, "Ambassador", is enough for whom the article opens with. */
  #holderOfShorter(words: readonly string[], head: string, least: number): Speaker | null {
    const isShorter = (office: string) => {
      const { head: own, words: shorter } = this.#offices.read(office)
      const isSpecific = shorter.size >= least && shorter.size < words.length
      return own === head && isSpecific && [...shorter].every((word) => words.includes(word))
    }
    const holders = new Set(
      this.#offices
        .with(head)
        .slice(0, mostCandidates)
        .filter(
          (speaker) => speaker.kind === 'PERSON' && speaker.name !== null && speaker.offices.some(isShorter),
        ),
    )
    const [holder = null] = holders
    return holders.size === 1 ? holder : null
  }

  /** A group, a body or a person who is only described. The same description means the same. */
  described(kind: Speaker['kind'], text: string, at: number): Speaker {
    const key = `${kind} ${compareWords(text).join(' ')}`
    const known = this.#byDescription.get(key)
    const speaker = known ?? { ...blank(kind, at), description: text }
    this.#byDescription.set(key, speaker)
    speaker.lastSeen = at
    return speaker
  }

  /** A body by its name. */
  organisation(name: string, at: number): Speaker {
    const key = `name ${compareWords(name).join(' ')}`
    const known = this.#byDescription.get(key)
    const speaker = known ?? { ...blank('ORGANISATION', at), name }
    this.#byDescription.set(key, speaker)
    speaker.lastSeen = at
    return speaker
  }

  /** `name` is printed in full; "the Council" may stand for it later. The first of a kind counts. */
  noteBody(noun: string, name: string): void {
    if (!this.#bodies.has(noun)) this.#bodies.set(noun, name)
  }

  bodyCalled(noun: string): string | null {
    return this.#bodies.get(noun) ?? null
  }

  #named(words: readonly string[]): Named | undefined {
    const last = words.at(-1)
    const first = words[0]
    if (last === undefined || first === undefined) return undefined
    const candidates = [...(this.#byWord.get(last) ?? []), ...(this.#byWord.get(first) ?? [])].slice(
      0,
      mostCandidates,
    )
    let found: Named | undefined
    for (const named of candidates) {
      const { words: known, speaker } = named
      const [shorter, longer] = words.length <= known.length ? [words, known] : [known, words]
      const fits = shorter.every(
        (word) => longer.includes(word) || longer.some((other) => isInitialOf(word, other)),
      )
      if (fits && (found === undefined || speaker.lastSeen >= found.speaker.lastSeen)) found = named
    }
    return found
  }

  #index(word: string, named: Named): void {
    const list = this.#byWord.get(word)
    if (!list) this.#byWord.set(word, [named])
    else if (list.length < mostCandidates && !list.includes(named)) list.push(named)
  }
}

const nameWords = (name: string) => compareWords(name).filter((word) => word !== 'mt')

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
    lastSeen: at,
  }
}
