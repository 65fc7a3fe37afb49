import { lateClause as clauseBehindPhrase } from '../cues/complement.ts'
import type { Construction } from './construction.ts'
import { clauseBehind } from './leading.ts'

export const lateClause: Construction = {
  name: 'lateClause',
  gist: 'X said from the first day on A.',
  examples: [
    [
      'Mayor Ada Kerrin said in spring, long before the flood, she was afraid of the dam.',
      ['Ada Kerrin | INDIRECT | in spring, long before the flood, she was afraid of the dam'],
    ],
  ],
  counterexamples: [],
  read: (sentence, cues) => clauseBehind(sentence, cues, clauseBehindPhrase),
}
