/**
 * Texts, those who publish them, and what they are called when somebody tells of them. Source: compiled for this
 * package from English press style. Licence: MIT.
 */
import { words } from './words.ts'

/** What tells that a text or an outlet speaks, be it in a name: "the Harl Times". */
export const namesOfTexts = words('paper newspaper news times agency magazine')

/** Outlets as they are introduced with their name: "the newspaper Harl Courier". */
export const introducedOutlets = words(
  'newspaper paper daily weekly magazine news_agency radio website Internet_homepage',
)

/** Texts in which a body tells of its views. */
export const publishedViews = words('article statement commentary editorial')

/** Texts that are read out or made public. */
export const publicTexts = words('press_release statement declaration appeal letter')

/** What becomes of texts that are made public. */
export const madePublic = words('read made_public issued released')
export const handled = words('read_out was_adopted was_issued was_released was_sent')
export const published = words('posted carried issued released')

/** Words of somebody, as they are told of once more. */
export const remarks = words(
  'remark remarks statement statements comment comments directive directives observation observations',
  'view views commitment',
)
export const remarksMade = words('remark statement comment')
/** How those words came about. */
export const cameAbout = words('made issued given affirmed expressed came')

/** Lines that end what is said; what follows is the office's own. */
export const closingLines = words(
  'end ends background notes note_to_editors notes_to_editors notes_for_editors editors_notes further_information contact contacts media_contact media_contacts media_enquiries media_inquiries press_contact about',
)
/** What is announced as somebody's words: "gave the following |answer|". */
export const announcedTexts = words(
  'answer statement remarks speech message telegram press-statement declaration reply letter interview',
)
/** What tells that a colon opens words and no list. */
export const tellingOfWords = words(
  'words speech statement remark remarks answer answers reply replies letter message comment comments toast',
  'interview poem slogan slogans going_on editorial article commentary',
  'said says told stated wrote replied went_on goes_on',
)

/** What the words before a sentence are called: "makes this |call|". */
export const callNouns = words(
  'call appeal remark remarks comment comments statement claim demand assertion point observation warning proposal stand',
  'view',
)
/** How such a call comes about: "|makes| this call". */
export const callingVerbs = words('makes made issues clarifies expresses voices raises declares')

/** "The Guild |issued| a statement" */
export const issuingVerbs = words(
  'passed passes issue issued issues release released releases publish published publishes made makes posted posts carried carries sent',
  'sends circulated circulates adopted adopts ran printed wrote delivered gave put',
)

/** Words that open the name of a speech or an article. */
export const beforeTitle = words('titled entitled headlined subject of the')

/** Outlets that are named by their kind: "the |paper| Harl Courier". */
export const outletNouns = words(
  'paper newspaper daily weekly magazine journal agency radio broadcaster website',
)

/** "in |its| article" */
export const ofOneText = words('its an a')

/** Behind the letters of a broadcaster: "HRL |TV|". */
export const broadcasting = words('TV FM Radio News')

/** Behind "according to" they say how something is done, or name nobody who tells it. */
export const noSources = words(
  'information plan plans schedule law laws rules agreement constitution treaty charter programme program procedure',
)
