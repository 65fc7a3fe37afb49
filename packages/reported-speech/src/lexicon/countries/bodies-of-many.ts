/**
 * Capitalised words of bodies that are of no one country. Source: compiled for this package from the names of
 * international bodies. Licence: MIT.
 */
import { words } from '../words.ts'

export const bodiesOfMany = words(
  'world global international un nations asian african european eu arab nordic caribbean pacific commonwealth',
  'nato asean au ecowas osce oecd wto wipo imf unicef unesco unhcr opec brics interpol ecb bank company corporation',
)

/** Behind "World" and the like, what makes it an event. */
export const eventsOfMany = words('expo cup championship championships fair games war heritage day week')

/** Behind "International", what makes it a part of one government. */
export const fieldsOfStates = words('affairs trade relations cooperation economic development liaison')
