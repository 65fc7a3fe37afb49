import { nameStoppers, organisationNouns } from '../data/collectives.ts'
import { countryCodes, countryNameLengths, peoples } from '../data/countries.ts'
import { type AnalysedSentence, wordsOf } from './analysed-sentence.ts'
import { countryLength } from './word-classes.ts'

/** The countries a phrase names, in order, as printed. Pairs such as "Norway-Chile" name no single one. */
export function countriesIn(phrase: string): readonly string[] {
  const words = phrase.split(/[\s,;:()“”"]+/).map(bareWord)
  const found: string[] = []
  for (let at = 0; at < words.length; at++) {
    const longest = countryNameLengths.get((words[at] ?? '').toLowerCase()) ?? 0
    for (let length = longest; length > 0; length--) {
      const name = words.slice(at, at + length).join(' ')
      if (!countryCodes.has(name.toLowerCase()) || !/\p{Lu}/u.test(name)) continue
      if (/^\p{L}{2,3}$/u.test(name) && name !== name.toUpperCase() && name !== 'Lao') continue
      found.push(name)
      at += length - 1
      break
    }
  }
  return found
}

function countriesOf(sentence: AnalysedSentence): readonly string[] {
  const names: string[] = []
  sentence.classes.forEach((wordClass, at) => {
    if (wordClass !== 'C') return
    const length = countryLength(sentence.tokens, at)
    if (length > 0) names.push(...countriesIn(wordsOf(sentence, { from: at, to: at + length })))
  })
  return names
}

/** Without a possessive ending, and without a full stop unless it is an abbreviation's. */
const bareWord = (word: string) => {
  const name = word.replace(/['’]s?$/, '')
  return /(?:^|\.)\p{L}\.$/u.test(name) ? name : name.replace(/[.!?]+$/, '')
}

/** The countries a page speaks of. */
export class PageCountries {
  readonly #shortest = new Map<string, string>()
  readonly #at: string | null
  readonly #home: string | null

  constructor(paragraphs: readonly string[], sentences: readonly AnalysedSentence[]) {
    for (const name of sentences.flatMap(countriesOf)) {
      const code = codeOf(name)
      const known = this.#shortest.get(code)
      if (known === undefined || name.length < known.length) this.#shortest.set(code, name)
    }
    const lead = (paragraphs[0] ?? '').slice(0, longestLead)
    this.#at = happening.test(lead) ? placeOf(lead) : null
    this.#home = hostOfAmbassadors(paragraphs) ?? (this.#shortest.size === 1 ? insideOf(paragraphs) : null)
  }

  /** Of all the words that the page has for a country or its people, the shortest. */
  shortest(name: string): string {
    return this.#shortest.get(codeOf(name)) ?? name
  }

  /**
   * The country an office is held for: the first that the office names ("Norwegian Ambassador to Chile",
   * "Ambassador of the Netherlands to ..."). An office that names none belongs to the country where the first
   * paragraph has the event take place, or to the one to which the page's ambassadors are sent, or to the only
   * country the page speaks of.
   */
  ofOffice(office: string): string | null {
    const fallback = international.test(office) ? null : (this.#at ?? this.#home)
    const named = countriesIn(office)[0] ?? unlistedNation(office) ?? fallback
    return named === null ? null : this.shortest(named)
  }
}

const codeOf = (name: string) => countryCodes.get(name.toLowerCase()) ?? name

const nationalHead =
  'Ambassador|ambassador|President|president|Minister|minister|Premier|premier|King|Queen|Chancellor'
const nationBefore = new RegExp(
  `^(\\p{Lu}\\p{Ll}{3,}) (?:(?:Deputy|Prime|Foreign|Vice|First) )*(?:${nationalHead})\\b`,
  'u',
)
const nationBehind = new RegExp(
  `\\b(?:${nationalHead}) (?:of (?!the\\b)[^,]{1,60}? )?of (?:the )?(\\p{Lu}\\p{Ll}{3,})(?: to .{1,60})?$`,
  'u',
)

const formalName =
  /\b(?:Republic|Kingdom|Federation|Principality|Emirate|Commonwealth) of (?:the )?(\p{Lu}\p{Ll}{2,})/u

const bodyOfNation =
  /\b(?:Ministry|Department|Parliament|Assembly|Embassy|Government|National \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)(?: of (?!the\b)[^,]{1,60}?)? of (?:the )?(\p{Lu}\p{Ll}{3,})$/u

/** A nation that no list has, by its place: "Lorvanian Ambassador to ...", "Minister of Transport of Lorvania". */
function unlistedNation(office: string): string | null {
  const name = (formalName.exec(office) ??
    bodyOfNation.exec(office) ??
    nationBefore.exec(office) ??
    nationBehind.exec(office))?.[1]
  if (name === undefined || modifiers.test(name)) return null
  return nameStoppers.has(name.toLowerCase()) || organisationNouns.has(name.toLowerCase()) ? null : name
}

const modifiers =
  /^(?:Former|Acting|Deputy|Vice|Prime|Foreign|First|Senior|Honorary|Special|Permanent|Current|Interim|Outgoing)$/

/** Bodies that belong to no country, or need not belong to the country where they speak. */
const international =
  /\b(?:World|International|Global|United Nations|UN|U\.N\.|Asian|African|European|EU|Bank|Group|Company|Corporation|Union|Church|University)\b/

/** "Norwegian", "Dutch": words for a people, which stand before nouns. */
const isPeople = (name: string) => peoples.has(name.toLowerCase())

const longestLead = 2000
const longestPlace = 60

const happening = /\b(?:took place|(?:was|were) (?:held|given|opened)|opened|held|met|gave|hosted|visited)\b/

/** "took place in Lahore, Pakistan", "in Mongolia", "in the Fukuoka Prefecture of Japan". */
function placeOf(lead: string): string | null {
  for (const match of lead.matchAll(/\bin (?=(?:the )?\p{Lu})/gu)) {
    const phrase = lead.slice(match.index + 3, match.index + 3 + longestPlace)
    const place =
      /^(?:the )?\p{Lu}[\p{L}.’'-]*(?:,? (?:of )?(?:the )?\p{Lu}[\p{L}.’'-]*){0,6}/u.exec(phrase)?.[0] ?? ''
    const last = countriesIn(place).at(-1)
    if (last !== undefined && !isPeople(last)) return last
  }
  return null
}

function hostOfAmbassadors(paragraphs: readonly string[]): string | null {
  for (const paragraph of paragraphs) {
    for (const match of paragraph.matchAll(/\b[Aa]mbassador to (?:the )?(?=(\p{Lu}[\p{L}. ]{1,30}))/gu)) {
      const host = countriesIn(match[1] ?? '')[0]
      if (host !== undefined) return host
    }
  }
  return null
}

/** The only country of the page, when the page also says that things are in it or of it. */
function insideOf(paragraphs: readonly string[]): string | null {
  for (const paragraph of paragraphs) {
    for (const match of paragraph.matchAll(
      /\b(?:in|of|across|throughout|the) (?=(\p{Lu}[\p{L}. ]{1,30}))/gu,
    )) {
      const [name] = countriesIn(match[1] ?? '')
      if (name !== undefined && (match[1] ?? '').startsWith(name)) return name
    }
  }
  return null
}
