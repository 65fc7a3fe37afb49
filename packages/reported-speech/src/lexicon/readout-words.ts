/**
 * Words by which offices tell of calls and meetings. Source: compiled for this package from readouts of heads of
 * government, ministries and the UN. Licence: MIT.
 */

import { inflected, verbOfVoice as verb, verbsOfVoice } from './cue-verbs.ts'
import { words } from './words.ts'

/** In a readout, whoever does this conveys something. */
export const readoutVerbs = inflected([
  ...verbsOfVoice(
    words(
      'raise recognize recognise commit_themselves_to agree_to agree_upon concur_on concur_with set_out',
      'lay_out be_agreed_that be_of_one_mind be_clear_that',
    ),
  ),
  verb('inform', '', words('of about')),
  verb('characterize', '', words('as')),
  verb('characterise', '', words('as')),
])

export const topicWords = words('of about on')

/** With these they tell what was talked about, and give no words. */
export const talkingVerbs = words('speak talk touch')

/** Nouns of two or more persons who meet. */
export const principalNouns = words(
  'leaders interlocutors presidents ministers secretaries officials chancellors',
)

/** Nouns of whatever the persons who meet stand for. */
export const sideNouns = words('sides parties delegations')

/** The states themselves. */
export const stateNouns = words('countries nations governments')

/** Persons or bodies meet or speak with each other. */
export const meetingVerbs = words(
  'met meets spoke speaks held hosted received had called phoned talked paid welcomed visited convened joined',
)

/** Before "leaders", "sides", and in front of an office, they name nobody. */
export const plainWords = words('the both two three prime foreign')

/** Offices that tell of the meetings of whoever holds them, and what they call these in a title. */
export const officesThatTell = words('office ministry department house')
export const meetingsInTitles = words('meeting call conversation talk meets speaks')

/** What readouts have people do, and reports hardly. */
export const conveyingVerbs = words(
  'discussed exchanged reviewed reaffirmed underscored reiterated thanked congratulated welcomed agreed emphasized',
)

/** What reports have them do. */
export const sayingVerbs = words('said told')
