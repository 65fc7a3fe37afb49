/**
 * How a text tells of its own country and of others. Source: compiled for this package from official English prose.
 * Licence: MIT.
 */
import { words } from '../words.ts'

/** "with Norway", "on Norway": somebody else's country. */
export const outsideWords = words(
  'to with from against between on toward towards for visiting via under than',
)

/** "the |people| of Norway", "the Norwegian |nation|": the text's own. */
export const ownPeople = words(
  'people peoples nation children youth citizens liberation independence reunification',
)

/** "the |government| of Norway": the text's own, where it tells of bodies of a state as known. */
export const ownBodies = words(
  'government parliament history economy constitution society students farmers workers villages regions provinces development',
)

/** Bodies of a state; told of without the state, they are known to whoever reads. */
export const knownBodies = words(
  'ministry ministries parliament cabinet secretariat presidential government treasury department',
)

/** After the word for a people: whoever comes from there, or what is between states. */
export const visitors = words(
  'ambassador embassy delegation delegates side president minister premier official officials regime forces troops envoy leader',
  'leaders company companies firm firms military counterpart chancellor king queen authorities administration imperialists',
  'visitors guests tourists journalist journalists diplomat diplomats relations ties border aggression sanctions consul consulate',
)

/** "arrived |in| Norway" */
export const arrivals = words(
  'arrived visit visits visited visiting tour trip stay stayed meeting currently held place opened',
)

/** That something happens, behind whom a place is named. */
export const happenings = words('took_place was_given were_given opened held met gave', 'hosted visited')
