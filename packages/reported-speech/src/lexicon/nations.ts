/**
 * Words by which the country of an office or a text is found. Source: compiled for this package from English press style.
 * Licence: MIT.
 */
import { words } from './words.ts'

/** That something happens, behind whom a place is named. */
export const happenings = words(
  'took_place was_held was_given was_opened were_held were_given were_opened opened held met gave',
  'hosted visited',
)

/** Bodies that belong to no country, or need not belong to the country where they speak. */
export const internationalBodies = words(
  'World Global United_Nations UN U.N. Asian African European EU Bank Company Corporation',
)

/** Behind "International", what makes it a part of a government. */
export const nationalDepartments = words('Department Affairs Trade Relations Cooperation Economic')

/** Before a country that is not the office's own. */
export const abroad = words('to with for_the_Study_of')

/** Bodies between two countries. */
export const pairedBodies = words('Association Society Committee Friendship League Council')

/** Held for the country that the page is about, wherever it happens. */
export const nationalOffices = words(
  'President Prime_Minister Premier Minister Deputy_Minister Secretary_to_the_President',
)

/** Who goes abroad, and where to. */
export const travelNouns = words('visit tour trip journey return')

export const travelLinks = words('to of in')

export const travelVerbs = words('visiting arrived_in currently_in left_for returned_from back_from')

/** In front of an office, and no nation. */
export const notNations = words(
  'Former Acting Deputy Vice Prime Foreign First Senior Honorary Special Permanent Current Interim',
  'Outgoing',
)

/** Between the nation and the office. */
export const headModifiers = words('Deputy Prime Foreign Vice First')

/** Offices that a nation stands before or behind. */
export const nationalHeads = words(
  'Ambassador ambassador President president Minister minister Premier premier King Queen Chancellor',
)

/** What states are. */
export const stateForms = words('Republic Kingdom Federation Principality Emirate Commonwealth')

/** Bodies behind which their nation stands. */
export const bodiesOfNations = words('Ministry Department Parliament Assembly Embassy Government')
