/**
 * Endings by which the class of a word is guessed. Source: compiled for this package from English reference grammars.
 * Licence: MIT.
 */
import { words } from './words.ts'

/** Of what somebody did. */
export const pastEndings = words('ed saw met paid sent spoke went')

/** Of words for people: "businessmen", "unionists". */
export const peopleEndings = words('men women people ists ians ers ors ants ents ees kers')

/** Behind a number of the day: "3rd". */
export const ordinalEndings = words('st nd rd th')
