import { foldedWords } from '@communique/full-text'
import type { PageSpeaker } from '@communique/press'
import { storable } from '../storable.ts'

/** Long enough for any name, short enough for an index of Postgres. */
const maxIdentity = 600

/** Forms of address that come and go with the page and are no part of a name. */
const honorifics = new Set(
  'comrade mr mrs ms miss dr prof professor sir dame lord lady hon honourable honorable excellency he h e his her'.split(
    ' ',
  ),
)

/**
 * The identities of the speakers of one page, in order. Where it tells two apart of whom it gives the same surname and no more
 * ("Mr. Ward" and "Ms. Ward"), or the same description, these words say of neither who is meant elsewhere.
 */
export function identitiesOf(speakers: readonly PageSpeaker[], articleId: string): readonly string[] {
  const identities = speakers.map((speaker) => identityOf(speaker, articleId))
  const counts = new Map<string, number>()
  for (const identity of identities) counts.set(identity, (counts.get(identity) ?? 0) + 1)
  const seen = new Map<string, number>()
  return identities.map((identity, at) => {
    if (counts.get(identity) === 1 || nameWords(speakers[at]?.name ?? '').length > 1) return identity
    const number = (seen.get(identity) ?? 0) + 1
    seen.set(identity, number)
    return bounded(`${articleId} ${number} ${identity}`)
  })
}

/**
 * Who is meant, as one string. A name is one speaker across the archive: case, accents, punctuation and forms of
 * address do not part two mentions. One who is only described ("the speakers") is one within the article, because
 * elsewhere the same words may mean others.
 */
function identityOf(speaker: PageSpeaker, articleId: string): string {
  if (speaker.name === null) return bounded(`${articleId} ${descriptionOf(speaker)}`)
  return identityOfName(speaker.kind, speaker.name)
}

export function identityOfName(kind: PageSpeaker['kind'], name: string): string {
  return bounded(`${kind} ${nameWords(name).join(' ') || name}`)
}

/**
 * The identities of the same name with the family name at the other end: "Akio Isomata" for "Isomata Akio". They may
 * well be of somebody else, so that more must speak for it. Never another order of given names: "Kim Yong Il" and
 * "Kim Il Yong" are two.
 */
export function turnedIdentities({ kind, name }: PageSpeaker): string[] {
  if (kind !== 'PERSON' || name === null) return []
  const words = nameWords(name)
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined || words.length < 2) return []
  const turned = [
    [...words.slice(1), first],
    [last, ...words.slice(0, -1)],
  ]
  return [...new Set(turned.map((order) => bounded(`${kind} ${order.join(' ')}`)))]
}

/** The words of an office in any order, as two prints of it are compared; null where there is none. */
export function officeKey(office: string | null): string | null {
  if (office === null) return null
  const words = foldedWords(office).filter(
    (word) => !['the', 'of', 'to', 'a', 'an', 'and', 'for'].includes(word),
  )
  return words.length === 0 ? null : words.sort().join(' ')
}

export function descriptionOf(speaker: PageSpeaker): string {
  return speaker.description ?? speaker.office ?? speaker.key
}

/** The words of a name as an identity has them, for filters to look in; null where there is no name. */
export function identityWords(name: string | null): string | null {
  return name === null ? null : bounded(nameWords(name).join(' ') || name)
}

/**
 * A part of a name as identities have it: without forms of address, but for the last word, which may be the beginning of another.
 * What has no letter or digit stays as it is.
 */
export function partOfIdentity(typed: string): string {
  const words = foldedWords(typed)
  const last = words.pop()
  if (last === undefined) return typed.trim()
  return [...words.filter((word) => !honorifics.has(word)), last].join(' ')
}

function nameWords(name: string): string[] {
  const words = foldedWords(name)
  const bare = words.filter((word) => !honorifics.has(word))
  return bare.length === 0 ? words : bare
}

function bounded(identity: string): string {
  return storable(identity.slice(0, maxIdentity))
}
