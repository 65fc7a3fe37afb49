import { travelLinks, travelNouns, travelVerbs } from '../lexicon/nations.ts'
import { pattern } from '../lexicon/words.ts'
import { codeOf, countriesIn } from './country-names.ts'
import { hostOfAmbassadors } from './country-of-place.ts'

/** What a page tells of the countries it names, by code. */
export interface CountryEvidence {
  readonly mentions: ReadonlyMap<string, number>
  /** Countries whose officials are introduced as theirs: those of the page's own country need no such word. */
  readonly claimed: ReadonlySet<string>
  readonly paragraphs: readonly string[]
  readonly title: string | null
}

/** Of a country whose officials are introduced as such; a head of state without a country is hardly theirs. */
const claimedShare = { official: 0.5, head: 0.1 }
const visitedShare = 0.1
/** An ambassador sent to a country, or a title that opens with it, counts as much as some mentions. */
const hostWeight = 3
const titleWeight = 2

/**
 * The code of the country whose officials go without saying: the one that the page speaks of most, not counting
 * where they travel to and whom they meet.
 */
export function homeCountry(
  { mentions, claimed, paragraphs, title }: CountryEvidence,
  whose: keyof typeof claimedShare,
): string | null {
  const visited = new Set(paragraphs.flatMap((paragraph) => visitedIn(paragraph).map(codeOf)))
  const host = codeOrNull(hostOfAmbassadors(paragraphs))
  const titled = codeOrNull(opensTitle(title))
  let home: string | null = null
  let most = 0
  for (const [code, times] of mentions) {
    const share = (claimed.has(code) ? claimedShare[whose] : 1) * (visited.has(code) ? visitedShare : 1)
    const weight = times * share + (code === host ? hostWeight : 0) + (code === titled ? titleWeight : 0)
    if (weight > most) [home, most] = [code, weight]
  }
  return home
}

const codeOrNull = (name: string | null) => (name === null ? null : codeOf(name))

/** "visit to Chile", "arrived in Chile", "currently in the Chilean capital". */
const abroadIn = pattern(
  'gu',
)`\b(?:${travelNouns} ${travelLinks}|${travelVerbs}) (?:the )?(?=(\p{Lu}[\p{L}. ]{1,30}))`

function visitedIn(paragraph: string): readonly string[] {
  return [...paragraph.matchAll(abroadIn)].flatMap((match) => countriesIn(match[1] ?? '').slice(0, 1))
}

/** "Norwegian Ambassador on Fish": whose title it is comes first. */
function opensTitle(title: string | null): string | null {
  const start = (title ?? '').split(/\s+/, 3).join(' ')
  const [name] = countriesIn(start)
  return name !== undefined && start.startsWith(name) ? name : null
}
