/**
 * Words that stand for whoever was told of before, lower case. Source: compiled for this package from English press
 * style. Licence: MIT.
 */
import { words } from './words.ts'

/** "the speaker": the person in play. */
export const bareSpeakers = words('speaker reporter lecturer orator presenter interviewee')

/** Anybody who holds an office or knows a field. */
export const bareRoles = words(
  'guest visitor host diplomat official politician leader professor envoy cleric scholar veteran activist lawmaker expert economist analyst delegate academic researcher historian writer author',
)

/** Any body at all. */
export const anyBody = words(
  'organisation organization body council committee commission board association headquarters branch alliance movement institution agency group company firm party union paper newspaper daily service station network society league ministry embassy foundation bank office department university',
)

/** Of these, what no council and no ministry is called. */
export const freeBodies = words('organisation organization association group')

/** Whoever prints or broadcasts. */
export const outlets = words(
  'paper newspaper daily weekly magazine agency outlet radio broadcaster network journal organ',
)

/** Whoever has the chair of a meeting. */
export const chairpersons = words('chair chairman chairwoman chairperson')
