import { findCues } from '../../cues/cues.ts'
import type { AnalysedSentence } from '../../names/analysed-sentence.ts'
import type { AnalysedText } from '../../names/analysed-text.ts'
import type { Cast } from '../../names/cast.ts'
import { personOf } from '../../names/person-of.ts'
import type { Speaker } from '../../names/speaker.ts'
import { subjectBefore } from '../../phrases/subject-search.ts'

/**
 * "Ada Kerrin spoke of the lock in 1919. She said:" In a speech, the paragraph behind it, set off without quotation
 * marks, is hers; what follows is the speaker's again. By the index of the paragraph.
 */
export function setOffWords({ sentences }: AnalysedText, cast: Cast): ReadonlyMap<number, Speaker> {
  const found = new Map<number, Speaker>()
  sentences.forEach((sentence, at) => {
    const next = sentences[at + 1]
    if (!sentence.text.endsWith(':') || next?.paragraph !== sentence.paragraph + 1) return
    if (/^["“«‘'`]/.test(next.text)) return
    const speaker = announced(sentences, sentence, at, cast)
    if (speaker) found.set(next.paragraph, speaker)
  })
  return found
}

function announced(
  sentences: readonly AnalysedSentence[],
  sentence: AnalysedSentence,
  at: number,
  cast: Cast,
): Speaker | null {
  const cue = findCues(sentence).at(-1)
  if (cue?.verb.form !== 'finite' || cue.verb.frame !== 'say' || cue.to !== sentence.tokens.length - 1)
    return null
  const subject = subjectBefore(sentence, 0, cue.from)
  if (subject?.kind === 'person' && subject.mention?.isCertain)
    return personOf(cast, sentence, subject.mention, at)
  if (subject?.kind !== 'pronoun' || !/^s?he$/.test(subject.head)) return null
  for (let before = at - 1; sentences[before]?.paragraph === sentence.paragraph; before--) {
    const told = sentences[before]
    const mention = told?.mentions.findLast(({ isCertain }) => isCertain)
    if (told && mention) return personOf(cast, told, mention, before)
  }
  return null
}
