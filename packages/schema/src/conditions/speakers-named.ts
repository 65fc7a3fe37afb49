import { foldedWords } from '@communique/full-text'
import { type Bound, type Expression, sql } from 'pothos-kysely'
import { searchText } from './search-text.ts'

/** The ids of the speakers whose name has this part, as it is printed or in another print of it that made them one. */
export function speakersNamed(part: Bound<string>): Expression<string> {
  const words = part.map((text) => foldedWords(searchText(text)).join(' ') || null)
  return sql<string>`(
    select id from speaker where strpos(lower(name), lower(${part.map(searchText).as('text')})) > 0
    union
    select known.speaker_id from speaker_identity known join speaker on speaker.id = known.speaker_id
    where strpos(known.identity, ${words.as('text')}) > 0 and speaker.name is not null)`
}
