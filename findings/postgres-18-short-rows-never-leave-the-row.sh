#!/usr/bin/env bash
# Versions:  @electric-sql/pglite 0.5.16 (PostgreSQL 18), Node 20 or newer
# Behaviour: `toast_tuple_target = 128` moves nothing out of a row of less than about 2 kB: rows are looked at from a length that is
#            compiled in. A greater target, 8160, does keep longer values in the row.
# Expected:  The manual calls it the least length from which long columns are moved, and 128 its least value, so a tsvector of 1.3 kB
#            leaves the row and a table of narrow columns stays narrow.
# Output:    target 128: 1.3 kB in the row, 2.9 kB out of it; target 8160: 2.9 kB in the row
# Matters:   A narrow table that has words as well gets wide by every text whose words are under 2 kB, and half of them are.
#            Words have a table of their own, `article_words`, with the greatest target: ranking reads a thousand of them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @electric-sql/pglite@0.5.16 >/dev/null 2>&1
cat > check.mjs <<'JS'
import { PGlite } from '@electric-sql/pglite'

const pglite = await PGlite.create()
let tables = 0
/** Where a tsvector of about so many bytes comes to lie. */
async function placeOf(bytes, target) {
  const table = `words_${++tables}`
  await pglite.exec(`create table ${table} (words tsvector) with (toast_tuple_target = ${target})`)
  await pglite.exec(`alter table ${table} alter words set storage external`)
  const text = Array.from({ length: bytes / 12 }, (_, n) => `'word${String(n).padStart(4, '0')}':${n + 1}`).join(' ')
  await pglite.query(`insert into ${table} values ($1::tsvector)`, [text])
  const { rows } = await pglite.query(`
    select pg_column_size(words) as size, pg_relation_size(reltoastrelid)::int8 > 0 as "isOut"
    from ${table}, pg_class where relname = '${table}'`)
  return { size: rows[0].size, place: rows[0].isOut ? 'out of it' : 'in the row' }
}
const [short, long, kept] = [await placeOf(1_000, 128), await placeOf(2_200, 128), await placeOf(2_200, 8160)]
const kB = ({ size }) => `${(size / 1000).toFixed(1)} kB`
console.log(`target 128: ${kB(short)} ${short.place}, ${kB(long)} ${long.place}; target 8160: ${kB(kept)} ${kept.place}`)
await pglite.close()
process.exit(short.place === 'in the row' && long.place === 'out of it' && kept.place === 'in the row' ? 0 : 1)
JS
node check.mjs
