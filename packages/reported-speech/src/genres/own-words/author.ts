import type { AnalysedSentence } from '../../names/analysed-sentence.ts'
import { countriesIn } from '../../names/country-names.ts'
import type { Delivered } from './delivered.ts'
import { isLabel } from './lines.ts'
import { isNameAlone } from './name-line.ts'
import { type Who, whoIn } from './who.ts'

/** By what a text's author is known. */
export type AuthorBasis = 'byline' | 'title' | 'introduction' | 'signature' | 'sender' | 'publisher' | 'label'

/** Whose words a text is. */
export interface Author extends Who {
  readonly basis: AuthorBasis
  /** As the words around the text print it; null where they name none. */
  readonly country: string | null
}

interface Named {
  readonly who: Who
  readonly basis: AuthorBasis
}

/** What may name the author, in the order in which it is believed. */
export interface Sources {
  readonly lines: readonly Delivered[]
  readonly titled: Delivered | null
  readonly sender: Who | null
  readonly own: readonly AnalysedSentence[]
  readonly below: readonly AnalysedSentence[]
  readonly publisher: string | null
}

/** In plain words: who the author is, and how that is known. */
export const basisOf = ({ basis, name, description }: Author) =>
  `${name ?? description ?? 'the author'} by the ${basis}`

/** A person before an office, an office before a country or a body. */
export function authorOf(sources: Sources): Author | null {
  const { lines, titled, sender, publisher } = sources
  const found: Named[] = [
    ...lines.flatMap(({ who }) => named(who, 'byline')),
    ...named(sender, 'sender'),
    ...named(titled?.who ?? null, 'title'),
    ...named(introduced(sources.own), 'introduction'),
    ...named(signed(sources.below), 'signature'),
    ...named(ofPublisher(publisher), 'publisher'),
  ]
  const best =
    found.find(({ who }) => who.kind === 'PERSON' && who.name !== null) ??
    found.find(({ who }) => who.kind !== 'ORGANISATION') ??
    found[0]
  if (!best) return null
  const same = found.filter(
    (other) =>
      other.who.kind === best.who.kind &&
      isSame(other.who, best.who) &&
      (other.basis !== 'publisher' || best.basis === 'publisher'),
  )
  const offices = [...new Set(same.flatMap(({ who }) => who.offices))]
  return {
    ...best.who,
    name: fullest(same) ?? best.who.name,
    offices,
    basis: best.basis,
    country: countryOf(found, offices),
  }
}

const named = (who: Who | null, basis: AuthorBasis): readonly Named[] =>
  who === null ? [] : [{ who, basis }]

const words = (name: string) =>
  name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 1)

/** One is named by a part of the other's name, or by an office alone. */
function isSame(who: Who, best: Who): boolean {
  if (who.name === null || best.name === null) return who.kind === 'PERSON'
  const [one, other] = [words(who.name), words(best.name)]
  return one.every((word) => other.includes(word)) || other.every((word) => one.includes(word))
}

function fullest(same: readonly Named[]): string | null {
  let name: string | null = null
  for (const { who } of same) if (words(who.name ?? '').length > words(name ?? '').length) name = who.name
  return name
}

/** The country that the title names as the one that speaks, else the publisher's; null where an office names its own. */
function countryOf(found: readonly Named[], offices: readonly string[]): string | null {
  if (offices.some((office) => countriesIn(office).length > 0)) return null
  const body = found.find(({ who }) => who.kind === 'ORGANISATION' && who.name !== null)?.who.name ?? null
  return body === null ? null : (countriesIn(body)[0] ?? null)
}

const furthestIntroduction = 8

/** "My name is Ada Kerrin", "this is Ada Kerrin and ..." */
function introduced(own: readonly AnalysedSentence[]): Who | null {
  for (const { tokens, text, start } of own.slice(0, furthestIntroduction)) {
    for (let at = 0; at + 3 < tokens.length; at++) {
      const [one, two] = [tokens[at], tokens[at + 1]]
      if (one?.isQuoted) continue
      const isNamed = one?.lower === 'my' && two?.lower === 'name'
      const isThis = one?.lower === 'this' && two?.lower === 'is'
      const from = at + (isNamed ? 3 : 2)
      if (!isNamed && !isThis) continue
      let to = from
      while (tokens[to]?.isCapital) to++
      const first = tokens[from]
      const last = tokens[to - 1]
      if (!first || !last) continue
      const who = whoIn(text.slice(first.start - start, last.end - start))
      if (who?.kind === 'PERSON' && who.name !== null) return who
    }
  }
  return null
}

/** The lines under a text: "Ada Kerrin", "President of Arkovia". */
export function signed(below: readonly AnalysedSentence[]): Who | null {
  for (const [at, line] of below.entries()) {
    if (!isNameAlone(line)) continue
    const office = below[at + 1]
    const who = whoIn(office && isLabel(office) ? `${line.text}, ${office.text}` : line.text)
    if (who?.kind === 'PERSON' && who.name !== null) return who
  }
  return null
}

/** "Office of Senator Kerrin" is the Senator's; any other press office stands for its body. */
function ofPublisher(publisher: string | null): Who | null {
  if (publisher === null) return null
  const name = publisher.trim()
  const of = /^(?:The )?Office of (?:the )?/i.exec(name)?.[0].length ?? 0
  const holder = of === 0 ? null : whoIn(name.slice(of))
  if (holder?.kind === 'PERSON' && holder.name !== null) return holder
  return name === '' ? null : { kind: 'ORGANISATION', name, description: null, offices: [], gender: null }
}
