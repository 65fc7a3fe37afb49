/**
 * Words of statements that several make together. Source: compiled for this package from joint statements, declarations
 * and communiqués of governments. Licence: MIT.
 */

import { inflected, verbOfVoice as verb } from './cue-verbs.ts'
import { readoutVerbs } from './readout-words.ts'
import { words } from './words.ts'

/** What several make together is called so. */
export const jointly = words('joint jointly common trilateral quadrilateral tripartite')

/** What it is. */
export const jointTexts = words(
  'statement declaration communique communiqué release note message appeal letter conclusions',
)

/** A title with these is of an occasion at which each speaks. */
export const jointOccasions = words('conference briefing hearing session remarks questions')

/** Between those who make it: "Joint Statement |between| Tarvia and Norland". */
export const jointLinks = words('by of between from')

/** Those who speak for one of the states that meet: "the Tarvian |side|". */
export const sideOfOne = words('side delegation party')

const further = inflected([
  verb('consider'),
  verb('view', 'with'),
  verb('share'),
  verb('confirm'),
  verb('agree', 'for'),
  verb('accept'),
  verb('advocate'),
  verb('intend', 'to'),
  verb('decide', 'in favour'),
  verb('take', 'a positive view'),
  verb('task'),
  verb('attach'),
  verb('stand', 'ready to'),
  verb('remain', 'committed to'),
  verb('be', 'committed to'),
  verb('be', 'determined to'),
])

/** Whoever makes a joint statement conveys something by these. */
export const jointVerbs: typeof readoutVerbs = new Map(
  [...new Set([...readoutVerbs.keys(), ...further.keys()])].map((word) => [
    word,
    [...(further.get(word) ?? []), ...(readoutVerbs.get(word) ?? [])],
  ]),
)
