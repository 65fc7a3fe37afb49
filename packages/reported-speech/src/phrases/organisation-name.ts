import { documentNouns, organisationNouns } from '../lexicon/collectives.ts'
import { beforeBodyName } from '../lexicon/noun-phrases.ts'
import { pattern } from '../lexicon/words.ts'
import { type AnalysedSentence, wordsOf } from '../names/analysed-sentence.ts'
import { withoutNumber } from './noun-phrase.ts'
import type { Subject } from './subject.ts'

const beforeName = pattern('i')`^${beforeBodyName}\s`

/** "Courier" of "the Arkovian newspaper Courier"; else the words without their article. */
export function organisationName(sentence: AnalysedSentence, subject: Subject): string {
  const words = wordsOf(sentence, subject)
    .replace(beforeName, '')
    .replace(/['’]s$/u, '')
  const quoted = /^(?:\P{Lu}|\p{Lu}\p{Ll}+ )*["“]([^"“”]{4,})["”](?: of .*)?$/u.exec(words.slice(0, 300))?.[1]
  if (quoted !== undefined) return quoted
  const { tokens, classes } = sentence
  const end = withoutNumber(sentence, subject.to)
  for (let at = end - 1; at > subject.from; at--) {
    if (classes[at] !== 'N' && classes[at] !== 'S' && tokens[at]?.text !== 'The') break
    const before = tokens[at - 1]
    const names =
      before && !before.isCapital && (organisationNouns.has(before.lower) || documentNouns.has(before.lower))
    if (names) return wordsOf(sentence, { from: at, to: end })
  }
  return words
}
