import { contentSpans } from '../cues/content.ts'
import { sentenceJoints } from '../lexicon/function-words.ts'
import { memberQuantifiers, viewNouns } from '../lexicon/judgement-words.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import { nextComma } from '../phrases/before-verb.ts'
import { collectiveAt } from '../phrases/collective.ts'
import { nounPhraseAt } from '../phrases/noun-phrase.ts'
import type { Subject } from '../phrases/subject.ts'
import type { Attribution } from './attribution.ts'
import type { Construction } from './construction.ts'
import { behindNumber } from './own-clause.ts'

const furthestComma = 30

export const inTheView: Construction = {
  name: 'inTheView',
  gist: 'In the view of X, A; for most X, A.',
  examples: [
    [
      'Minutes of the Net Committee\n\nIn the view of most members, nets were dear.',
      ['Most members | INDIRECT | nets were dear'],
    ],
    [
      'Minutes of the Net Committee\n\n7: For some members, nets were dear.',
      ['Some members | INDIRECT | nets were dear'],
    ],
    [
      'The Net Board decided to wait. The Net Board judges that nets are dear. In its judgement the dam can bear it.',
      ['Net Board | INDIRECT | that nets are dear', 'Net Board | INDIRECT | the dam can bear it'],
    ],
    [
      'The Net Board decided to wait. The Net Board judges that nets are dear. But in the Board’s opinion, dams are low.',
      ['Net Board | INDIRECT | that nets are dear', 'Net Board | INDIRECT | dams are low'],
    ],
    [
      'In the opinion of Mayor Ada Kerrin, the dam would hold.',
      ['Ada Kerrin | INDIRECT | the dam would hold'],
    ],
  ],
  counterexamples: [
    'Minutes of the Net Committee\n\nFor members of the public, nets were dear.',
    'Minutes of the Net Committee\n\nIn view of the flood, nets were dear.',
    'Minutes of the Net Committee\n\nIn their view.',
  ],
  read,
}

function read(sentence: AnalysedSentence): Attribution | null {
  const { tokens } = sentence
  const number = behindNumber(sentence, 0)
  const from = sentenceJoints.has(tokens[number]?.lower ?? '') ? number + 1 : number
  const at = tokens[from]?.text === ',' ? from + 1 : from
  const comma = nextComma(sentence, at, Math.min(tokens.length, at + furthestComma))
  const opener = tokens[at]?.lower
  const bare = opener === 'in' ? ownView(sentence, at + 1) : null
  const named = bare === null && opener === 'in' ? whoseView(sentence, at + 1, tokens.length) : null
  // "In the view of Ada Kerrin, the mayor|,|"
  const isApposed =
    named?.kind === 'person' && comma !== null && named.to > comma && tokens[named.to]?.text === ','
  const end = bare ? bare.to + 1 : isApposed ? named.to : comma
  if (end === null || end + 2 >= tokens.length) return null
  const subject =
    bare ??
    (opener === 'in'
      ? whoseView(sentence, at + 1, end)
      : opener === 'for'
        ? someMembers(sentence, at + 1, end)
        : null)
  if (!subject) return null
  const start = tokens[end]?.text === ',' ? end + 1 : end
  const contents = contentSpans(sentence, [{ from: start, to: tokens.length }], [])
  return contents.length === 0
    ? null
    : { subject, cue: { from: at, to: at + 1 }, contents, opensBlock: false }
}

/** "In |its| judgement", whether a comma follows or not. */
function ownView({ tokens }: AnalysedSentence, at: number): Subject | null {
  const head = possessors[tokens[at]?.lower ?? '']
  if (head === undefined || !viewNouns.has(tokens[at + 1]?.lower ?? '')) return null
  return tokens[at + 2]?.lower === 'of'
    ? null
    : { kind: 'pronoun', head, from: at, to: at + 1, mention: null }
}

/** "In the view of |most members|" */
function whoseView(sentence: AnalysedSentence, at: number, comma: number): Subject | null {
  const { tokens } = sentence
  const noun = tokens.findIndex((token, index) => index >= at && index < at + 4 && viewNouns.has(token.lower))
  if (noun === -1 || noun >= comma) return null
  if (tokens[at]?.isPossessive === true || tokens[noun - 1]?.isPossessive === true)
    return noun + 1 === comma ? nounPhraseAt(sentence, at, noun) : null
  if (tokens[noun + 1]?.lower !== 'of') return null
  return collectiveAt(sentence, noun + 2, comma) ?? nounPhraseAt(sentence, noun + 2, comma)
}

const possessors: Readonly<Record<string, string>> = { its: 'it', their: 'they', his: 'he', her: 'she' }

/** "For |those members who feared a fall|": some of them, and not "for members of the public". */
function someMembers(sentence: AnalysedSentence, at: number, comma: number): Subject | null {
  if (!memberQuantifiers.has(sentence.tokens[at]?.lower ?? '')) return null
  const members = collectiveAt(sentence, at, comma)
  return members && members.head !== 'both' ? { ...members, to: comma } : null
}
