import { type Bound, type Expression, type SqlBool, sql } from 'pothos-kysely'
import { countryCodeOf, countryNamesOf } from 'reported-speech'
import { decodeId } from '../global-id.ts'
import { onSpeech } from '../on-row.ts'
import { requestError } from '../request-error.ts'
import { given } from './matching.ts'
import { searchText } from './search-text.ts'
import { speakersNamed } from './speakers-named.ts'
import { isWorded } from './wordings.ts'

/** The conditions on a speech that filters of articles, speeches and speakers share. */
export interface SpeakingFilterValue {
  readonly speaker?: string | null | undefined
  readonly office?: string | null | undefined
  readonly country?: string | null | undefined
  readonly countryCode?: readonly string[] | null | undefined
}

export function speakingConditions(filter: Bound<SpeakingFilterValue>): readonly Expression<SqlBool>[] {
  return given([
    filter.at('speaker').when(isBySpeaker),
    filter.at('office').when((words) => isWorded(onSpeech.ref('speech.office'), words)),
    filter.at('country').when(isForCountry),
    filter.at('countryCode').when((codes) => isForOneOf(codes.map((list) => list.map(countryCode)))),
  ])
}

/** By the id, or by a part of the name. */
function isBySpeaker(speaker: Bound<string>): Expression<SqlBool> {
  if (speaker.map((text) => text.startsWith('Speaker:')).known()) {
    return onSpeech('speech.speaker_id', '=', speaker.map((text) => decodeId(text).id).as('uuid'))
  }
  return onSpeech('speech.speaker_id', 'in', speakersNamed(speaker))
}

/** By code where the words stand for one country, however it is spelled. Other words are compared with what is printed. */
function isForCountry(country: Bound<string>): Expression<SqlBool> {
  const codes = country.map((words) => {
    const code = countryCodeOf(searchText(words))
    return code === null ? null : [code]
  })
  return codes.when(isForOneOf) ?? isWorded(onSpeech.ref('speech.country'), country)
}

/** Speeches that earlier releases read have no code yet: they are found by the names that have one of these. */
function isForOneOf(codes: Bound<readonly string[]>): Expression<SqlBool> {
  const printed = onSpeech.ref('speech.country')
  const names = codes.map((list) => list.flatMap(countryNamesOf)).as('text[]')
  return onSpeech.or([
    sql<SqlBool>`${onSpeech.ref('speech.country_code')} = any(${codes.as('text[]')})`,
    onSpeech.and([
      onSpeech('speech.country_code', 'is', null),
      onSpeech('speech.country', 'is not', null),
      sql<SqlBool>`lower(${printed} collate "C") = any(${names})`,
    ]),
  ])
}

/** A code of ISO 3166, in any case. @throws GraphQLError `BAD_USER_INPUT` */
function countryCode(given: string): string {
  const code = /^[a-z]{2,4}$/i.test(given) ? countryCodeOf(given) : null
  if (code !== null) return code
  throw requestError(
    'BAD_USER_INPUT',
    '`countryCode` has a value that is not an ISO 3166 code. Use codes such as `GB` and `NO`, or `country` for names.',
  )
}
