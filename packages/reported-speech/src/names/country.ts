import {
  abroad,
  internationalBodies,
  nationalDepartments,
  nationalOffices,
  pairedBodies,
} from '../lexicon/nations.ts'
import { furtherLinks } from '../lexicon/office-words.ts'
import { pattern } from '../lexicon/words.ts'
import { type AnalysedSentence, wordsOf } from './analysed-sentence.ts'
import { type BasedCountry, based } from './country-basis.ts'
import { codeOf, countriesIn, countriesOf, pairedCountries } from './country-names.ts'
import { happening, placeOf } from './country-of-place.ts'
import { homeCountry } from './home-country.ts'
import { unlistedNation } from './nation-of-office.ts'

const longestLead = 2000

type Whose = 'official' | 'head'

/** The countries a page speaks of. */
export class PageCountries {
  readonly #shortest = new Map<string, string>()
  readonly #mentions = new Map<string, number>()
  readonly #at: BasedCountry | null
  readonly #findHome: (whose: Whose) => BasedCountry | null
  readonly #homes = new Map<Whose, BasedCountry | null>()

  constructor(
    paragraphs: readonly string[],
    sentences: readonly AnalysedSentence[],
    { title, publisher }: { readonly title: string | null; readonly publisher: string | null },
  ) {
    for (const name of sentences.flatMap(countriesOf)) {
      const code = this.#noteForm(name)
      this.#mentions.set(code, (this.#mentions.get(code) ?? 0) + 1)
    }
    for (const name of paragraphs.flatMap(pairedCountries)) this.#noteForm(name)
    const lead = (paragraphs[0] ?? '').slice(0, longestLead)
    this.#at = happening.test(lead) ? based('place', placeOf(lead)) : null
    this.#findHome = (whose) => {
      const evidence = { mentions: this.#mentions, claimed: claimedIn(sentences), paragraphs, title }
      const home = homeCountry(evidence, whose)
      return (
        based('publisher', countriesIn(publisher ?? '')[0]) ??
        based('mostNamed', home === null ? null : this.#shortest.get(this.#one(home)))
      )
    }
  }

  /** Looked for once, and only where an office names no country. */
  #home(whose: Whose): BasedCountry | null {
    const known = this.#homes.get(whose)
    const home = known === undefined ? this.#findHome(whose) : known
    this.#homes.set(whose, home)
    return home
  }

  #noteForm(name: string): string {
    const code = codeOf(name)
    const known = this.#shortest.get(code)
    if (known === undefined || name.length < known.length) this.#shortest.set(code, name)
    return code
  }

  /** A name that two states share stands for the one that the page also names by itself. */
  #one(code: string): string {
    return code.split('-').find((part) => this.#shortest.has(part)) ?? code
  }

  /** Of all the words that the page has for a country or its people, the shortest. */
  shortest(name: string): string {
    return this.#shortest.get(this.#one(codeOf(name))) ?? name
  }

  /**
   * The country an office is held for: the first that the office names ("Norwegian Ambassador to Chile",
   * "Ambassador of the Netherlands to ..."). An office that names none belongs to the country where the first
   * paragraph has the event take place, or to the publisher's, or to the one to which the page's ambassadors are
   * sent, or to the one that the page speaks of most. Whoever speaks for a body of many countries represents it.
   */
  ofOffice(office: string): BasedCountry | null {
    const own = ownWords(office)
    const all = countriesIn(own)
    const named =
      ofPair(own) ??
      (opensOrAlone(own, all) ? all[0] : all.at(-1)) ??
      closing(office) ??
      unlistedNation(office)
    if (international.test(office) && / in (?:the )?\p{Lu}[^,]*$/u.test(office))
      return based('body', bodyOf(office))
    if (named !== undefined && named !== null) return based('office', this.shortest(named))
    if (international.test(office)) return based('body', bodyOf(office))
    const fallback = national.test(office)
      ? (this.#home('head') ?? this.#at)
      : (this.#at ?? this.#home('official'))
    return fallback && based(fallback.basis, this.shortest(fallback.country))
  }
}

/** Countries whose officials are introduced as theirs. */
function claimedIn(sentences: readonly AnalysedSentence[]): ReadonlySet<string> {
  const claimed = new Set<string>()
  for (const sentence of sentences) {
    for (const { offices } of sentence.mentions) {
      const [name] = offices.flatMap((office) => countriesIn(wordsOf(sentence, office)).slice(0, 1))
      if (name !== undefined) claimed.add(codeOf(name))
    }
  }
  return claimed
}

/** Bodies that belong to no country, or need not belong to the country where they speak. */
const international = pattern()`\b(?:${internationalBodies}|International (?!${nationalDepartments}))\b`

/** "Ambassador of Norway |to Chile", "society for Friendship |with Chile": what follows is somebody else's country. */
const beforeAbroad = pattern('u')`^.+?(?=\s${abroad}\s)`
const ownWords = (office: string) => beforeAbroad.exec(office)?.[0] ?? office

/** "|Chile|-Norway Friendship Association" sits in the first of the two. */
const betweenTwo = pattern('u')`(\p{Lu}[\p{L}.]+)-\p{Lu}[\p{L}.]+ (?:\p{Lu}\p{L}+ )*${pairedBodies}`

function ofPair(office: string): string | null {
  const pair = betweenTwo.exec(office)
  return pair?.[1] === undefined ? null : (countriesIn(pair[1])[0] ?? null)
}

/** "|Norwegian| head of the ...": what opens an office counts, else what closes it: "... for Chilean affairs of |Norway|". */
const opensOrAlone = (office: string, countries: readonly string[]) =>
  countries.length < 2 || office.startsWith(countries[0] ?? '') || !office.endsWith(countries.at(-1) ?? '')

/** "chief of the Circle for the Study of Tides |of Chile|": the nation may stand at the very end. */
function closing(office: string): string | null {
  const end = / of (?:the )?((?:(?! of )[^,]){3,40})$/u.exec(office)?.[1]
  const [name] = end === undefined ? [] : countriesIn(end)
  return name !== undefined && end === name && !/\s(?:to|with)\s/.test(office) ? name : null
}

/** Held for the country that the page is about, wherever it happens. */
const national = pattern()`^(?:Hon\.? )?${nationalOffices}\b`

/** "the World Tide Council" of "chair of the World Tide Council". */
const inBody = pattern('u')`\b${furtherLinks} (?:the )?(\p{Lu}.*)$`
const bodyOf = (office: string) => inBody.exec(office.slice(0, 300))?.[1]?.replace(/ and .*$/u, '') ?? null
