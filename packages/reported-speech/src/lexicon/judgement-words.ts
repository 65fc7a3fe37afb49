/**
 * Words by which bodies tell what they and their members judge. Source: compiled for this package from statements and
 * minutes of central banks, ministries and cabinets. Licence: MIT.
 */

import { inflected, verbOfVoice as verb, verbsOfVoice } from './cue-verbs.ts'
import { words } from './words.ts'

const weight = words('weight emphasis importance')
/** "considers rates |too| low", "regards the risks |as| tilted" */
const verdict = words('that as to too it necessary appropriate')
const concern = words('concern')

const judgement = [
  ...verbsOfVoice(
    words(
      'judge see project anticipate dissent_because concur_with agree_with be_mindful be_concerned_that',
      'be_concerned_about be_agreed_that be_clear_that remain_concerned_that remain_concerned_about',
      'remain_convinced remain_of_the_view',
    ),
  ),
  verb('regard', '', words('as')),
  verb('view', '', words('as with that')),
  verb('deem', '', verdict),
  verb('consider', '', verdict),
  verb('assess', '', words('that as')),
  verb('place', '', weight),
  verb('put', '', words('weight emphasis chance')),
  verb('attach', '', weight),
]

const position = [
  ...verbsOfVoice(
    words(
      'reject support oppose recognize recognise be_saddened_by be_alarmed_by be_appalled_by be_shocked_by',
      'be_outraged_by be_grateful_to be_grateful_for',
    ),
  ),
  verb('renew', '', words('call appeal commitment')),
  verb('follow', '', concern),
]

/** In minutes, whoever does this judges. */
export const minutesVerbs = inflected([...judgement, verb('share', '', words('view concern recognition'))])

/** In a statement, a body that does this says where it stands. */
export const statementVerbs = inflected([...position, ...judgement])

/** Whoever sits in a body that judges. */
export const memberNouns = words('members participants policymakers staff')

export const oneMember = words('member participant policymaker')

/** How many of them. */
export const memberQuantifiers = words(
  'some most many several other others all few one two three four five six both that this those these the a no almost nearly couple majority vast large small number half different of board committee council',
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
export const weighing = words('consider assess regard view project place take find attach')

/** What a body that decides does. */
export const decisionVerbs = words('decided voted seeks is')

/** A single person, told of before. */
export const singlePersons = words('he she')

/** What statements are called in their titles. */
export const statementTitles = words('statement communiqué communique comment condemns')
