import { countryCodeOf } from '../../src/index.ts'

const words = (text: string | null) =>
  (text ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** Words of titles and offices stand before many names; they tell nobody from anybody. */
const titleWords: ReadonlySet<string> = new Set(
  'mr mrs ms dr prof professor h he e his her excellency president minister ambassador premier the hon honourable honorable general chairman of a an and in to for'.split(
    ' ',
  ),
)

interface Named {
  readonly name: string | null
  readonly description: string | null
}

/** One form of a name holds the other; descriptions share at least half of their words. */
export function isSameSpeaker(gold: Named, read: Named): boolean {
  const [one, other] = [telling(gold), telling(read)]
  const shared = [...one].filter((word) => other.has(word)).length
  if (one.size === 0 || other.size === 0) return false
  if (gold.name !== null && read.name !== null) return shared === Math.min(one.size, other.size)
  return shared / (one.size + other.size - shared) >= 0.5
}

function telling({ name, description }: Named): ReadonlySet<string> {
  const all = words(name ?? description)
  const kept = all.filter((word) => !titleWords.has(word))
  return new Set(kept.length > 0 ? kept : all)
}

const leastShared = 0.7

/** Most words are the same. */
export function isSameOffice(gold: string, read: string | null): boolean {
  const [one, other] = [new Set(words(gold)), new Set(words(read))]
  const shared = [...one].filter((word) => other.has(word)).length
  return (2 * shared) / (one.size + other.size) >= leastShared
}

/** By ISO code where both words have one, else by a shared word. */
export function isSameCountry(gold: string, read: string, readCode: string | null): boolean {
  const [one, other] = [countryCodeOf(gold), readCode ?? countryCodeOf(read)]
  return one !== null && other !== null
    ? one === other
    : words(gold).some((word) => words(read).includes(word))
}
