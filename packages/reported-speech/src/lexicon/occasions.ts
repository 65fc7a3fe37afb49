/**
 * What happens where people speak, and how a text comes back to it. Source: compiled for this package from English
 * press style. Licence: MIT.
 */
import { words } from './words.ts'

/** Openings of a sentence that tells of the occasion again. */
export const backToOccasion = words('The_participants Present Attending Meanwhile That_day On_the_same_day')
/** The same behind the words of a text, which may say "Meanwhile" itself. */
export const backFromText = words('The_participants Present Attending That_day On_the_same_day')
/** "The |meeting| was held": tells of what happened and gives no words. */
export const occasionNouns = words('event meeting discussion occasion ceremony visit delegation')
export const occasionTimes = words('On_the_same_day That_day Present Also_present')

/** Those who are there. */
export const thosePresent = words('participants speakers attendees')

/** How a letter begins. */
export const salutations = words('dear excellency excellencies your')
