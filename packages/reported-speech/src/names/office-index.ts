import { passingWords } from '../lexicon/office-words.ts'
import { codeOf } from './country-names.ts'
import { compareWords, officeHead, type Speaker } from './speaker.ts'

interface Office {
  readonly head: string
  readonly words: ReadonlySet<string>
}

/** Whom a page has in which office, by the words of the office: a page may name thousands. */
export class OfficeIndex {
  readonly #read = new Map<string, Office>()
  readonly #byWord = new Map<string, Speaker[]>()

  read(office: string): Office {
    const known = this.#read.get(office)
    const read = known ?? { head: officeHead(office), words: new Set(officeWords(office)) }
    if (!known) this.#read.set(office, read)
    return read
  }

  add(office: string, speaker: Speaker): void {
    for (const word of this.read(office).words) {
      const holders = this.#byWord.get(word)
      if (!holders) this.#byWord.set(word, [speaker])
      else if (!holders.includes(speaker, -1)) holders.push(speaker)
    }
  }

  /** Among them are all in whose offices all the words are; a speaker may stand there twice. */
  withAll(words: readonly string[]): readonly Speaker[] {
    let fewest: readonly Speaker[] | null = null
    for (const word of words) {
      const holders = this.#byWord.get(word) ?? []
      if (fewest === null || holders.length < fewest.length) fewest = holders
    }
    return fewest ?? []
  }
}

/** "Norwegian" and "of Norway" are the same in an office. */
export const officeWords = (office: string) =>
  compareWords(office)
    .filter((word) => !passingWords.has(word))
    .map((word) => codeOf(word))
