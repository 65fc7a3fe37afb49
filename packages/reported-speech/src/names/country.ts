import { parliamentTitles, parliamentWords } from '../lexicon/countries/offices-of-state.ts'
import { type AnalysedSentence, analyseTitle, wordsOf } from './analysed-sentence.ts'
import { AttachedCountries } from './attached-countries.ts'
import { bodyByLetters, bodyOf, isOfManyCountries } from './body-of-many.ts'
import type { BasedCountry, CountryBasis } from './country-basis.ts'
import { codeOfOne, foldName, isDemonym, singleCode, standardNameOf } from './country-index.ts'
import {
  type CountryMention,
  codeOf,
  countriesIn,
  countriesOf,
  isoCodeOf,
  pairedCountries,
} from './country-names.ts'
import { happening, placeOf } from './country-of-place.ts'
import { homeCountry } from './home-country.ts'
import {
  isBodyOfState,
  isHeldForPlace,
  isOfficeOfState,
  isOfMembers,
  isRegionalOffice,
  onlyOfficeOf,
  surnameOf,
} from './kinds-of-office.ts'
import { unlistedNation } from './nation-of-office.ts'
import { fullestOffice, type Speaker } from './speaker.ts'
import { stateOfOffice } from './state-of-office.ts'
import { houseIn, type StateOfPublisher, stateOfPublisher } from './state-of-publisher.ts'

const longestLead = 2000

/** The country of each speaker of a text: null rather than wrong. */
export class PageCountries {
  readonly #shortest = new Map<string, string>()
  readonly #attached = new AttachedCountries()
  /** How often the text names a country, by its code. */
  readonly #mentions = new Map<string, number>()
  readonly #publisher: StateOfPublisher | null
  readonly #publisherWords: string
  readonly #isPublisherKnown: boolean
  /** Of the publisher's name, without its small words. */
  readonly #initials: string
  readonly #titleWords: string
  readonly #isParliament: boolean
  readonly #place: string | null
  readonly #sentences: readonly AnalysedSentence[]
  readonly #title: string
  /** Who holds an office that a state has one of, and is of no other state by the words: the first on the page. */
  #holders: ReadonlyMap<string, string> | null = null
  #home: string | null | undefined

  constructor(
    paragraphs: readonly string[],
    sentences: readonly AnalysedSentence[],
    { title, publisher }: { readonly title: string | null; readonly publisher: string | null },
  ) {
    this.#title = title ?? ''
    const heading = analyseTitle(
      this.#title,
      { start: 0, end: this.#title.length, text: this.#title, paragraph: 0 },
      [],
    )
    this.#sentences = [heading, ...sentences]
    for (const sentence of this.#sentences) {
      for (const name of countriesOf(sentence)) {
        const code = this.#noteForm(name)
        this.#mentions.set(code, (this.#mentions.get(code) ?? 0) + 1)
      }
      this.#attached.note(sentence)
    }
    for (const name of paragraphs.flatMap(pairedCountries)) this.#noteForm(name)
    this.#publisher = stateOfPublisher(publisher, (name) =>
      sentences.some(({ text }) => text.includes(`of ${name}`) || text.includes(`in ${name}`)),
    )
    this.#publisherWords = ` ${foldName(publisher ?? '')} `
    this.#isPublisherKnown = /\s/.test(publisher?.trim() ?? '')
    this.#initials = (publisher ?? '')
      .replace(/(?<!\p{L})\p{Ll}+|\P{L}+/gu, ' ')
      .split(' ')
      .map((word) => word.charAt(0))
      .join('')
      .toLowerCase()
    this.#titleWords = ` ${foldName(this.#title)} `
    this.#isParliament =
      this.#publisherWords.split(' ').some((word) => parliamentWords.has(word)) ||
      this.#titleWords.split(' ').some((word) => parliamentTitles.has(word))
    if (this.#publisher?.name != null) this.#noteForm(this.#publisher.name)
    const lead = (paragraphs[0] ?? '').slice(0, longestLead)
    this.#place = happening.test(lead) ? placeOf(lead) : null
  }

  /** From the most certain ground to the least. */
  of(speaker: Speaker): BasedCountry | null {
    if (speaker.country !== null) return this.#based('words', speaker.country)
    if (speaker.kind !== 'PERSON') return this.#ofBodyOfState(speaker.name ?? speaker.description ?? '')
    // "A Norwegian official" is told by the words for her.
    const offices = speaker.offices.length > 0 ? speaker.offices : [speaker.description ?? ''].filter(Boolean)
    const office = fullestOffice(offices)
    return (
      this.#ofOffices(offices, office) ??
      this.#behindName(speaker) ??
      this.#ofBody(office) ??
      this.#ofPage(speaker, office) ??
      this.#ofLetters(office)
    )
  }

  /** "Ministry of Ports of Tarvia"; "the Cabinet" on the page of a state is that state's. */
  #ofBodyOfState(words: string): BasedCountry | null {
    // "the Ministers of the Republic of Tarvia and Norland"
    if (countriesIn(words).length > 1) return null
    const nation = unlistedNation(words)
    if (nation !== null) return this.#based('words', nation)
    if (this.#publisher?.kind !== 'office') return null
    const isPublisher = words !== '' && this.#publisherWords.includes(` ${foldName(words)} `)
    return isPublisher || isBodyOfState(words) ? this.#ofPublisher() : null
  }

  /** What the fullest office says; else any other that is printed. */
  #ofOffices(offices: readonly string[], fullest: string | null): BasedCountry | null {
    if (fullest === null) return null
    for (const office of [fullest, ...offices]) {
      const state = stateOfOffice(office)
      if (state !== null && (isPostedTo(office, state.name) || isNamedAsState(office, state))) continue
      if (state !== null && !isStateOfThatName(office, state.name)) return this.#based('office', state.name)
      const house = houseIn(office)
      if (house !== null) return this.#ofCode('office', house)
    }
    for (const office of [fullest, ...offices]) {
      if (isOfManyCountries(office)) continue
      const nation = unlistedNation(office)
      if (nation !== null) return this.#based('office', nation)
    }
    return null
  }

