import { byDoing } from '../constructions/by-doing.ts'
import { ownClause } from '../constructions/own-clause.ts'
import { sharedSubject } from '../constructions/shared-subject.ts'
import { jointly, jointOccasions, jointTexts, jointVerbs } from '../lexicon/joint-words.ts'
import { tellingVerbs } from '../lexicon/own-words.ts'
import { talkingVerbs, topicWords } from '../lexicon/readout-words.ts'
import type { AnalysedText } from '../names/analysed-text.ts'
import type { About } from './about.ts'
import type { GenreReader } from './genre-reader.ts'
import { jointCompany } from './joint-company.ts'
import { readNarrated, type Voice } from './narrated.ts'
import { groupCalled, namedByThemselves } from './own-words/group.ts'
import { jointWordsIn } from './own-words/joint-words.ts'
import { readOwn } from './read-own.ts'

const voice: Voice = {
  verbs: jointVerbs,
  isSilent: ({ verb }) => talkingVerbs.has(verb.base) && topicWords.has(verb.particle[0] ?? ''),
  goesOn: false,
  constructions: [byDoing, ownClause, sharedSubject],
}

/** Several states or bodies speak together: "We, the ministers, condemn", or "The leaders reaffirmed". */
export const jointStatement: GenreReader = {
  genre: 'JOINT_STATEMENT',
  gist: 'several states or bodies speak together, as "we" or as "the leaders"',
  examples: [
    [
      'Joint Statement of the Leaders of Norway and Chile\n\nWe, the leaders of Norway and Chile, met in Harl. We agreed to build a dam.',
      [
        'the leaders of Norway and Chile | DIRECT | We, the leaders of Norway and Chile, met in Harl.',
        'the leaders of Norway and Chile | DIRECT | We agreed to build a dam.',
      ],
    ],
  ],
  counterexamples: ['The leaders of Norway and Chile met in Harl. They agreed to build a dam.'],
  recognise,
  read(text, about, cast) {
    const own = jointWordsIn(text, about)
    return own
      ? readOwn(text, own, cast)
      : readNarrated(text, cast, voice, jointCompany(text, about.title, cast))
  },
}

const firstLines = 4
const mostWordsBetween = 6

function recognise(text: AnalysedText, about: About): string | null {
  const { sentences } = text
  const lines = [about.title ?? '', ...sentences.slice(0, firstLines).map((sentence) => sentence.text)]
  if (lines.some((line) => isCalledJoint(line))) return 'it calls itself a joint statement'
  if (namedByThemselves(sentences) !== null) return 'several name themselves and say "we"'
  const isOfGroup = about.title !== null && isCalledText(about.title) && groupCalled(about.title) !== null
  return isOfGroup && jointWordsIn(text, about) ? 'its title names several who speak' : null
}

const lower = (line: string) =>
  line
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')

/** "Joint Press Statement for the Exchange of Visits"; not "Leaders issue joint statement". */
function isCalledJoint(line: string): boolean {
  const words = lower(line)
  const joint = words.findIndex((word) => jointly.has(word))
  if (joint === -1 || words.some((word) => jointOccasions.has(word))) return false
  const noun = words.findIndex((word, at) => jointTexts.has(word) && !(at < joint && tellingVerbs.has(word)))
  if (noun === -1 || Math.abs(noun - joint) > mostWordsBetween) return false
  return !words.slice(0, noun).some((word) => tellingVerbs.has(word)) && !/[.]["”]?$/.test(line)
}

const isCalledText = (title: string) => lower(title).some((word) => jointTexts.has(word))
