import { partOfIdentity } from '@communique/archive'
import { type Bound, type Expression, sql } from 'pothos-kysely'
import { isContaining } from './containing.ts'
import { searchText } from './search-text.ts'

/** The ids of the speakers whose name has this part in any print of it that the archive has seen. */
export function speakersNamed(part: Bound<string>): Expression<string> {
  const words = part.map((text) => partOfIdentity(searchText(text)))
  return sql<string>`(
    select speaker_id from speaker_identity where ${isContaining(sql.ref('speaker_identity.words'), words)})`
}