  #behindName({ kind, name }: Speaker): BasedCountry | null {
    const country = kind === 'PERSON' && name !== null ? this.#attached.of(name) : null
    return country === null ? null : this.#based('name', country)
  }

  #ofBody(office: string | null): BasedCountry | null {
    if (office === null || !isOfManyCountries(office)) return null
    const body = bodyOf(office)
    return body === null ? null : { country: body, code: null, basis: 'body' }
  }

  #ofLetters(office: string | null): BasedCountry | null {
    const body = office === null ? null : bodyByLetters(office)
    return body === null ? null : { country: body, code: null, basis: 'body' }
  }

  /** What the page's own words leave open: its publisher, its place, the only country that it tells of. */
  #ofPage(speaker: Speaker, office: string | null): BasedCountry | null {
    if (this.#isPublishersOwn(speaker, office)) return this.#ofPublisher()
    if (office === null || isOfManyCountries(office)) return null
    if (isRegionalOffice(office)) return this.#place === null ? null : this.#based('place', this.#place)
    if (this.#isInitialled(office)) return this.#ofPublisher()
    if (!isOfficeOfState(office) || this.#isCounterpart(speaker, office)) return null
    if (this.#publisher !== null) return this.#isOwnNews() ? this.#ofPublisher() : null
    // A newspaper or a body of many countries tells of all of them alike.
    if (this.#isPublisherKnown) return null
    const home = this.#homeCountry()
    return home === null ? null : this.#based('onlyNamed', home)
  }

  /** Of whoever answers alone on a page of a state. */
  ofHost(): BasedCountry | null {
    return this.#publisher?.kind === 'office' ? this.#ofPublisher() : null
  }

  #ofPublisher(): BasedCountry | null {
    if (this.#publisher === null) return null
    const { name, code } = this.#publisher
    if (name !== null) return this.#based('publisher', name)
    return code === null ? null : this.#ofCode('publisher', code)
  }

  /** "RBN Board Chair" on the page of the Reserve Bank of Norway. */
  #isInitialled(office: string): boolean {
    const letters = /^\p{Lu}{3,6}(?= )/u.exec(office)?.[0]
    return (
      letters !== undefined && this.#publisher?.kind === 'office' && letters.toLowerCase() === this.#initials
    )
  }

  /** A newspaper's ministers are its country's, where it names its own more often than any other. */
  #isOwnNews(): boolean {
    if (this.#publisher?.kind !== 'press') return true
    const own = this.#mentions.get(this.#publisher.code ?? '') ?? 0
    return [...this.#mentions].every(([code, times]) => code === this.#publisher?.code || times < own)
  }

  /** "Office of Senator |Tarn|", "Speech by Mr. |Tarn|": the page is the speaker's own; so is a parliament's for its members. */
  #isPublishersOwn({ kind, name }: Speaker, office: string | null): boolean {
    if (kind !== 'PERSON' || this.#publisher?.kind !== 'office') return false
    if (this.#isParliament && (office === null ? name !== null : isOfMembers(office))) return true
    const surname = name === null ? '' : surnameOf(name)
    if (surname.length < 3) return false
    if (this.#publisherWords.includes(` ${surname} `)) return true
    return (
      office === null &&
      isAuthor.test(this.#title) &&
      this.#titleWords.includes(` ${surname} `) &&
      !this.#isMet(surname)
    )
  }

  /** "... meeting with President |Tarn|": the page is the other's. */
  #isMet(surname: string): boolean {
    const met = / with (.{1,200})$/su.exec(this.#titleWords)?.[1]
    return met !== undefined && surname !== '' && ` ${met} `.includes(` ${surname} `)
  }

  /** Of two presidents without a country the second is not of the page's; nor is whoever is met "with" in the title. */
  #isCounterpart({ name }: Speaker, office: string): boolean {
    if (name === null) return false
    const surname = surnameOf(name)
    if (this.#isMet(surname)) return true
    const only = onlyOfficeOf(office)
    if (only === null) return false
    this.#holders ??= this.#firstHolders()
    return (this.#holders.get(only) ?? surname) !== surname
  }

  #firstHolders(): ReadonlyMap<string, string> {
    const holders = new Map<string, string>()
    for (const sentence of this.#sentences) {
      for (const { name, offices } of sentence.mentions) {
        const printed = wordsOf(sentence, name).replace(/['’]s$/, '')
        if (this.#attached.of(printed) !== null) continue
        for (const range of offices) {
          const office = wordsOf(sentence, range)
          const only = onlyOfficeOf(office)
          if (only === null || holders.has(only) || stateOfOffice(office) !== null) continue
          holders.set(only, surnameOf(printed))
        }
      }
    }
    return holders
  }

  #homeCountry(): string | null {
    if (this.#home === undefined) {
      const code = homeCountry(this.#sentences.slice(1))
      this.#home = code === null ? null : (this.#shortest.get(this.#one(code)) ?? null)
    }
    return this.#home
  }

  #based(basis: CountryBasis, name: string): BasedCountry {
    const country = this.shortest(name)
    return { country, code: isoCodeOf(country) ?? singleCode(this.#one(codeOf(name))), basis }
  }

  #ofCode(basis: CountryBasis, code: string): BasedCountry | null {
    const country = this.#shortest.get(code) ?? standardNameOf(code)
    return country === null ? null : { country, code, basis }
  }

  #noteForm(name: string): string {
    const code = codeOf(name)
    const known = this.#shortest.get(code)
    if (known === undefined || name.length < known.length) this.#shortest.set(code, name)
    return code
  }

  /** A name that two states share stands for the one that the page also names by itself. */
  #one(code: string): string {
    return codeOfOne(code, (one) => this.#shortest.has(one))
  }

  /** Of all the words that the page has for a country or its people, the shortest. */
  shortest(name: string): string {
    return this.#shortest.get(this.#one(codeOf(name))) ?? name
  }
}

/** "Governor of Georgia": a state of the United States has the name too, and offices that no country has. */
const isStateOfThatName = (office: string, country: string) =>
  country === 'Georgia' && /\b(?:[Gg]overnor|[Ss]enator)\b/.test(office)

/** "Remarks by ...", "...'s speech": the title says whose words the text is. */
const isAuthor = /\bby\b|['’]s? /u

/** "Mayor of |Lebanon|": a place; "mayor of Harl in Norway" and "Norwegian governor" are of the state. */
const isNamedAsState = (office: string, { name, isDemonym }: CountryMention) =>
  isHeldForPlace(office) && !isDemonym && office.replace(/^\S+ of (?:the )?/, '').startsWith(name)

/** "|Norway| Representative, World Tide Council": where a body of many countries has sent somebody. */
function isPostedTo(office: string, country: string): boolean {
  const comma = office.indexOf(', ')
  return (
    comma !== -1 &&
    office.startsWith(`${country} `) &&
    !isDemonym(country) &&
    isOfManyCountries(office.slice(comma + 2))
  )
}
