import { type Bound, type Expression, type SqlBool, sql } from 'pothos-kysely'
import { countryCodeOf, countryNamesOf } from 'reported-speech'
import { decodeId } from '../global-id.ts'
import { onSpeech } from '../on-row.ts'
import { given } from './matching.ts'
import { searchText } from './search-text.ts'
import { speakersNamed } from './speakers-named.ts'
import { isWorded } from './wordings.ts'

/** The conditions on a speech that filters of articles, speeches and speakers share. */
export interface SpeakingFilterValue {
  readonly speaker?: string | null | undefined
  readonly office?: string | null | undefined
  readonly country?: string | null | undefined
}

export function speakingConditions(filter: Bound<SpeakingFilterValue>): readonly Expression<SqlBool>[] {
  return given([
    filter.at('speaker').when(isBySpeaker),
    filter.at('office').when((words) => isWorded(onSpeech.ref('speech.office'), words)),
    filter.at('country').when(isForCountry),
  ])
}

/** By the id, or by a part of the name. */
function isBySpeaker(speaker: Bound<string>): Expression<SqlBool> {
  if (speaker.map((text) => text.startsWith('Speaker:')).known()) {
    return onSpeech('speech.speaker_id', '=', speaker.map((text) => decodeId(text).id).as('uuid'))
  }
  return onSpeech('speech.speaker_id', 'in', speakersNamed(speaker))
}

/**
 * By code where the words stand for one country, however it is spelled. Speeches that earlier releases read have no code yet: they
 * are found by the names that have this code. Other words are compared with what is printed.
 */
function isForCountry(country: Bound<string>): Expression<SqlBool> {
  const printed = onSpeech.ref('speech.country')
  const byCode = country
    .map((words) => countryCodeOf(searchText(words)))
    .when((code) =>
      onSpeech.or([
        onSpeech('speech.country_code', '=', code.as('text')),
        onSpeech.and([
          onSpeech('speech.country_code', 'is', null),
          onSpeech('speech.country', 'is not', null),
          sql<SqlBool>`lower(${printed} collate "C") = any(${code.map(countryNamesOf).as('text[]')})`,
        ]),
      ]),
    )
  return byCode ?? isWorded(printed, country)
}
