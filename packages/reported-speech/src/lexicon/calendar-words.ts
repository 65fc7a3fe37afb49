/**
 * English names of months and days. Source: the Gregorian calendar; compiled for this package. Licence: MIT.
 */

/** With the short forms that press offices print. */
export const monthNames: readonly (readonly string[])[] = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
]

export const weekdayNames: readonly string[] = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
]

/** All of them. */
export const calendarWords: ReadonlySet<string> = new Set([...monthNames.flat(), ...weekdayNames])
