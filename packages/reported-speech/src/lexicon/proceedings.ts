/**
 * Words in which a record tells what happened between the turns, lower case. Source: compiled for this package from
 * the records of parliaments in English and the transcripts of press offices. Licence: MIT.
 */
import { words } from './words.ts'

/** What is put, read and agreed to in a sitting, and who is there. */
export const proceedingNouns = words(
  'motion motions question questions bill bills clause clauses amendment amendments schedule resolution debate leave house committee senate assembly council clerk title objection division vote votes ayes noes order orders proceedings petition message prayers progress consideration reading speaker chair member members senator senators mr mrs ms dr hon honourable',
)

/** What people are at, of which a transcript tells that it begins and ends. */
export const meetingNouns = words(
  'sitting session meeting conference briefing interview event recording livestream',
)

/** What becomes of what is put. */
export const proceedingVerbs = words(
  'agreed put read resumed granted adjourned divided rose rising taken laid interjecting interjects interrupting moved seconded carried negatived passed ordered withdrawn tabled suspended ended concluded closed began met sat called referred reported considered lost defeated dissented objected voted entered left withdrew retired',
)

/** What becomes of a meeting. */
export const sittingVerbs = words(
  'ended ends concluded concludes closed began begins started commenced adjourned',
)

/** Lines that close what was taken down: what stands under them is no turn. */
export const endMarks = words('end ends fin ende fim eom')

/** Openings of what an office prints under a transcript. */
export const afterwords = words(
  'contact contacts notes note issued source released disclaimer enquiries inquiries',
)

/** What is called so sums up what several said. */
export const summarised = words('press_briefing media_briefing summary_record meeting_summary')

/** Verbs that tell when: a summary is told in the past. */
export const pastAuxiliaries = words('was were had did would could should might')
export const presentAuxiliaries = words('is are has have will can')
