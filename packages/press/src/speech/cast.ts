import { countryCodes } from '../data/countries.ts'
import type { Gender } from './mentions.ts'
import { compareWords, lastSeenBy, markSeen, officeHead, type Speaker } from './speaker.ts'

const mostCandidates = 50

interface Naming {
  readonly name: string
  readonly offices: readonly string[]
  readonly gender: Gender | null
  readonly isCertain: boolean
  readonly at: number
}

/** Everybody on the page who may speak. One person under two forms of the name is one entry. */
export class Cast {
  readonly #speakers: Speaker[] = []
  readonly #byWord = new Map<string, Speaker[]>()
  readonly #offices = new Map<string, { readonly head: string; readonly words: ReadonlySet<string> }>()
  readonly #byDescription = new Map<string, Speaker>()
  readonly #bodies = new Map<string, string>()
  readonly #acronyms = new Map<string, string>()

  /** A person by name: "Ada Kerrin", later "Kerrin". */
  person({ name, offices, gender, isCertain, at }: Naming): Speaker {
    const words = nameWords(name)
    const known = this.#named(words, at)
    const speaker = known ?? this.#add({ ...blank('PERSON', at), name })
    if (speaker.name === null || nameWords(speaker.name).length < words.length) speaker.name = name
    for (const word of words) this.#index(word, speaker)
    for (const office of offices) if (!speaker.offices.includes(office)) speaker.offices.push(office)
    speaker.gender ??= gender
    if (isCertain) speaker.isBareName = false
    markSeen(speaker, at)
    return speaker
  }

  /** The person whom a description means: all its words are in an office, and the office is of that kind. */
  holderOf(description: string, preferred: Speaker | null, at: number): Speaker | null {
    const words = officeWords(description)
    const head = officeHead(withoutArticle(description))
    const holds = (speaker: Speaker) =>
      speaker.kind === 'PERSON' &&
      [...speaker.offices, ...speaker.aliases].some((office) => {
        const { head: own, words: has } = this.#readOffice(office)
        return own === head && words.every((word) => has.has(word))
      })
    if (preferred && holds(preferred)) return preferred
    let found: Speaker | null = null
    for (const speaker of this.#speakers.slice(-mostCandidates * 4)) {
      const seen = lastSeenBy(speaker, at)
      if (seen !== -1 && holds(speaker) && (found === null || seen > lastSeenBy(found, at))) found = speaker
    }
    found ??= this.#speakers.slice(0, mostCandidates * 4).find(holds) ?? null
    found ??= this.#generic(words, head)
    if (found) return found
    const fuller = this.#holderOfShorter(
      words,
      head,
      at <= 1 || (words.length === 2 && this.#isOnly(head)) ? 1 : 2,
    )
    fuller?.offices.push(withoutArticle(description))
    return fuller
  }

  /** Nobody else with a name holds an office of the kind. */
  #isOnly(head: string): boolean {
    const holders = this.#speakers
      .slice(0, mostCandidates * 4)
      .filter(
        ({ name, offices }) =>
          name !== null && offices.some((office) => this.#readOffice(office).head === head),
      )
    return holders.length === 1
  }

  /** "The top Arkovian official" is whoever alone holds an office of Arkovia. */
  #generic(words: readonly string[], head: string): Speaker | null {
    if (!/^(?:official|leader|chief|envoy|diplomat|politician|head)$/.test(head)) return null
    const telling = words.filter(
      (word) => word !== head && !/^(?:top|senior|visiting|outgoing|new|former)$/.test(word),
    )
    if (telling.length === 0) return null
    const fitting = this.#speakers
      .slice(0, mostCandidates * 4)
      .filter(
        ({ kind, name, offices }) =>
          kind === 'PERSON' &&
          name !== null &&
          offices.some((office) => telling.every((word) => this.#readOffice(office).words.has(word))),
      )
    return fitting.length === 1 ? (fitting[0] ?? null) : null
  }

  /** "The Norwegian Ambassador to Chile" is who is elsewhere called "Norwegian Ambassador", if that is one person.
   * An office of one word, "Ambassador", is enough for whom the article opens with. */
  #holderOfShorter(words: readonly string[], head: string, least: number): Speaker | null {
    const isShorter = (office: string) => {
      const { head: own, words: shorter } = this.#readOffice(office)
      const isSpecific = shorter.size >= least && shorter.size < words.length
      return own === head && isSpecific && [...shorter].every((word) => words.includes(word))
    }
    const holders = this.#speakers
      .slice(0, mostCandidates * 4)
      .filter(
        (speaker) => speaker.kind === 'PERSON' && speaker.name !== null && speaker.offices.some(isShorter),
      )
    return holders.length === 1 ? (holders[0] ?? null) : null
  }

  /** A group, a body or a person who is only described. The same description means the same. */
  described(kind: Speaker['kind'], text: string, at: number): Speaker {
    const key = `${kind} ${compareWords(text).join(' ')}`
    const known = this.#byDescription.get(key)
    const speaker = known ?? this.#add({ ...blank(kind, at), description: text })
    this.#byDescription.set(key, speaker)
    markSeen(speaker, at)
    return speaker
  }

  /** A body by its name. */
  organisation(printed: string, at: number): Speaker {
    const name = this.#acronyms.get(printed) ?? printed
    const key = `name ${compareWords(name).join(' ')}`
    const known = this.#byDescription.get(key)
    const speaker = known ?? this.#add({ ...blank('ORGANISATION', at), name })
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

  #named(words: readonly string[], at: number): Speaker | undefined {
    const last = words.at(-1)
    const first = words[0]
    if (last === undefined || first === undefined) return undefined
    const candidates = [...(this.#byWord.get(last) ?? []), ...(this.#byWord.get(first) ?? [])].slice(
      0,
      mostCandidates,
    )
    let found: Speaker | undefined
    for (const speaker of candidates) {
      const known = nameWords(speaker.name ?? '')
      const [shorter, longer] = words.length <= known.length ? [words, known] : [known, words]
      const fits = shorter.every(
        (word) => longer.includes(word) || longer.some((other) => isInitialOf(word, other)),
      )
      if (fits && (found === undefined || lastSeenBy(speaker, at) >= lastSeenBy(found, at))) found = speaker
    }
    return found
  }

  #readOffice(office: string): { readonly head: string; readonly words: ReadonlySet<string> } {
    const known = this.#offices.get(office)
    const read = known ?? { head: officeHead(office), words: new Set(officeWords(office)) }
    if (!known) this.#offices.set(office, read)
    return read
  }

  #index(word: string, speaker: Speaker): void {
    const list = this.#byWord.get(word)
    if (!list) this.#byWord.set(word, [speaker])
    else if (!list.includes(speaker) && list.length < mostCandidates) list.push(speaker)
  }

  #add(speaker: Speaker): Speaker {
    this.#speakers.push(speaker)
    return speaker
  }
}

/** "Norwegian" and "of Norway" are the same in an office. */
const officeWords = (office: string) =>
  compareWords(office)
    .filter((word) => !/^(?:visiting|new|outgoing|incoming|newly-appointed|said)$/.test(word))
    .map((word) => countryCodes.get(word) ?? word)

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
    isBareName: true,
    seen: [at],
  }
}
