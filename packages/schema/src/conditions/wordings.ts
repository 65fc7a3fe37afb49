import { wordingKey } from '@communique/archive'
import { type Bound, type Expression, type SqlBool, sql } from 'pothos-kysely'
import { isContaining } from './containing.ts'
import { searchText } from './search-text.ts'

/**
 * What is printed has these words in it, the first and last of which may be parts of words; case, accents and punctuation do not
 * matter. They are looked for among the wordings, which are few.
 */
export function isWorded(printed: Expression<string | null>, words: Bound<string>): Expression<SqlBool> {
  const key = words.map((text) => wordingKey(searchText(text)) || (text.trim() === '' ? '' : null))
  return sql<SqlBool>`left(${printed}, 600) in (select text from wording where ${isContaining(sql.ref('wording.key'), key)})`
}
