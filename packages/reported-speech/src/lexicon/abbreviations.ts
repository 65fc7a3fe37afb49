/**
 * Words that end in a full stop inside a sentence. Source: compiled for this package from the abbreviations of English
 * press style (titles, months, companies, places, units). Licence: MIT.
 */
import { words } from './words.ts'

/** Without the full stop, in lower case. Single letters need no entry. */
export const abbreviations = words(
  'mr mrs ms messrs dr prof hon rev fr ch mt ft gov gen lt col maj capt cmdr adm sgt brig pres sen',
  'amb dep asst insp supt rt esq ph mme mlle',
  'ret retd rtd datin smt ir ing lic atty adv arch',
  'jan feb apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri',
  'nos vol para pp ed eds cf al viz approx est rs',
  'bros dept div univ assn',
  'i.e e.g v vs',
)

/** Abbreviations that may also be the last word of a sentence: what follows decides. */
export const abbreviationsThatEnd = words('u.s u.n u.k e.u d.c a.m p.m etc inc ltd co corp jr sr')

/** Abbreviations of companies, places, months and titles, as printed, whose full stop is a part of the word. */
export const shortened = words(
  'Co Inc Ltd Corp Bros Mt St Jr Sr No',
  'Jan Feb Mar Apr Aug Sep Sept Oct Nov Dec',
  'Sen Rep Gov Lt Gen Col Capt Maj Sgt Adm Cmdr Brig Prof Hon Rev Pres Amb',
)

/** Abbreviations that are words of their own too: before a small letter, or in capitals, they end nothing. */
export const abbreviationsLikeWords = words('no art fig sat sun mar sec min rep st')

/** What opens a sentence behind letters ("U.N.") and behind an abbreviation that may also end one. */
export const openersBehindLetters = words('The He She It They In')
export const openersBehindAbbreviation = words(
  'The A An He She It They In On At This That These But And We His Her',
)
