/**
 * Words by which bodies tell what they and their members judge. Source: compiled for this package from statements and
 * minutes of central banks, ministries and cabinets. Licence: MIT.
 */

import { inflected, verbOfVoice as verb } from './cue-verbs.ts'
import { words } from './words.ts'

const weight = words('weight emphasis importance')
const clause = words('that')
/** "considers rates |too| low", "regards the risks |as| tilted" */
const verdict = words('that as to too it necessary appropriate')
const concern = words('concern')

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
  verb('place', '', weight),
  verb('put', '', words('weight emphasis chance')),
  verb('attach', '', weight),
  verb('take', 'the view'),
  verb('take', 'note of'),
  verb('take', 'note that'),
  verb('dissent', 'because'),
  verb('find', '', clause),
  verb('concur', 'with'),
  verb('concur'),
  verb('agree', 'with'),
  verb('feel', '', clause),
  verb('be', 'of the view'),
  verb('be', 'of the opinion'),
  verb('be', 'convinced'),
  verb('be', 'mindful'),
  verb('be', 'concerned that'),
  verb('be', 'concerned about'),
  verb('be', 'agreed that'),
  verb('be', 'clear that'),
  verb('be', 'confident'),
  verb('remain', 'concerned that'),
  verb('remain', 'concerned about'),
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
  verb('renew', '', words('call appeal commitment')),
  verb('follow', '', concern),
  verb('offer', '', words('condolences sympathy thanks')),
  verb('be', 'saddened by'),
  verb('be', 'alarmed by'),
  verb('be', 'appalled by'),
  verb('be', 'shocked by'),
  verb('be', 'outraged by'),
  verb('be', 'grateful to'),
  verb('be', 'grateful for'),
]

/** In minutes, whoever does this judges. */
export const minutesVerbs = inflected([
  ...judgement,
  verb('reckon'),
  verb('share', '', words('view concern recognition')),
])

/** In a statement, a body that does this says where it stands. */
export const statementVerbs = inflected([...position, ...judgement])

/** Whoever sits in a body that judges. */
export const memberNouns = words('members participants policymakers staff')

export const oneMember = words('member participant policymaker')

/** How many of them. */
export const memberQuantifiers = words(
  'some most many several other others all few one another two three four five six both that this those these the a an no almost nearly couple majority vast large small number half different of board committee council',
)

/** Of them, those that stand for members without naming them: "|Others| saw little". */
export const bareQuantifiers = words('some most many several others few')

/** "The |two| agreed" */
export const pairWords = words('two pair three')
export const articles = words('the a')

/** Nouns for what somebody thinks: "In their |view|, ...". */
export const viewNouns = words('view judgement judgment opinion assessment')

/** Nouns for what all think: "There was |agreement| that ...". */
export const consensusNouns = words('agreement consensus recognition')

/** Bodies that decide, by the last word of their names. */
export const decidingBodies = words(
  'committee council board cabinet commission government ministry department bank authority court assembly secretariat',
)

/** The tense in which minutes report what somebody said: the rest of a judgement stands in it. */
export const backshifted = words('had would should could might ought')

/** What is done at a meeting, rather than said. */
export const minutedActs = words(
  'approved adopted resolved appointed voted adjourned left presented opened spoke taken',
)

/** What minutes are called, at the beginning of a title or a line. */
export const minutesTitles = words(
  'minutes_of and_minutes meeting_minutes conclusions_of_a conclusions_of_the_meeting decisions_of_the_cabinet decisions_of_the_council cabinet_decisions cabinet_decision statement_on_the_cabinet',
)

/** "|Summary| of Council |deliberations|" */
export const minutesNouns = words('summary record account')
export const meetingsMinuted = words('deliberations discussions opinions meeting')

/** Verbs that judge only with "that" behind them when they open or close a sentence: "in considering the plan". */
export const weighing = words('consider assess regard view see project place put take find attach share')

/** What a body that decides does. */
export const decisionVerbs = words('decided voted seeks is')

/** A single person, told of before. */
export const singlePersons = words('he she')

/** What statements are called in their titles. */
export const statementTitles = words('statement communiqué communique comment condemns')
