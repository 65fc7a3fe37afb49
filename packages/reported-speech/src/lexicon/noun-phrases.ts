/**
 * Words by which noun phrases that can speak are found, and where they end. Source: compiled for this package from English
 * reference grammars and press style. Licence: MIT.
 */
import { words } from './words.ts'

/** What an author does with a text: "X |sent| a message". "public" of "made public". */
export const authorVerbs = words(
  'sent sends issued issues released releases published made gave given addressed adopted carried',
  'carries ran printed posted wrote delivered forwarded conveyed handed put circulated held read',
  'dedicated distributed submitted presented public',
)

/** What an outlet brings out: "the May |issue| of the Courier". */
export const issueNouns = words('issue edition number')

/** Before a verb of saying they leave its subject the speaker. */
export const activeAuxiliaries = words('has have had did do does')

/** What opens words about the subject before its verb. */
export const behindSubject = words(
  'authored published issued released carried signed posted headed chaired titled entitled',
  'speaking addressing making delivering writing who whom whose which where',
)

/** What holds a verb of its own between subject and verb. */
export const relativeOpeners = words('who whom whose which where that as when')

/** A number before a time: "|two| days later". */
export const firstNumbers = words('one two three')

/** Before a time of day: "|that| morning". */
export const deicticTimes = words('this the')

/** The times of day themselves. */
export const timesOfDay = words('day same morning evening afternoon')

/** When it was said: no part of who said it. */
export const timeBehindSubject = words('here recently also')

/** Small words behind "members of". */
export const insideCollectives = words('the of for and')

/** Whoever was told of before. */
export const thirdPerson = words('he she they it')
/** The same, without things. */
export const pronounsOfPersons = words('he she they')

/** Two words before a number: "|at least| a hundred judges". */
export const quantityOpeners = words('at_least up_to')

/** They open no description of a speaker. */
export const neverDescribed = words('this nobody none nothing neither')

/** They stand within no description of a speaker. */
export const neverInDescription = words(
  'that because if although though whereas unless i we you he she they it',
)

/** What tells the time behind a phrase: "a study |this week|". */
export const timeAtEnd = words('in last this week month year')

/** Before the name of a body, and no part of it. */
export const beforeBodyName = words('the a an both its their his her')

/** Before a form in "-ed", what makes it no act of the subject. */
export const beforeParticiples = words('is are was were be been being the a an')

/** Before what is done by somebody. */
export const passiveAuxiliaries = words('was were been being is are')

/** What is done by somebody: "a speech was |made| by X". */
export const performed = words('made delivered given held issued released sent read addressed chaired')

/** What people do where they are told of. */
export const performing = words(
  'made makes make delivers gave gives held spoke',
  'sent sends read hosts met paid',
  'said',
)

/** They stand within no phrase. */
export const pronouns = words('he she they it we i you')

/** What opens a phrase of place or time. */
export const adverbialOpeners = words('in at on during after before by with from')

/** Those of them that a name may follow as part of the phrase. */
export const placeOpeners = words('in at from with')

/** What may follow the head of a phrase at once. */
export const firstLinks = words('of for to')

/** Known by the occasion: "speakers |at the meeting|". */
export const occasionPeople = words('speakers participants attendees delegates reporters')

/** What a phrase cannot end with. */
export const openPhraseEnds = words('of for to and the in at from with')

/** Where and when people speak. */
export const occasions = words(
  'speech address remarks statement article interview meeting lecture seminar ceremony message report',
  'editorial talks conference rally reception event occasion briefing same end beginning',
)
