import { byAgent } from '../constructions/by-agent.ts'
import { inTheView } from '../constructions/in-the-view.ts'
import { behindNumber, ownClause } from '../constructions/own-clause.ts'
import { sharedSubject } from '../constructions/shared-subject.ts'
import { givenWhole } from '../discourse/draft.ts'
import type { StatementDraft } from '../discourse/statement-draft.ts'
import { isFirstPerson } from '../discourse/verbatim-block.ts'
import { cueVerbs, finiteCues } from '../lexicon/cue-verbs.ts'
import { adverbs, auxiliaries, clauseVerbs } from '../lexicon/function-words.ts'
import {
  decidingBodies,
  decisionVerbs,
  singlePersons,
  statementTitles,
  statementVerbs,
} from '../lexicon/judgement-words.ts'
import { officeNouns } from '../lexicon/offices.ts'
import { insideAuthors } from '../lexicon/own-words.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import type { AnalysedText } from '../names/analysed-text.ts'
import { nextComma } from '../phrases/before-verb.ts'
import { wordMarks } from '../text/word-marks.ts'
import type { About } from './about.ts'
import { companyOfBody, isHeadingLine, isOfTheBody, isWeighing } from './body.ts'
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
  examples: [
    [
      'The Ministry of Tides of Arkovia condemns the attack on the harbour of Harl. It calls for calm.',
      [
        'Ministry of Tides of Arkovia | INDIRECT | the attack on the harbour of Harl',
        'Ministry of Tides of Arkovia | INDIRECT | calm',
      ],
    ],
  ],
  counterexamples: ['The Ministry of Tides opened a lock in Harl. It rained.'],
  recognise,
  read(text, _about, cast) {
    const told = readNarrated(text, cast, voice, companyOfBody(text, cast))
    return { ...told, drafts: inFirstPerson(text.sentences, told.drafts) }
  },
}

type Drafts = readonly (StatementDraft | null)[]

const leastOwn = 2
const ownShare = 0.3

/**
 * "The Government extends its condolences. Our thoughts are with the divers. We condemn ...": what begins with the
 * body's name goes on in its own words, all of them, up to the lines that the office adds.
 */
function inFirstPerson(sentences: readonly AnalysedSentence[], drafts: Drafts): Drafts {
  const speaker = drafts[0]?.speaker
  if (speaker?.kind !== 'ORGANISATION') return drafts
  const line = sentences.findIndex(isLine)
  const end = line === -1 ? sentences.length : line
  const own = sentences.slice(0, end).filter(isFirstPerson).length
  if (own < Math.max(leastOwn, end * ownShare)) return drafts
  return sentences.map((sentence, at) =>
    at >= end ? null : givenWhole(sentence, { speaker, quoteEnd: null, isText: false, reason: 'wholeText' }),
  )
}

/** "Enquiries:", "MINISTRY OF NETS": a short line that is no sentence. */
const isLine = (sentence: AnalysedSentence) => isHeadingLine(sentence) || sentence.text.endsWith(':')

const longestLook = 40
const leastSentences = 16
const mostStarts = 3
const leastActs = 3
/** Of all sentences, those that tell what the body does. */
const leastShare = 0.15

