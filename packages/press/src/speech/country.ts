import type { AnalysedSentence } from './analysed-sentence.ts'
import { type BasedCountry, based } from './country-basis.ts'
import { codeOf, countriesIn, countriesOf } from './country-names.ts'
import { happening, hostOfAmbassadors, placeOf } from './country-of-place.ts'
import { unlistedNation } from './nation-of-office.ts'

const longestLead = 2000

/** The countries a page speaks of. */
export class PageCountries {
  readonly #shortest = new Map<string, string>()
  readonly #mentions = new Map<string, number>()
  readonly #at: BasedCountry | null
  readonly #home: BasedCountry | null

  constructor(
    paragraphs: readonly string[],
    sentences: readonly AnalysedSentence[],
    { title, publisher }: { readonly title: string | null; readonly publisher: string | null },
  ) {
    for (const name of sentences.flatMap(countriesOf)) {
      const code = codeOf(name)
      const known = this.#shortest.get(code)
      if (known === undefined || name.length < known.length) this.#shortest.set(code, name)
      this.#mentions.set(code, (this.#mentions.get(code) ?? 0) + 1)
    }
    const lead = (paragraphs[0] ?? '').slice(0, longestLead)
    this.#at = happening.test(lead) ? based('place', placeOf(lead)) : null
    this.#home =
      based('publisher', countriesIn(publisher ?? '')[0]) ??
      based('post', hostOfAmbassadors(paragraphs)) ??
      based('title', opensTitle(title)) ??
      based('mostNamed', this.#mostNamed())
  }

  /** Officials whose country goes without saying are those of the country a page speaks of most. */
  #mostNamed(): string | null {
    let most: string | null = null
    let count = 0
    for (const [code, times] of this.#mentions) if (times > count) [most, count] = [code, times]
    return most === null ? null : (this.#shortest.get(this.#one(most)) ?? null)
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
    const named = countriesIn(ownWords(office))[0] ?? unlistedNation(office)
    if (named !== undefined && named !== null) return based('office', this.shortest(named))
    if (international.test(office)) return based('body', bodyOf(office))
    const fallback = this.#at ?? this.#home
    return fallback && based(fallback.basis, this.shortest(fallback.country))
  }
}

/** Bodies that belong to no country, or need not belong to the country where they speak. */
const international =
  /\b(?:World|International|Global|United Nations|UN|U\.N\.|Asian|African|European|EU|Bank|Group|Company|Corporation|Union|Church|University)\b/

/** "Ambassador of Norway |to Chile", "society for Friendship |with Chile": what follows is somebody else's country. */
const ownWords = (office: string) => /^.+?(?=\s(?:to|with|for the Study of)\s)/u.exec(office)?.[0] ?? office

/** "the World Tide Council" of "chair of the World Tide Council". */
const bodyOf = (office: string) =>
  /\b(?:of|to|for|at) (?:the )?(\p{Lu}.*)$/u.exec(office.slice(0, 300))?.[1]?.replace(/ and .*$/u, '') ?? null

/** "Norwegian Ambassador on Fish": whose title it is comes first. */
function opensTitle(title: string | null): string | null {
  const start = (title ?? '').split(/\s+/, 3).join(' ')
  const [name] = countriesIn(start)
  return name !== undefined && start.startsWith(name) ? name : null
}
