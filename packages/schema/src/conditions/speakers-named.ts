import { partOfIdentity } from '@communique/archive'
import { type Bound, type Expression, sql } from 'pothos-kysely'
import { searchText } from './search-text.ts'

/**
 * The ids of the speakers whose name has this part in any print of it that the archive has seen. An identity is folded; its words
 * stand behind the kind of the speaker, which is in capitals.
 */
export function speakersNamed(part: Bound<string>): Expression<string> {
  const words = part.map((text) => partOfIdentity(searchText(text))).as('text')
  return sql<string>`(
    select known.speaker_id from speaker_identity known join speaker on speaker.id = known.speaker_id
    where strpos(split_part(known.identity, speaker.kind || ' ', 2), ${words}) > 0 and speaker.name is not null)`
}
