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
])

export const topicWords = words('of about')

/** With these they tell what was talked about, and give no words. */
export const talkingVerbs = words('speak talk')

/** Nouns of two or more persons who meet. */
export const principalNouns = words(
  'leaders presidents ministers premiers principals secretaries officials chiefs counterparts monarchs chancellors governors speakers commissioners',
)

/** Nouns of whatever the persons who meet stand for. */
export const sideNouns = words('sides parties countries nations governments delegations')

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
