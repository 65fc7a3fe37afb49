import type { Tables } from '@communique/archive'
import type { Bound, Expression, SqlBool } from 'pothos-kysely'
import { onSpeaker } from '../on-row.ts'
import { isVisibleSpeech } from '../visible.ts'
import { all, given, isOneOf } from './matching.ts'
import { speakersNamed } from './speakers-named.ts'
import { type SpeakingFilterValue, speakingConditions } from './speaking-conditions.ts'

export interface SpeakerFilterValue extends Pick<SpeakingFilterValue, 'office' | 'country' | 'countryCode'> {
  readonly name?: string | null | undefined
  readonly kind?: readonly Tables['speaker']['kind'][] | null | undefined
}

/** The conditions of a filter on a speaker, whose speeches count as of a position of the feed, or now. */
export function speakerConditions(
  filter: Bound<SpeakerFilterValue | null | undefined>,
  asOf: Expression<number> | undefined,
): readonly Expression<SqlBool>[] {
  return (
    filter.when((present) =>
      given([
        present.at('name').when((words) => onSpeaker('speaker.id', 'in', speakersNamed(words))),
        present.at('kind').when((kinds) => isOneOf(onSpeaker.ref('speaker.kind'), kinds)),
        hasSpeech(present, asOf),
      ]),
    ) ?? []
  )
}

/** One speech must match office and country together. */
function hasSpeech(
  filter: Bound<SpeakerFilterValue>,
  asOf: Expression<number> | undefined,
): Expression<SqlBool> | undefined {
  const wanted = speakingConditions(filter)
  if (wanted.length === 0) return undefined
  const speeches = onSpeaker
    .selectFrom('speech')
    .select('speech.speaker_id')
    .where(all([...wanted, isVisibleSpeech(asOf)]))
  return onSpeaker('speaker.id', 'in', speeches)
}
