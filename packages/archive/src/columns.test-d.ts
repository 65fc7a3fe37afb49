import type { Transaction } from 'kysely'
import * as columns from './columns.ts'
import { columnList } from './columns.ts'
import { insertRows, updateRows } from './rows.ts'
import type { Tables } from './tables.ts'

/* What must not compile: a column of a table that publishing or reparse would forget. */

columnList({
  table: 'speaker',
  kept: ['id'],
  others: [],
  // @ts-expect-error `description` is forgotten, which may be null
  types: { id: 'uuid', name: 'text', kind: 'text' },
})

columnList({
  table: 'speech',
  // @ts-expect-error there is no such column
  kept: ['id', 'article'],
  others: [],
  types: columns.speech.types,
})

declare const tx: Transaction<Tables>

// @ts-expect-error `description` is forgotten in a row
insertRows(tx, columns.speaker, [{ id: '', name: null, kind: 'PERSON' }])

// @ts-expect-error the same, when it is read again
updateRows(tx, columns.speaker, [{ id: '', name: null, kind: 'PERSON' }])

insertRows(tx, columns.speaker, [
  { id: '', name: null, description: 'a spokesman', sort_name: '', kind: 'PERSON' },
])
