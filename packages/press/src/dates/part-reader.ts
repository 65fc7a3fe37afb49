import { gluedBefore, gluedBehind, monthBefore, monthBehind } from '../data/date-words.ts'
import {
  calendarNames,
  englishMonth,
  isEnglish,
  isMonthOf,
  type MonthName,
  monthNamed,
  yearsOfEra,
} from './calendar-names.ts'
import { type DateToken, isGap } from './date-tokens.ts'

interface Part {
  readonly first: number
  readonly next: number
}
export interface DayPart extends Part {
  readonly value: number
  readonly isRange: boolean
}
export interface MonthPart extends Part {
  readonly name: MonthName | null
  readonly number: number | null
  readonly word: string | null
}
export interface YearPart extends Part {
  readonly year: number
  readonly hasEra: boolean
  readonly isShort?: boolean
}

const mostLinks = 3
/** No name of a month has more words in the languages that anybody prints. */
const mostWords = 8
const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']
/** The year before the first of the republic. */
const minguo = 1911

/** In running text months of its language are read; in a line that is a date those of all. */
export type ReadingOf =
  | { readonly isLine: false; readonly language: string | null }
  | { readonly isLine: true; readonly language: null }

/** Reads the parts of a date at the tokens of a text: a day, a month, a year. Each looks at a fixed number of tokens. */
export class PartReader {
  readonly #text: string
  readonly #tokens: readonly DateToken[]
  readonly #language: string | null
  readonly #isLine: boolean
  readonly #isEnglish: boolean

  constructor(text: string, tokens: readonly DateToken[], { language, isLine }: ReadingOf) {
    this.#text = text
    this.#tokens = tokens
    this.#language = language
    this.#isLine = isLine
    this.#isEnglish = !isLine && (language === null || isEnglish(language))
  }

