import type { StatementDraft } from '../discourse/statement-draft.ts'
import { cueVerbs } from '../lexicon/cue-verbs.ts'
import { attitudes, clauseOpeners } from '../lexicon/resolution-words.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import type { AnalysedText } from '../names/analysed-text.ts'
import type { Cast } from '../names/cast.ts'
import type { Speaker } from '../names/speaker.ts'
import type { GenreReader } from './genre-reader.ts'
import { isInEnglish } from './own-words/in-english.ts'
import { whoIn } from './own-words/who.ts'

/** A body is named once, with a comma, and every clause below it tells what it recalls, condemns and asks. */
export const resolution: GenreReader = {
  genre: 'STATEMENT',
  gist: 'the clauses of a resolution, each below the body that speaks in all of them',
  examples: [
    [
      'The Council of the River Union,\n\nRecalling its last communiqué;\n\nAlarmed by the flood at Harl;\n\n1. Strongly condemns the closing of the lock;\n\n2. Decides to meet in May;\n\n3. Calls on all ports to open.',
      [
        'Council of the River Union | INDIRECT | its last communiqué',
        'Council of the River Union | INDIRECT | by the flood at Harl',
        'Council of the River Union | INDIRECT | the closing of the lock',
        'Council of the River Union | INDIRECT | on all ports to open',
      ],
    ],
  ],
  counterexamples: [
    'The Council of the River Union,\n\nits mayor and its divers met.\n\nThey spoke of herring.\n\nThe lock is old.',
  ],
  recognise: (text, { language }) =>
    isInEnglish(text, language) && openingIn(text) !== null
      ? 'a body is named, and clauses below it tell what it says'
      : null,
  read(text, _about, cast) {
    const opening = openingIn(text)
    const drafts = text.sentences.map((sentence, at) =>
      opening && at > opening.at ? clauseOf(sentence, speakerOf(opening.words, cast)) : null,
    )
    return { drafts, cues: [], attributions: [], traces: [] }
  },
}

interface Opening {
  readonly at: number
  /** Whoever speaks in the clauses: "The Council of the River Union". */
  readonly words: string
}

const furthest = 20
const leastClauses = 3
const nextClauses = 8

function openingIn({ sentences }: AnalysedText): Opening | null {
  for (let at = 0; at < Math.min(sentences.length, furthest); at++) {
    const sentence = sentences[at]
    if (!sentence || !/^The \p{Lu}.*,$/su.test(sentence.text)) continue
    if (sentence.tokens.some((token) => verbOf(token.lower) !== null && !token.isCapital)) continue
    const next = sentences.slice(at + 1, at + 1 + nextClauses * 2)
    if (next.filter((one) => verbAt(one) !== null).length < leastClauses) continue
    return { at, words: sentence.text.slice(0, -1) }
  }
  return null
}

/** A body by its name, several persons by what they are called. */
function speakerOf(words: string, cast: Cast): Speaker {
  const who = whoIn(words)
  return who?.kind === 'ORGANISATION' && who.name !== null
    ? cast.organisation(who.name, 0)
    : cast.described('GROUP', words, 0)
}

const verbOf = (lower: string): string | null =>
  attitudes.has(lower) || cueVerbs.get(lower)?.some(({ form }) => form !== 'base') ? lower : null

/** Where the verb of a clause stands: behind "Also" and "Strongly", at its very beginning. */
function verbAt({ tokens }: AnalysedSentence): number | null {
  let at = 0
  while (clauseOpeners.has(tokens[at]?.lower ?? '') || /ly$/.test(tokens[at]?.lower ?? '')) at++
  const verb = tokens[at]
  if (!verb || tokens[0]?.isCapital !== true || tokens[0].isQuoted) return null
  return verbOf(verb.lower) !== null ? at : null
}

function clauseOf(sentence: AnalysedSentence, speaker: Speaker): StatementDraft | null {
  const at = verbAt(sentence)
  const verb = at === null ? undefined : sentence.tokens[at]
  const first = at === null ? undefined : sentence.tokens[at + 1]
  const last = sentence.tokens.findLast((token) => token.isWord || /^["”’)]$/.test(token.text))
  if (!verb || !first || !last || last.end <= first.start) return null
  return {
    sentence,
    speaker,
    spans: [{ start: first.start, end: last.end }],
    source: null,
    cue: { start: verb.start, end: verb.end },
    verbatimFrom: null,
    reason: 'wholeText',
  }
}
