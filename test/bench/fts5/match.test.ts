import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { matchExpression } from './match.ts'

const texts = ['trade agreement with Peru', 'agreement on trade', 'ports of Peru', 'a "quoted" word']

function found(words: string): readonly number[] {
  using database = new DatabaseSync(':memory:')
  database.exec("create virtual table held using fts5(text, tokenize = 'porter unicode61')")
  for (const text of texts) database.prepare('insert into held (text) values (?)').run(text)
  const match = matchExpression(words)
  if (match === null) return []
  return database
    .prepare('select rowid from held where held match ? order by rowid')
    .all(match)
    .map(({ rowid }) => Number(rowid))
}

it.each([
  ['agreement trade', [1, 2]],
  ['"trade agreement"', [1]],
  ['"trade agreement', [1]],
  ['trades -peru', [2]],
  ['ports or quoted', [3, 4]],
  ['trade -peru or ports', [2, 3]],
  ['AND NEAR(x', []],
  ['-peru', []],
  ['or " - "', []],
])('finds what was asked for in web style: %s', (words, hits) => {
  expect(found(words)).toEqual(hits)
})
