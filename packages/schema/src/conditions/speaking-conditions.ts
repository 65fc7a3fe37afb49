import type { Bound, Expression, SqlBool } from 'pothos-kysely'
import { decodeId } from '../global-id.ts'
import { onSpeech } from '../on-row.ts'
import { contains, given } from './matching.ts'

/** The conditions on a speech that filters of articles, speeches and speakers share. */
export interface SpeakingFilterValue {
  readonly speaker?: string | null | undefined
  readonly office?: string | null | undefined
  readonly country?: string | null | undefined
}

export function speakingConditions(filter: Bound<SpeakingFilterValue>): readonly Expression<SqlBool>[] {
  return given([
    filter.at('speaker').when(isBySpeaker),
    filter.at('office').when((words) => contains(onSpeech.ref('speech.office'), words)),
    filter.at('country').when((words) => contains(onSpeech.ref('speech.country'), words)),
  ])
}

/** By the id, or by a substring of the name. */
function isBySpeaker(speaker: Bound<string>): Expression<SqlBool> {
  if (speaker.map((text) => text.startsWith('Speaker:')).known()) {
    return onSpeech('speech.speaker_id', '=', speaker.map((text) => decodeId(text).id).as('uuid'))
  }
  const named = onSpeech
    .selectFrom('speaker')
    .select('speaker.id')
    .where((eb) => contains(eb.ref('speaker.name'), speaker))
  return onSpeech('speech.speaker_id', 'in', named)
}
