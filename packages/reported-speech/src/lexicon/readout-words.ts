/**
 * Words by which offices tell of calls and meetings. Source: compiled for this package from readouts of heads of
 * government, ministries and the UN. Licence: MIT.
 */

import { inflected, verbOfVoice as verb } from './cue-verbs.ts'
import { words } from './words.ts'

const topic = words('on about')

/** In a readout, whoever does this conveys something. */
export const readoutVerbs = inflected([
  verb('raise'),
  verb('recognize'),
  verb('recognise'),
  verb('brief', '', topic),
  verb('update', '', topic),
  verb('inform', '', words('of about that')),
  verb('commit', 'to'),
  verb('commit', 'themselves to'),
  verb('undertake', 'to'),
  verb('agree', 'to'),
  verb('agree', 'on'),
  verb('agree', 'upon'),
  verb('look', 'forward to'),
  verb('concur', 'on'),
  verb('concur', 'with'),
  verb('set', 'out'),
  verb('lay', 'out'),
  verb('characterize', '', words('as')),
  verb('characterise', '', words('as')),
  verb('offer', '', words('condolences sympathy congratulations thanks assurances gratitude')),
  verb('be', 'convinced'),
  verb('be', 'agreed that'),
  verb('be', 'of one mind'),
  verb('be', 'clear that'),
])

export const topicWords = words('of about on upon')

/** With these they tell what was talked about, and give no words. */
export const talkingVerbs = words('speak talk touch')

/** Nouns of two or more persons who meet. */
export const principalNouns = words(
  'leaders interlocutors presidents ministers premiers principals secretaries officials chiefs counterparts monarchs chancellors governors speakers commissioners',
)

/** Nouns of whatever the persons who meet stand for. */
export const sideNouns = words('sides parties delegations')

/** The states themselves. */
export const stateNouns = words('countries nations governments')

/** Persons or bodies meet or speak with each other. */
export const meetingVerbs = words(
  'met meets meet spoke speaks speak talked held holds hosted hosts received receives welcomed welcomes visited convened had joined paid phoned called telephoned',
)

/** A title that tells of a meeting or a call. */
export const meetingNouns = words('meeting meetings call conversation talks meets speaks')

/** What the offices are called that tell of the meetings of whoever holds them. */
export const officesThatTell = words(
  'office ministry department house secretariat chancellery presidency mission embassy government cabinet council spokesperson palace',
)

/** Before "leaders", "sides", and in front of an office, they name nobody. */
export const plainWords = words('the both two three four prime vice deputy foreign')

/** Verbs of the sentence with which a readout begins. */
export const encounterVerbs = words('met meets spoke speaks held holds hosted received had called')

/** Whoever needs no name there: "The Prime Minister spoke to ...". */
export const principalOffices = words(
  'president minister secretary secretary-general chancellor premier taoiseach commissioner',
)

/** What readouts have people do. */
export const conveyingVerbs = words(
  'discussed reaffirmed underscored underlined thanked emphasized emphasised reiterated congratulated condemned welcomed exchanged reviewed raised highlighted commended briefed updated recognized recognised agreed committed stressed conveyed',
)

/** What reports have them do. */
export const sayingVerbs = words('said says told added')
