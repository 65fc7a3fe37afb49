/**
 * Words of places as press offices print them. Source: compiled for this package from English press style. Licence: MIT.
 */
import { words } from './words.ts'

/** Small words inside the name of a place: "San Juan |de| Harl". */
export const placeParticles = words('de la of')

/** What opens a report behind a place and a dash: "HARL - |The| harbour". */
export const openersBehindPlace = words('The A An This In On At It')
