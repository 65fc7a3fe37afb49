/**
 * Words before, inside and behind offices. Source: compiled for this package from English press style. Licence: MIT.
 */
import { words } from './words.ts'

/** Before the hyphen of an office: "|ex|-minister". */
export const officePrefixes = words('ex vice co deputy under')

/** Prepositions inside the words for an office, behind the noun that says what it is. */
export const officePrepositions = words('of for to at in on from with')

/** By these anybody who holds an office of a country may be called. */
export const looseOffices = words('official leader chief envoy diplomat politician head')

/** Before such a word, and no part of an office. */
export const looseModifiers = words('top senior visiting outgoing new former')

/** Behind an office, what tells more of it: its field or its body. */
export const furtherLinks = words('of for to at')

/** Right behind the noun of an office, where its field, its body or its place follows. */
export const headLinks = words('of to for at in on')

/** Behind an office, what only a name goes on with: "at |Harl| Academy", "during |talks|". */
export const linksBehindOffice = words('in at on during with')

/** Small words inside the name of a body. */
export const insideBodies = words('of for the and on to')

/** Small words inside an office or the name of a body: its letters in brackets leave them out, and in a title they stay small. */
export const smallInOffices = words('of for the and on to in')

/** What a head may be the head of, wherever it is from. */
export const delegationNouns = words('delegation mission team')

/** Before a name, what makes it a place. */
export const beforePlaceName = words('in on at to from near')

/** Before an office that stands in front of a comma and a name. */
export const beforeOfficeInCommas = words('the a an its his her by to including and were was with')

/** They belong to no office. */
export const passingWords = words('visiting new outgoing incoming newly-appointed said')

/** Behind "and", what opens another person. */
export const beforeOtherPerson = words('staff senior her his')

/** Words in "-ing" that belong to an office. */
export const officeParticiples = words(
  'leading acting engineering broadcasting banking training building housing shipping mining planning',
)

/** Before the last word of an office. */
export const linksBeforePlace = words('of to for the')

/** Before a place at the end of an office. */
export const linksInsidePlace = words('of the for')

/** Between an office and its field: "Minister |with responsibility| for Ports", "Minister |in charge| of Ports". */
export const beforeFieldOfOffice = words('responsibility responsible charge')

/** Prepositions between the parts of an office. */
export const officeLinks = words('of to for with in at on')

/** Before the noun of an office, and part of its words. */
export const officeModifiers = words(
  'first second third vice then top assistant prime general',
  'honorary prominent renowned eminent lead interim outgoing incoming',
  'current new presidential',
)

/** As the first word of a sentence, part of the office behind it: "|Managing| Director Kerrin". */
export const ranksInFront = words('acting managing resident')

/** They do not count when names and offices are compared. */
export const notCompared = words('the a an of for to and in at on')

/** They say what somebody does here rather than which office is held. */
export const passingOffices = words(
  'mp representative member delegate guest participant head leader candidate student',
)

/** Without a capital they say what kind: "a |major| newspaper". */
export const ranksThatDescribe = words('major general private fellow')

/** Before the field of an office. */
export const fieldLinks = words('of for in to')

/** Between an office and a place in front of the name: "Governor |of| Harl Ada Kerrin". */
export const linksBeforeHolder = words('of for in')

/** Behind the noun of an office, what tells its rank. */
export const ranksBehind = words('extraordinary plenipotentiary designate elect emeritus')
