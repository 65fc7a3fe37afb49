/**
 * Words by which bodies tell what they and their members judge. Source: compiled for this package from statements and
 * minutes of central banks, ministries and cabinets. Licence: MIT.
 */

import { inflected, verbOfVoice as verb } from './cue-verbs.ts'
import { words } from './words.ts'

const weight = words('weight emphasis importance probability')
const clause = words('that')
/** "considers rates |too| low", "regards the risks |as| tilted" */
const verdict = words('that as to too it important necessary appropriate essential likely unlikely')
const concern = words('concern alarm interest')

const judgement = [
  verb('judge'),
  verb('see'),
  verb('regard', '', words('as')),
  verb('view', '', words('as with')),
  verb('consider', '', verdict),
  verb('assess', '', words('that as')),
  verb('foresee'),
  verb('forecast'),
  verb('project'),
  verb('expect'),
  verb('anticipate'),
  verb('believe'),
  verb('place', '', weight),
  verb('put', '', words('weight emphasis chance probability')),
  verb('attach', '', weight),
  verb('take', 'the view'),
  verb('take', 'note'),
  verb('hold', 'the view'),
  verb('draw', 'attention'),
  verb('dissent', 'because'),
  verb('find', '', clause),
  verb('concur', 'with'),
  verb('concur', 'in'),
  verb('concur'),
  verb('agree', 'with'),
  verb('feel', '', clause),
  verb('be', 'of the view'),
  verb('be', 'of the opinion'),
  verb('be', 'convinced'),
  verb('be', 'mindful'),
  verb('be', 'concerned'),
  verb('be', 'agreed that'),
  verb('be', 'encouraged'),
  verb('remain', 'concerned'),
  verb('remain', 'convinced'),
  verb('remain', 'of the view'),
]

const position = [
  verb('reject'),
  verb('support'),
  verb('oppose'),
  verb('deplore'),
  verb('regret'),
  verb('recognize'),
  verb('recognise'),
  verb('look', 'forward to'),
  verb('reserve', 'the right'),
  verb('reserve', 'its right'),
  verb('call', 'upon'),
  verb('attach', '', weight),
  verb('follow', '', concern),
  verb('offer', '', words('condolences sympathy congratulations thanks assurances gratitude')),
  verb('be', 'saddened'),
  verb('be', 'alarmed'),
  verb('be', 'appalled'),
  verb('be', 'shocked'),
  verb('be', 'outraged'),
  verb('be', 'grateful'),
]

/** In minutes, whoever does this judges. */
export const minutesVerbs = inflected([
  ...judgement,
  verb('reckon'),
  verb('share', '', words('view concern')),
])

/** In a statement, a body that does this says where it stands. */
export const statementVerbs = inflected([...position, ...judgement])

/** Whoever sits in a body that judges. */
export const memberNouns = words('members participants policymakers governors directors councillors staff')

export const oneMember = words('member participant policymaker')

/** How many of them. */
export const memberQuantifiers = words(
  'some most many several other others all few one another two three four five six seven eight nine both that those these the a an no majority of board committee council individual',
)

/** Nouns for what somebody thinks: "In their |view|, ...". */
export const viewNouns = words('view views judgement judgment opinion assessment estimation')

/** Nouns for what all think: "There was |agreement| that ...". */
export const consensusNouns = words('agreement consensus recognition acknowledgement unanimity')

/** Bodies that decide, by the last word of their names. */
export const decidingBodies = words(
  'committee council board cabinet commission government ministry department bank authority court assembly secretariat',
)

/** The tense in which minutes report what somebody said: the rest of a judgement stands in it. */
export const backshifted = words('had would should could might ought')

/** What is done at a meeting, rather than said. */
export const minutedActs = words(
  'approved adopted resolved appointed voted adjourned tabled left joined arrived presented opened closed spoke signed thanked elected taken',
)

/** Who looks ahead for a body. */
export const forecasters = words('staff experts economists')
export const forecasts = words('projections projection forecasts forecast')

/** What decisions are called. */
export const decisionNouns = words('monetary policy rate rates decision decisions committee fomc statement')

/** What minutes are called, at the beginning of a title or a line. */
export const minutesTitles = words(
  'minutes_of and_minutes meeting_minutes policy_minutes account_of_the_monetary account_of_the_meeting summary_of_discussions summary_of_deliberations summary_of_opinions record_of_meeting record_of_the_meeting record_of_the_monetary conclusions_of_a conclusions_of_the_meeting decisions_of_the_cabinet decisions_of_the_council cabinet_decisions cabinet_decision decisions_taken statement_on_the_cabinet',
)

/** Verbs that judge only with "that" behind them when they open or close a sentence: "in considering the plan". */
export const weighing = words('consider assess regard view see project place put take find attach share')

export const firstPersonWords = words('i we my our me us')
