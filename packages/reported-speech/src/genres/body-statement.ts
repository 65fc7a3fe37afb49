import { byAgent } from '../constructions/by-agent.ts'
import { inTheView } from '../constructions/in-the-view.ts'
import { ownClause } from '../constructions/own-clause.ts'
import { sharedSubject } from '../constructions/shared-subject.ts'
import { cueVerbs } from '../lexicon/cue-verbs.ts'
import { adverbs, auxiliaries, clauseVerbs } from '../lexicon/function-words.ts'
import { decidingBodies, statementVerbs } from '../lexicon/judgement-words.ts'
import { insideAuthors } from '../lexicon/own-words.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import type { AnalysedText } from '../names/analysed-text.ts'
import type { About } from './about.ts'
import { companyOfBody, isOfTheBody, isWeighing } from './body.ts'
import type { GenreReader } from './genre-reader.ts'
import { readNarrated, type Voice } from './narrated.ts'

const voice: Voice = {
  verbs: statementVerbs,
  isSilent: isWeighing,
  goesOn: false,
  accepts: isOfTheBody,
  constructions: [inTheView, byAgent, ownClause, sharedSubject],
}

/** A body tells what it judges, condemns and expects, without saying "we". */
export const bodyStatement: GenreReader = {
  genre: 'STATEMENT',
  gist: 'a body tells what it judges or where it stands, by its name',
  recognise,
  read: (text, _about, cast) => readNarrated(text, cast, voice, companyOfBody(text, cast)),
}

const longestLook = 120
const furthestBody = 24
const leastActs = 3

function recognise({ sentences }: AnalysedText, _about: About): string | null {
  const looked = sentences.slice(0, longestLook)
  const bodies = looked.filter(bodySpeaks).length
  const persons = looked.filter(somebodySaid).length
  if (persons === 0 && looked.filter(bodyActs).length >= leastActs)
    return 'a body tells what it decided and what it judges'
  return bodies > 0 && persons <= bodies
    ? 'a body tells in the present what it judges or where it stands'
    : null
}

/** "The Committee judges", "The Ministry strongly condemns": in the present tense, at the beginning. */
const bodySpeaks = (sentence: AnalysedSentence) => presentVerb(verbOfBody(sentence))

/** "The Committee decided", "the Board will": whatever it does. */
const bodyActs = (sentence: AnalysedSentence) => {
  const verb = verbOfBody(sentence)
  return auxiliaries.has(verb) || /ed$/.test(verb) || presentVerb(verb) || clauseVerbs.has(verb)
}

/** The verb of the first body that the sentence names, if it follows its name. */
function verbOfBody({ tokens }: AnalysedSentence): string {
  for (let at = 0; at < Math.min(tokens.length, furthestBody); at++) {
    const token = tokens[at]
    if (!token || token.isQuoted) return ''
    if (!token.isCapital || token.isPossessive || !isBody(token.lower, token.text)) continue
    let verb = behindName(tokens, at + 1)
    while (adverbs.has(tokens[verb]?.lower ?? '') || /ly$/.test(tokens[verb]?.lower ?? '')) verb++
    return tokens[verb]?.lower ?? ''
  }
  return ''
}

const isBody = (lower: string, text: string) => decidingBodies.has(lower) || /^\p{Lu}{3,6}$/u.test(text)

/** "The Ministry |of Foreign Affairs of the Republic of Norland|" */
function behindName(tokens: AnalysedSentence['tokens'], at: number): number {
  let to = at
  while (tokens[to]?.isCapital || insideAuthors.has(tokens[to]?.lower ?? '')) to++
  return to
}

const presentVerb = (lower: string) =>
  /(?:s|is)$/.test(lower) &&
  lower !== 'is' &&
  [...(cueVerbs.get(lower) ?? []), ...(statementVerbs.get(lower) ?? [])].some(({ form }) => form === 'finite')

const somebodySaid = ({ tokens }: AnalysedSentence) =>
  tokens.some(({ lower, isQuoted }) => !isQuoted && /^(?:said|told)$/.test(lower))
