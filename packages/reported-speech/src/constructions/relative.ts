import { complementOf } from '../cues/complement.ts'
import { contentSpans } from '../cues/content.ts'
import type { Cue } from '../cues/cues.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import { beforeAdverbs } from '../phrases/before-verb.ts'
import type { Attribution } from './attribution.ts'
import type { Construction } from './construction.ts'

const furthestName = 16

export const relative: Construction = {
  name: 'relative',
  gist: 'The prize went to X, who said that A.',
  examples: [
    [
      'The prize went to Ada Kerrin, a diver, who said that the dam holds.',
      ['Ada Kerrin | INDIRECT | that the dam holds'],
    ],
  ],
  counterexamples: ['The Guild of Divers received the pilots and thanked the divers.'],
  read,
}

function read(sentence: AnalysedSentence, cues: readonly Cue[]): Attribution | null {
  const { tokens } = sentence
  for (const cue of cues) {
    const right = beforeAdverbs(sentence, 0, cue.from)
    const start = cue.verb.form === 'participle' || right === null ? null : complementOf(sentence, cue)
    if (right === null || start === null || tokens[right - 1]?.lower !== 'who') continue
    const who = right - 1
    const mention = sentence.mentions.findLast(({ name }) => name.to <= who && who - name.to < furthestName)
    if (!mention) continue
    const contents = contentSpans(sentence, [{ from: start, to: tokens.length }], cues)
    if (contents.length === 0) continue
    const subject = { kind: 'person', head: 'who', from: who, to: right, mention } as const
    return { subject, cue, contents, opensBlock: sentence.text.endsWith(':') }
  }
  return null
}
