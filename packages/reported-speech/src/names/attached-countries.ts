import { calendarWords } from '../lexicon/calendar-words.ts'
import { formalWords } from '../lexicon/countries/formal-words.ts'
import { partsOfStates } from '../lexicon/countries/parts-of-states.ts'
import { peers } from '../lexicon/offices.ts'
import { type AnalysedSentence, wordsOf } from './analysed-sentence.ts'
import { foldWord } from './country-index.ts'
import { codeOf } from './country-names.ts'
import { isHeldForPlace, isOfMinister, onlyOfficeOf, surnameOf } from './kinds-of-office.ts'
import type { Mention } from './mentions.ts'
import { couldBeNation, unlistedNation } from './nation-of-office.ts'
import { stateOfOffice } from './state-of-office.ts'

/** Countries that stand behind names: "President Bo Tarn |of Norway|", "Mr. Tarn |(Norway)|". */
export class AttachedCountries {
  /** By the last word of the name. */
  readonly #bySurname = new Map<string, { readonly name: string; readonly country: string }[]>()

  note(sentence: AnalysedSentence): void {
    const { tokens, classes, mentions } = sentence
    const named = classes.includes('C') ? tokens.length : 0
    // "Governor Ann Holt of Georgia"
    const ofPlaces = mentions.filter(({ offices }) =>
      offices.some((office) => office.to - office.from === 1 && isHeldForPlace(wordsOf(sentence, office))),
    )
    for (let at = 1; at < named; at++) {
      if (ofPlaces.some(({ name }) => name.to === at)) continue
      const name = tokens[at - 1]
      const of = tokens[at]
      if (classes[at - 1] !== 'N' || name === undefined || name.isPossessive) continue
      if (of?.lower !== 'of' && of?.text !== '(') continue
      const from = behindFormalWords(sentence, at + 1)
      const country = classes[from] === 'C' ? listedAt(sentence, from) : null
      if (country === null) continue
      const next = tokens[from + country.length]
      if (of.text === '(' ? next?.text !== ')' : isOfName(next)) continue
      let first = at - 1
      while (classes[first - 1] === 'N' && at - first < longestForm) first--
      this.#add(wordsOf(sentence, { from: first, to: at }), country.name)
    }
    for (const mention of mentions) {
      const country = beforeOffice(sentence, mention) ?? unlistedBehind(sentence, mention)
      if (country !== null) this.#add(wordsOf(sentence, mention.name), country)
    }
  }

  #add(name: string, country: string): void {
    const surname = surnameOf(name)
    this.#bySurname.set(surname, [...(this.#bySurname.get(surname) ?? []), { name, country }])
  }

  /** For a person by name; null where those who may be meant are of two countries. */
  of(name: string): string | null {
    const meant = (this.#bySurname.get(surnameOf(name)) ?? []).filter((one) => mayBeOne(one.name, name))
    const [first] = meant
    const isOne = new Set(meant.map(({ country }) => codeOf(country))).size === 1
    return first !== undefined && isOne ? first.country : null
  }
}

/** "Kerrin" may be Ada Kerrin; Bo Kerrin is not. */
function mayBeOne(one: string, other: string): boolean {
  const [first = '', second = ''] = [one, other].map((name) => foldWord(name.trim().split(/\s+/)[0] ?? ''))
  const isWhole = /\s/.test(one.trim()) && /\s/.test(other.trim())
  return !isWhole || first === second || first.charAt(0) === second || second.charAt(0) === first
}

/** "|Norway's| Minister for Law and Justice Mr. Tarn", "|Norwegian| Minister of Dams Bo Tarn": before all words of the office. */
function beforeOffice(sentence: AnalysedSentence, { name, from: start, offices }: Mention): string | null {
  const { tokens, classes } = sentence
  const [first] = offices
  if (first && first.from < name.from && classes[first.from] === 'C')
    return stateOfOffice(wordsOf(sentence, first))?.name ?? null
  let at = Math.min(name.from, offices[0]?.from ?? start, start) - 1
  let isOffice = offices.length > 0
  let isUntied = false
  for (const least = at - longestOffice; at > least; at--) {
    const wordClass = classes[at]
    const isTie = /^(?:of|for)$/.test(tokens[at]?.lower ?? '')
    // "Minister |of Dams|" is an office; "Minister |Ole Dam|" is somebody else.
    if (wordClass === 'O' && isUntied) return null
    if (wordClass === 'O') isOffice = true
    if (isTie) isUntied = false
    else if (wordClass === 'N') isUntied = true
    else if (!/[OSH]/.test(wordClass ?? '.') && tokens[at]?.lower !== 'and') break
  }
  if (!isOffice || isUntied) return null
  const to = at + 1
  let from = to
  while (classes[from - 1] === 'C' && to - from < longestForm) from--
  if (from < to) return wordsOf(sentence, { from, to }).replace(/['’]s$/, '')
  return tokens[at]?.isPossessive ? unlistedNation(wordsOf(sentence, { from: at, to: name.from })) : null
}

const longestOffice = 12

const parts = new Set([...partsOfStates.values()].flat())

/** "President Bo Tarn |of Arkovia|" */
function unlistedBehind(sentence: AnalysedSentence, { name, offices, forms }: Mention): string | null {
  const { tokens, classes } = sentence
  const [office] = offices
  if (office === undefined || office.from > name.from || tokens[name.to]?.lower !== 'of') return null
  // "Lord Tarn of Harl"
  if (forms.some((form) => peers.has(form))) return null
  const from = behindFormalWords(sentence, name.to + 1)
  const word = tokens[from]
  if (classes[from] !== 'N' || classes[from + 1] === 'N' || word === undefined) return null
  // "Senator Bo Tarn of Vermont"
  const isNation = /^\p{Lu}\p{L}{3,}$/u.test(word.text) && couldBeNation(word.text) && !parts.has(word.text)
  return isNation && isOfMinisterOrHead(wordsOf(sentence, office)) ? word.text : null
}

const isOfMinisterOrHead = (office: string) => onlyOfficeOf(office) !== null || isOfMinister(office)

interface Found {
  readonly name: string
  /** In tokens. */
  readonly length: number
}

/** "of |the Republic of| Norway" */
function behindFormalWords({ tokens, classes }: AnalysedSentence, from: number): number {
  let at = from
  while (classes[at] !== 'C' && at - from < longestForm && formalWords.has(foldWord(tokens[at]?.text ?? '')))
    at++
  return at
}

/** "Mr. Tarn of Norway |Post|": the country is in the name of a company. */
const isOfName = (next: AnalysedSentence['tokens'][number] | undefined) =>
  next?.isWord === true && next.isCapital && !calendarWords.has(next.lower)

const longestForm = 8

function listedAt(sentence: AnalysedSentence, from: number): Found | null {
  let to = from
  while (sentence.classes[to] === 'C' && to - from < longestForm) to++
  return { name: wordsOf(sentence, { from, to }), length: to - from }
}
