/**
 * How a text tells of its own country and of others. Source: compiled for this package from official English prose.
 * Licence: MIT.
 */
import { words } from '../words.ts'

/** "with Norway", "on Norway": somebody else's country. */
export const outsideWords = words(
  'to with from against between on toward towards for visiting via under than',
)

/** "the |people| of Norway": the country is the text's own subject. */
export const possessions = words(
  'people peoples nation government parliament independence citizens children youth history economy constitution future history',
  'central-bank farmers workers students society women villages regions provinces liberation development building reunification',
)

/** After the word for a people: whoever comes from there, or what is between states. */
export const visitors = words(
  'ambassador embassy delegation delegates side president minister premier official officials regime forces troops envoy leader',
  'leaders company companies firm firms military counterpart chancellor king queen authorities administration imperialists',
  'visitors guests tourists journalist journalists diplomat diplomats relations ties border aggression sanctions consul consulate',
)

/** "arrived |in| Norway" */
export const arrivals = words(
  'arrived visit visits visited visiting tour trip stay stayed meeting currently held',
)

/** That something happens, behind whom a place is named. */
export const happenings = words(
  'took_place was_held was_given was_opened were_held were_given were_opened opened held met gave',
  'hosted visited',
)
