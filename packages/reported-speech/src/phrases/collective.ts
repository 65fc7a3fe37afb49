import {
  articles,
  bareQuantifiers,
  memberNouns,
  memberQuantifiers,
  oneMember,
  pairWords,
} from '../lexicon/judgement-words.ts'
import { insideCollectives } from '../lexicon/noun-phrases.ts'
import { principalNouns, sideNouns, stateNouns } from '../lexicon/readout-words.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import type { Subject } from './subject.ts'

const longestQuantity = 7
const longestBody = 12

/** "|Both| noted", "|One member| thought", "|A few members of the Board| agreed": some or all of those who judge. */
export function collectiveAt({ tokens }: AnalysedSentence, at: number, right: number): Subject | null {
  const first = tokens[at]
  if (!first?.isWord || first.isQuoted || at >= right) return null
  if (first.lower === 'both' && at + 1 === right)
    return { kind: 'group', head: 'both', from: at, to: right, mention: null }
  const bare = bareEnd(tokens, at, right)
  if (bare !== null)
    return { kind: 'group', head: tokens[bare - 1]?.lower ?? '', from: at, to: bare, mention: null }
  for (let index = at; index < Math.min(right, at + longestQuantity); index++) {
    const lower = tokens[index]?.lower ?? ''
    const together = index > at && [principalNouns, sideNouns, stateNouns].some((nouns) => nouns.has(lower))
    const many = memberNouns.has(lower) || together
    const one = oneMember.has(lower)
    if (many || one) {
      const to = behindBody(tokens, index + 1, right)
      return { kind: many ? 'group' : 'role', head: lower, from: at, to, mention: null }
    }
    if (!memberQuantifiers.has(lower)) return null
  }
  return null
}

/** "|Others| saw", "|A few| judged", "|The pair| agreed": right before the verb. */
function bareEnd(tokens: AnalysedSentence['tokens'], at: number, right: number): number | null {
  const from = articles.has(tokens[at]?.lower ?? '') ? at + 1 : at
  const lower = tokens[from]?.lower ?? ''
  const isPair = from > at && pairWords.has(lower)
  return from + 1 === right && (bareQuantifiers.has(lower) || isPair) ? right : null
}

/** "members |of the Committee|" */
function behindBody(tokens: AnalysedSentence['tokens'], at: number, right: number): number {
  if (!/^(?:of|on)$/.test(tokens[at]?.lower ?? '')) return at
  let to = at + 1
  while (
    to < Math.min(right, at + longestBody) &&
    (tokens[to]?.isCapital || insideCollectives.has(tokens[to]?.lower ?? ''))
  )
    to++
  return to > at + 1 ? to : at
}
