import { byDoing } from '../constructions/by-doing.ts'
import { ownClause } from '../constructions/own-clause.ts'
import { sharedSubject } from '../constructions/shared-subject.ts'
import { officeNouns } from '../lexicon/offices.ts'
import {
  conveyingVerbs,
  meetingsInTitles,
  meetingVerbs,
  officesThatTell,
  readoutVerbs,
  sayingVerbs,
  talkingVerbs,
  topicWords,
} from '../lexicon/readout-words.ts'
import type { AnalysedText } from '../names/analysed-text.ts'
import type { About } from './about.ts'
import type { GenreReader } from './genre-reader.ts'
import { companyOf } from './meeting.ts'
import { readNarrated, type Voice } from './narrated.ts'

const voice: Voice = {
  verbs: readoutVerbs,
  // What happened is told in the past; "their support" is more often a noun.
  isSilent: ({ verb }) =>
    verb.form === 'base' || (talkingVerbs.has(verb.base) && topicWords.has(verb.particle[0] ?? '')),
  goesOn: false,
  constructions: [byDoing, ownClause, sharedSubject],
}

/** An office tells of a call or a meeting: who thanked whom, what was agreed. */
export const readout: GenreReader = {
  genre: 'READOUT',
  gist: 'an office tells of a call or a meeting',
  examples: [
    [
      'Readout of the call of Mayor Ada Kerrin with Mayor Bo Tarn\n\nMayor Ada Kerrin spoke today with Mayor Bo Tarn of Kell. She thanked him for the boats. The mayors agreed to build a dam.',
      ['Ada Kerrin | INDIRECT | him for the boats', 'The mayors | INDIRECT | build a dam'],
    ],
  ],
  counterexamples: ['Mayor Ada Kerrin spoke with Mayor Bo Tarn on Monday. She said that the dam holds.'],
  recognise,
  read: (text, about, cast) => readNarrated(text, cast, voice, companyOf(text, about.title, cast)),
}

/** Lines in which a text says what it is. */
const lastLine = 3
const longestLine = 200

function recognise(text: AnalysedText, { title, publisher }: About): string | null {
  const { prose } = text
  const lines = prose.paragraphs
    .slice(0, lastLine)
    .map(({ start, end }) => prose.text.slice(start, Math.min(end, start + longestLine)))
  const called = [title ?? '', ...lines].find((line) => /^(?:\W*)readouts?\b/iu.test(line))
  if (called !== undefined) return 'it calls itself a readout'
  if (words(title).some((word) => word === 'joint')) return null
  const isOffice = words(publisher).some((word) => officesThatTell.has(word))
  const isHolder = words(publisher).some((word) => officeNouns.has(word))
  if (!meets(text, isHolder)) return null
  const tells = words(title).some((word) => meetingsInTitles.has(word))
  return (isOffice && tells) || conveys(text, tells)
    ? 'it tells of whom somebody met or called, and of what was conveyed'
    : null
}

const words = (text: string | null) => (text ?? '').toLowerCase().split(/[^\p{L}]+/u)

const lastOpening = 4
const leastConveyed = 3
const saidShare = 0.3

/** The first sentence that tells of a meeting names two with an office; on the page of one of them, it may be printed for the other only. */
const meets = ({ sentences }: AnalysedText, isHolder: boolean) =>
  sentences.slice(0, lastOpening).some(({ tokens, mentions }) => {
    const isMeeting = tokens.some(({ lower, isQuoted }) => !isQuoted && meetingVerbs.has(lower))
    const offices = mentions.filter(({ offices }) => offices.length > 0).length
    const unnamed = tokens.slice(0, 4).some(({ lower, isCapital }) => isCapital && officeNouns.has(lower))
    const isOwn = isHolder && mentions.length >= 2
    return isMeeting && offices + (offices === 1 && (unnamed || isOwn) ? 1 : 0) >= 2
  })

/** Thanked, underscored, discussed rather than said. */
function conveys({ sentences }: AnalysedText, tells: boolean): boolean {
  const all = sentences.flatMap(({ tokens }) => tokens.filter(({ isQuoted }) => !isQuoted))
  const conveyed = all.filter(({ lower }) => conveyingVerbs.has(lower)).length
  const said = all.filter(({ lower }) => sayingVerbs.has(lower)).length
  return conveyed >= leastConveyed - (tells && said === 0 ? 1 : 0) && said <= conveyed * saidShare
}