  /** A day of the month, or the first of several: "11", "11th", "11-13". */
  dayAt(at: number): DayPart | null {
    const token = this.#tokens[at]
    if (token?.value == null || token.digits > 2 || token.value < 1 || token.value > 31) return null
    // "10.30", "3,11"
    if (/\p{Nd}[.,:]$/u.test(this.#text.slice(Math.max(0, token.start - 3), token.start))) return null
    let next = at + 1
    if (this.#isOrdinal(next)) next++
    const second = this.#tokens[next]
    const isSecond = second?.value != null && second.digits <= 2 && second.value > token.value
    const isRange = isSecond && /^\s?[-–—]\s?$/.test(this.gapBefore(next))
    if (!isRange) return { first: at, next, value: token.value, isRange: false }
    next++
    if (this.#isOrdinal(next)) next++
    return { first: at, next, value: token.value, isRange: true }
  }

  /** "th" of "11th", "-го" of "11-го" */
  #isOrdinal(at: number): boolean {
    const token = this.#tokens[at]
    if (!token || token.value !== null || token.word.length > 3) return false
    return /^[-.]?$/.test(this.gapBefore(at)) && this.monthAt(at) === null && !monthBehind.has(token.word)
  }

  monthAt(at: number): MonthPart | null {
    const token = this.#tokens[at]
    if (!token) return null
    if (token.value !== null) return this.#numberedMonth(at, token)
    const behind = this.#tokens[at + 1]
    if (monthBefore.has(token.word) && behind?.value != null && behind.value >= 1 && behind.value <= 12)
      return { first: at, next: at + 2, name: null, number: behind.value, word: null }
    const named = this.#namedMonth(at, token)
    if (named !== null) return this.#withTwin(named)
    const isRoman = at > 0 && this.#tokens[at - 1]?.value != null && (this.#isLine || this.#isUpper(token))
    const number = isRoman ? roman.indexOf(token.word) + 1 : 0
    return number === 0 ? null : { first: at, next: at + 1, name: null, number, word: null }
  }

  /** "10月", "10-р сарын" */
  #numberedMonth(at: number, { value }: DateToken): MonthPart | null {
    if (value === null || value < 1 || value > 12) return null
    let next = at + 1
    if (this.#tokens[next]?.word === 'р') next++
    const word = this.#tokens[next]?.word ?? ''
    const isMonth = monthBehind.has(word) && isGap(this.gapBefore(next))
    return isMonth ? { first: at, next: next + 1, name: null, number: value, word: null } : null
  }

  #namedMonth(at: number, token: DateToken): MonthPart | null {
    const name = englishMonth(token.word)
    const english = name && { first: at, next: at + 1, name, number: null, word: token.word }
    if (this.#isEnglish) return this.#isUpper(token) ? english : null
    if (this.#isLine && english !== null) return english
    for (let words = Math.min(calendarNames().mostWords, this.#run(at)); words > 0; words--) {
      const word = withoutGlue(this.#words(at, words))
      const name = this.#nameOf(word)
      if (name !== null || this.#isSomeMonth(word))
        return { first: at, next: at + words, name, number: null, word }
    }
    return null
  }

  #nameOf(word: string): MonthName | null {
    if (this.#isLine) return this.#isSomeMonth(word) ? monthNamed(word, null) : null
    const isOwn = this.#language !== null && isMonthOf(word, this.#language)
    return isOwn ? monthNamed(word, this.#language) : null
  }

  /** One that the language of the page will tell. */
  #isSomeMonth(word: string): boolean {
    const { months, links } = calendarNames()
    return this.#isLine && months.has(word) && !links.has(word) && !/^[a-z]{1,2}$/.test(word)
  }

  /** "تشرين الأول / أكتوبر": the month once more, by the name of other countries. */
  #withTwin(month: MonthPart): MonthPart {
    const token = this.#tokens[month.next]
    if (!token || token.value !== null || month.name === null) return month
    if (!/^\s?[/(]\s?$/.test(this.gapBefore(month.next))) return month
    const twin = this.#namedMonth(month.next, token)
    return twin?.name?.month === month.name.month ? { ...month, next: twin.next } : month
  }

  /** How many words follow each other with nothing but a space or a hyphen between them. */
  #run(at: number): number {
    let words = 1
    while (words < mostWords) {
      const token = this.#tokens[at + words]
      if (!token || token.value !== null) break
      if (!/^(?:|[\s-]|\.\s?)$/u.test(this.gapBefore(at + words))) break
      words++
    }
    return words
  }

  #words(at: number, count: number): string {
    let words = this.#tokens[at]?.word ?? ''
    for (let index = at + 1; index < at + count; index++) words += ` ${this.#tokens[index]?.word ?? ''}`
    return words
  }

  /** A year of four digits, or one of an era: "2024", "Juche 113 (2024)", "令和6年", "พ.ศ. 2574", "2567 B.E.", "’24". */
  yearAt(at: number, isBehindDay = false): YearPart | null {
    const token = this.#tokens[at]
    if (!token) return null
    if (token.value === null) return this.#yearOfEra(at)
    if (token.digits === 4 && token.value >= 1000) {
      if (/^[.,:]\p{Nd}/u.test(this.#text.slice(token.end, token.end + 2)) && !isBehindDay) return null
      const added = this.#eraAt(at + 1)
      const isEra = added !== null && (this.#isUpperOrOther(at + 1) || this.#isLine)
      if (isEra) return { first: at, next: added.next, year: token.value + added.added, hasEra: true }
      return { first: at, next: this.#inBrackets(at + 1) ?? at + 1, year: token.value, hasEra: false }
    }
    // "113年": the years of a republic, where three digits are printed
    const isCounted = token.digits === 3 && this.#tokens[at + 1]?.word === '年'
    if (isCounted) return { first: at, next: at + 2, year: token.value + minguo, hasEra: true, isShort: true }
    if (!isBehindDay || token.digits !== 2) return null
    const isShort = /^(?:-|\s?['’])$/.test(this.gapBefore(at))
    return isShort
      ? { first: at, next: at + 1, year: century(token.value), hasEra: false, isShort: true }
      : null
  }

  /** "(令和6)" behind the year that all count. */
  #inBrackets(at: number): number | null {
    const token = this.#tokens[at]
    if (!token || !/[(（]$/.test(this.gapBefore(at))) return null
    const era = this.#yearOfEra(at)
    return era === null ? null : era.next
  }

  #yearOfEra(at: number): YearPart | null {
    const era = this.#eraAt(at)
    const token = era && this.#tokens[era.next]
    if (!era || token?.value == null || token.value < 1 || !isGap(this.gapBefore(era.next))) return null
    let next = era.next + 1
    const year = this.#tokens[next]
    if (year?.word === '年') next++
    const whole = this.#tokens[next]
    const isWhole = whole?.digits === 4 && /^\s?[(（]\s?$/.test(this.gapBefore(next))
    if (isWhole) return { first: at, next: next + 1, year: whole.value ?? 0, hasEra: true }
    return { first: at, next, year: token.value + era.added, hasEra: true }
  }

  #eraAt(at: number): { readonly added: number; readonly next: number } | null {
    const token = this.#tokens[at]
    if (!token || token.value !== null) return null
    const next = this.#tokens[at + 1]
    const joined =
      next?.value === null && next.start === token.end ? yearsOfEra(token.word + next.word) : null
    if (joined !== null) return { added: joined, next: at + 2 }
    const added = yearsOfEra(token.word)
    return added === null ? null : { added, next: at + 1 }
  }

  /** The token behind the words that link the parts of a date; -1, where something else stands between. */
  behind(at: number): number {
    let next = at
    for (let links = 0; links < mostLinks && isGap(this.gapBefore(next)); links++) {
      const token = this.#tokens[next]
      if (!token || token.value !== null || !calendarNames().links.has(token.word)) break
      if (this.#eraAt(next) !== null || this.monthAt(next) !== null) break
      next++
    }
    return isGap(this.gapBefore(next)) ? next : -1
  }

  gapBefore(at: number): string {
    return this.#text.slice(this.end(at - 1), this.start(at))
  }

  #isUpper(token: DateToken): boolean {
    return /^\p{Lu}/u.test(this.#text.slice(token.start, token.start + 2))
  }

  #isUpperOrOther(at: number): boolean {
    return !/^\p{Ll}/u.test(this.#text.slice(this.start(at), this.start(at) + 2))
  }

  start(at: number): number {
    return this.#tokens[at]?.start ?? this.#text.length
  }

  end(at: number): number {
    return this.#tokens[at]?.end ?? 0
  }
}

/** The years of two digits begin with 1970, as they do for computers. */
export const century = (year: number) => year + (year < 70 ? 2000 : 1900)

function withoutGlue(word: string): string {
  for (const glue of gluedBefore)
    if (word.startsWith(glue) && word.length > glue.length) return word.slice(glue.length)
  for (const glue of gluedBehind)
    if (word.endsWith(glue) && word.length > glue.length) return word.slice(0, -glue.length)
  return word
}
