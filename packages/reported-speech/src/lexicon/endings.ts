/**
 * Endings by which the class of a word is guessed. Source: compiled for this package from English reference grammars.
 * Licence: MIT.
 */
import { words } from './words.ts'

/** Of what somebody did. */
export const pastEndings = words('ed saw paid sent spoke')

/** Of words for people: "businessmen", "unionists". */
export const peopleEndings = words('men people ists ians ers ors ants ents ees')

/** Behind a number of the day: "3rd". */
export const ordinalEndings = words('st nd rd th')

/** Of nouns for things. */
export const abstractEndings = words('ion ment ness ity ing or')

/** Of nouns for things, and of plurals. */
export const thingEndings = words('s ion ity')

/** Of what somebody does, with an object behind it. */
export const actEndings = words('ed made')

/** Of words that go before a noun or an office, and name none. */
export const modifierEndings = words('ed ing ly')
