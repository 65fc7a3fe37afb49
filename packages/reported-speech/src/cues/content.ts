import { opensSentence } from '../lexicon/function-words.ts'
import { settingLinks } from '../lexicon/settings.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import type { TokenRange } from '../names/office-phrase.ts'
import type { Span } from '../text/span.ts'
import type { Cue } from './cues.ts'

/**
 * The words said in ranges of a sentence: a second cue between commas (", adding that B", ", stressing B") parts
 * them and is itself no content.
 */
export function contentSpans(
  sentence: AnalysedSentence,
  ranges: readonly TokenRange[],
  cues: readonly Cue[],
): readonly Span[] {
  return ranges
    .flatMap((range) => split(sentence, range, cues))
    .flatMap((range) => trimmed(sentence, { ...range, to: endOfWords(sentence, range) }))
}

/** “A,”| in a talk on Monday| tells where, which is not said. */
function endOfWords({ tokens }: AnalysedSentence, { from, to }: TokenRange): number {
  let last = to - 1
  while (last > from && tokens[last]?.isQuoted === false) last--
  const isWhere = settingLinks.has(tokens[last + 1]?.lower ?? '')
  return last > from && last + 1 < to && isWhere && tokens[last - 1]?.text === ',' ? last + 1 : to
}

function split({ tokens }: AnalysedSentence, range: TokenRange, cues: readonly Cue[]): readonly TokenRange[] {
  const parts: TokenRange[] = []
  let from = range.from
  for (const cue of cues) {
    if (cue.from < from || cue.to > range.to || cue.verb.form !== 'participle') continue
    const isAtStart = cue.from === range.from
    if (!isAtStart && tokens[cue.from - 1]?.text !== ',') continue
    if (cue.from - 1 > from) parts.push({ from, to: cue.from - 1 })
    from = tokens[cue.to]?.text === ':' ? cue.to + 1 : cue.to
  }
  if (from < range.to) parts.push({ from, to: range.to })
  return parts
}

/** Without the marks at its ends that belong to the sentence around it; quotation marks stay. */
function trimmed({ tokens }: AnalysedSentence, { from, to }: TokenRange): readonly Span[] {
  let first = from === 0 && opensSentence.has(tokens[0]?.lower ?? '') && !tokens[0]?.isQuoted ? 1 : from
  let last = to - 1
  while (/^[,;:.–—-]$/.test(tokens[first]?.text ?? '')) first++
  while (/^[,;:.–—-]$/.test(tokens[last]?.text ?? '')) last--
  const start = tokens[first]
  const end = tokens[last]
  return start && end && first <= last ? [{ start: start.start, end: end.end }] : []
}
