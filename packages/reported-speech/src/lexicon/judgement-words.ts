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
  verb('view', '', words('as with that')),
  verb('deem', '', verdict),
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
  verb('take', 'note of'),
  verb('take', 'note that'),
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
  verb('be', 'concerned that'),
  verb('be', 'concerned about'),
  verb('be', 'concerned at'),
  verb('be', 'concerned by'),
  verb('be', 'agreed that'),
  verb('be', 'clear that'),
  verb('be', 'confident'),
  verb('be', 'of one mind'),
  verb('be', 'encouraged by'),
  verb('be', 'encouraged that'),
  verb('remain', 'concerned that'),
  verb('remain', 'concerned about'),
  verb('remain', 'concerned at'),
  verb('remain', 'concerned by'),
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
  verb('renew', '', words('call appeal commitment support offer')),
  verb('attach', '', weight),
  verb('follow', '', concern),
  verb('offer', '', words('condolences sympathy congratulations thanks assurances gratitude')),
  verb('be', 'saddened by'),
  verb('be', 'saddened at'),
  verb('be', 'alarmed by'),
  verb('be', 'alarmed at'),
  verb('be', 'appalled by'),
  verb('be', 'appalled at'),
  verb('be', 'shocked by'),
  verb('be', 'shocked at'),
  verb('be', 'outraged by'),
  verb('be', 'outraged at'),
  verb('be', 'grateful to'),
  verb('be', 'grateful for'),
]

/** In minutes, whoever does this judges. */
export const minutesVerbs = inflected([
  ...judgement,
  verb('reckon'),
  verb('share', '', words('view views concern concerns recognition opinion assessment understanding')),
])

/** In a statement, a body that does this says where it stands. */
export const statementVerbs = inflected([...position, ...judgement])

/** Whoever sits in a body that judges. */
export const memberNouns = words('members participants policymakers governors directors councillors staff')

export const oneMember = words('member participant policymaker')

/** How many of them. */
export const memberQuantifiers = words(
  'some most many several other others all few one another two three four five six seven eight nine both that this those these the a an no',
  'almost nearly couple majority minority vast large great small number half various different certain fewer more remaining of board committee council individual',
)

/** Of them, those that stand for members without naming them: "|Others| saw little". */
export const bareQuantifiers = words('some most many several others all few half')

/** "The |two| agreed" */
export const pairWords = words('two pair three duo')
export const articles = words('the a')

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

/** What minutes are called, at the beginning of a title or a line. */
export const minutesTitles = words(
  'minutes_of and_minutes meeting_minutes policy_minutes conclusions_of_a conclusions_of_the_meeting decisions_of_the_cabinet decisions_of_the_council cabinet_decisions cabinet_decision decisions_taken statement_on_the_cabinet',
)

/** "|Summary| of Council |deliberations|" */
export const minutesNouns = words('summary record account report')
export const meetingsMinuted = words('deliberations discussions opinions meeting meetings proceedings')

/** Verbs that judge only with "that" behind them when they open or close a sentence: "in considering the plan". */
export const weighing = words('consider assess regard view see project place put take find attach share')

export const firstPersonWords = words('i we my our me us')

/** What a body that decides does. */
export const decisionVerbs = words('decided decides voted resolved seeks maintained judges is')

/** A single person, told of before. */
export const singlePersons = words('he she')
