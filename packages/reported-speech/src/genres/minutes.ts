import { byAgent } from '../constructions/by-agent.ts'
import { byDoing } from '../constructions/by-doing.ts'
import { inTheView } from '../constructions/in-the-view.ts'
import { ownClause } from '../constructions/own-clause.ts'
import { sharedSubject } from '../constructions/shared-subject.ts'
import { continueJudgements } from '../continuation/judgement-run.ts'
import { cueVerbs, finiteCues } from '../lexicon/cue-verbs.ts'
import { adverbs } from '../lexicon/function-words.ts'
import { meetingsMinuted, minutesNouns, minutesTitles, minutesVerbs } from '../lexicon/judgement-words.ts'
import { pattern } from '../lexicon/words.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import type { AnalysedText } from '../names/analysed-text.ts'
import type { Cast } from '../names/cast.ts'
import type { About } from './about.ts'
import { companyOfBody, isOfTheBody, isWeighing } from './body.ts'
import type { GenreReader } from './genre-reader.ts'
import { withMembersStatements } from './members-statements.ts'
import { readNarrated, type Voice } from './narrated.ts'

const voice: Voice = {
  verbs: minutesVerbs,
  isSilent: isWeighing,
  goesOn: false,
  accepts: isOfTheBody,
  constructions: [inTheView, byDoing, byAgent, ownClause, sharedSubject],
}

/** What members of a body judged, and what it decided. */
export const minutes: GenreReader = {
  genre: 'MINUTES',
  gist: 'what members of a body judged, and what it decided',
  examples: [
    [
      'Minutes of the Net Committee\n\nMembers noted that nets were dear. Most members judged that ropes were cheap.',
      ['Members | INDIRECT | that nets were dear', 'Most members | INDIRECT | that ropes were cheap'],
    ],
  ],
  counterexamples: ['Mayor Ada Kerrin told the members that nets were dear.'],
  recognise,
  read,
}

function read(text: AnalysedText, _about: About, cast: Cast) {
  const said = readNarrated(text, cast, voice, companyOfBody(text, cast))
  const tells = said.traces.map(({ meant }) => meant !== null)
  const drafts = continueJudgements(text.sentences, said.drafts, tells)
  return { ...said, drafts: withMembersStatements(text, drafts, cast) }
}

const called = pattern(
  'iu',
)`^(?:\P{L}*minutes\b|(?:\S{1,24} ){0,7}?(?:${minutesTitles}|${minutesNouns} of (?:\S{1,24} ){0,7}?${meetingsMinuted})\b)`
const lastLine = 8
const longestLine = 160
const leastJudging = 3
/** Of all sentences, those in which members judge. */
const leastShare = 0.15

function recognise({ prose, sentences }: AnalysedText, { title }: About): string | null {
  const lines = prose.paragraphs
    .slice(0, lastLine)
    .filter(({ start, end }) => end - start <= longestLine)
    .map(({ start, end }) => prose.text.slice(start, end))
    .filter((line) => !/[.:]$/.test(line))
  if ([(title ?? '').slice(0, longestLine), ...lines].some((line) => called.test(line)))
    return 'it calls itself minutes, an account or conclusions of a meeting'
  const judging = sentences.filter(membersJudge).length
  const isMany = judging >= Math.max(leastJudging, sentences.length * leastShare)
  return isMany && !sentences.some(tellsOfMinutes) ? 'it tells what members of a body judged' : null
}

/** "Members noted", "Most members also judged", in the past: members who are spoken to do nothing. */
function membersJudge({ tokens }: AnalysedSentence): boolean {
  const members = tokens.findIndex(({ lower, isQuoted }) => !isQuoted && lower === 'members')
  const verb = members === -1 ? undefined : tokens.slice(members + 1).find(({ lower }) => !adverbs.has(lower))
  const known = verb && [...(minutesVerbs.get(verb.lower) ?? []), ...(cueVerbs.get(verb.lower) ?? [])]
  return known?.some(({ form }) => form === 'finite') ?? false
}

/** "The minutes showed": somebody else tells of them. */
const tellsOfMinutes = ({ tokens }: AnalysedSentence) =>
  tokens.some(({ lower }, at) => lower === 'minutes' && finiteCues.has(tokens[at + 1]?.lower ?? ''))
