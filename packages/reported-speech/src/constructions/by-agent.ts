import { contentSpans } from '../cues/content.ts'
import { attitudeNouns, voicedBy } from '../lexicon/cue-verbs.ts'
import { beVerbs } from '../lexicon/function-words.ts'
import { consensusNouns } from '../lexicon/judgement-words.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import { collectiveAt } from '../phrases/collective.ts'
import { nounPhraseAt } from '../phrases/noun-phrase.ts'
import type { Attribution } from './attribution.ts'
import type { Construction } from './construction.ts'
import { behindNumber } from './own-clause.ts'

const furthestThat = 12

/** A passive names who says it behind "by", a consensus behind "among": or it is that of the body whose text it is. */
export const byAgent: Construction = {
  name: 'byAgent',
  gist: 'Concern was voiced by X about A; there was agreement among X that A.',
  examples: [
    [
      'Minutes of the Net Committee\n\nConcern was voiced by the Committee about floods.',
      ['Net Committee | INDIRECT | about floods'],
    ],
    [
      'Minutes of the Net Committee\n\nThe case for a dam was highlighted by two members.',
      ['Two members | INDIRECT | The case for a dam'],
    ],
    [
      'Minutes of the Net Committee\n\nIt was noted by Mayor Bo Tarn that nets were dear.',
      ['Bo Tarn | INDIRECT | that nets were dear'],
    ],
    [
      'Minutes of the Net Committee\n\nThere was agreement among members that nets were dear.',
      ['Members | INDIRECT | that nets were dear'],
    ],
    [
      'Minutes of the Net Committee\n\n4. There was consensus that nets were dear.',
      ['Net Committee | INDIRECT | that nets were dear'],
    ],
  ],
  counterexamples: [
    'Minutes of the Net Committee\n\nThe plan was noted by hand.',
    'Minutes of the Net Committee\n\nThere was no agreement that nets were dear.',
    'Minutes of the Net Committee\n\nThere was agreement on nets.',
    'Minutes of the Net Committee\n\n“It was noted by members that nets were dear,” it reads.',
  ],
  read,
}

function read(sentence: AnalysedSentence): Attribution | null {
  return passive(sentence) ?? consensus(sentence)
}

function passive(sentence: AnalysedSentence): Attribution | null {
  const { tokens } = sentence
  const by = tokens.findIndex(
    (token, at) =>
      token.lower === 'by' &&
      !token.isQuoted &&
      voicedBy.has(tokens[at - 1]?.lower ?? '') &&
      beVerbs.has(tokens[at - 2]?.lower ?? ''),
  )
  if (by === -1) return null
  const members = collectiveAt(sentence, by + 1, tokens.length)
  const subject = members ?? nounPhraseAt(sentence, by + 1, tokens.length)
  const attitude = tokens.slice(0, by - 2).some(({ lower }) => attitudeNouns.has(lower))
  const that = tokens[subject?.to ?? 0]?.lower === 'that'
  if (!subject || subject.kind === 'pronoun' || !(attitude || that || members)) return null
  const ranges = [
    { from: behindNumber(sentence, 0), to: members && !that ? by - 2 : 0 },
    { from: subject.to, to: tokens.length },
  ]
  const contents = contentSpans(
    sentence,
    ranges.filter(({ from, to }) => from < to),
    [],
  )
  return contents.length === 0
    ? null
    : { subject, cue: { from: by - 1, to: by }, contents, opensBlock: false }
}

function consensus(sentence: AnalysedSentence): Attribution | null {
  const { tokens } = sentence
  const from = behindNumber(sentence, 0)
  if (tokens[from]?.lower !== 'there' || !/^(?:was|is)$/.test(tokens[from + 1]?.lower ?? '')) return null
  const noun = tokens.findIndex((token, at) => at < from + 6 && consensusNouns.has(token.lower))
  const that = tokens.findIndex(
    (token, at) => at > noun && at <= noun + furthestThat && token.lower === 'that',
  )
  if (noun === -1 || that === -1 || tokens.slice(from, noun).some(({ lower }) => lower === 'no')) return null
  const among = tokens.slice(noun, that).findIndex(({ lower }) => lower === 'among' || lower === 'between')
  const named =
    among === -1
      ? null
      : (collectiveAt(sentence, noun + among + 1, that) ?? nounPhraseAt(sentence, noun + among + 1, that))
  const whole = { kind: 'organisation', head: 'there', from, to: from + 1, mention: null } as const
  const contents = contentSpans(sentence, [{ from: that, to: tokens.length }], [])
  return { subject: named ?? whole, cue: { from: noun, to: noun + 1 }, contents, opensBlock: false }
}