function recognise({ sentences }: AnalysedText, { title }: About): string | null {
  const looked = sentences.slice(0, longestLook)
  const letters = lettersOfBodies(looked)
  const isCalled = (title ?? '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => statementTitles.has(word))
  const verbs = looked.map((sentence) => verbOfBody(sentence, letters, isCalled))
  const speaks = verbs.filter(presentVerb).length
  const acts = verbs.filter(isVerb).length
  // In a text of some length, who speaks below a body's last words does not make them somebody else's.
  const end = looked.length < leastSentences ? looked.length : verbs.findLastIndex(isVerb) + 1
  const persons = looked.slice(0, end).filter(somebodySpeaks).length
  if (speaks > 0 && persons <= speaks) return 'a body tells in the present what it judges or where it stands'
  const isDecision = verbs.some((verb) => decisionVerbs.has(verb))
  return isDecision && acts >= Math.max(leastActs, looked.length * leastShare) && persons * 2 <= acts
    ? 'a body tells what it decided and what it judges'
    : null
}

/** "(MPC)" behind the name of a body. */
function lettersOfBodies(sentences: readonly AnalysedSentence[]): ReadonlySet<string> {
  const letters = sentences.flatMap(({ tokens, marks }) =>
    (marks & wordMarks.bracket) === 0
      ? []
      : tokens.filter(
          ({ text }, at) =>
            tokens[at - 1]?.text === '(' &&
            /^\p{Lu}{3,6}$/u.test(text) &&
            tokens.slice(Math.max(0, at - longestName), at).some(({ lower }) => decidingBodies.has(lower)),
        ),
  )
  return new Set(letters.map(({ text }) => text))
}

const longestName = 12

/** What the body does that opens the sentence, or the clause behind its first phrase: "At its meeting, |the Board| decided". */
function verbOfBody(sentence: AnalysedSentence, letters: ReadonlySet<string>, orState: boolean): string {
  const { tokens } = sentence
  let at: number | null = behindNumber(sentence, 0)
  for (let starts = 0; starts < mostStarts && at !== null; starts++) {
    const from = tokens[at]?.lower === 'the' ? at + 1 : at
    const to = behindName(tokens, from)
    const isBody = tokens.slice(from, to).some((token, index) => {
      const isLast = tokens[from + index + 1]?.isCapital !== true
      return isLast && !token.isPossessive && (decidingBodies.has(token.lower) || letters.has(token.text))
    })
    if (isBody || (orState && isState(sentence, from))) return tokens[behindAdverbs(tokens, to)]?.lower ?? ''
    const comma = nextComma(sentence, at, tokens.length)
    at = comma === null ? null : comma + 1
  }
  return ''
}

/** "Norway", "the Norwegian side": a state speaks in a text that calls itself a statement. */
const isState = ({ classes }: AnalysedSentence, from: number) => classes[from] === 'C'

/** "The Ministry |of Foreign Affairs of the Republic of Norland| (MFA)" */
function behindName(tokens: AnalysedSentence['tokens'], at: number): number {
  if (!tokens[at]?.isCapital || tokens[at]?.isQuoted) return at
  let to = at
  while (tokens[to]?.isCapital || insideAuthors.has(tokens[to]?.lower ?? '')) to++
  if (tokens[to]?.lower === 'side') to++
  return tokens[to]?.text === '(' && tokens[to + 2]?.text === ')' ? to + 3 : to
}

function behindAdverbs(tokens: AnalysedSentence['tokens'], at: number): number {
  let to = at
  while (adverbs.has(tokens[to]?.lower ?? '') || /ly$/.test(tokens[to]?.lower ?? '')) to++
  return to
}

const isVerb = (word: string) =>
  decisionVerbs.has(word) ||
  auxiliaries.has(word) ||
  /ed$/.test(word) ||
  presentVerb(word) ||
  clauseVerbs.has(word)

const presentVerb = (lower: string) =>
  /(?:s|is)$/.test(lower) &&
  lower !== 'is' &&
  [...(cueVerbs.get(lower) ?? []), ...(statementVerbs.get(lower) ?? [])].some(({ form }) => form === 'finite')

const reach = 14

/** "She stressed that", "Mayor Ada Kerrin told reporters": a person said it, in the past. */
function somebodySpeaks({ tokens, mentions }: AnalysedSentence): boolean {
  const verb = tokens.findIndex((token, at) => at < reach && !token.isQuoted && finiteCues.has(token.lower))
  if (verb === -1 || presentVerb(tokens[verb]?.lower ?? '')) return false
  return (
    mentions.some(({ isCertain, to }) => isCertain && to <= verb) ||
    tokens
      .slice(0, verb)
      .some(({ lower, isCapital }) => singlePersons.has(lower) || (isCapital && officeNouns.has(lower)))
  )
}
