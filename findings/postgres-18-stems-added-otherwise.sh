#!/usr/bin/env bash
# Versions:  PostgreSQL 17.5 and 18.6, as @electric-sql/pglite 0.3.16 and 0.5.16 have them; Node 20 or newer
# Behaviour: The dictionary `english_stem` of PostgreSQL 18 makes `add` of "added" and "adding", that of 17 makes `ad`. A
#            tsvector that 17 made, and that an upgrade keeps, is not found by the same word in 18.
# Expected:  A stored tsvector and an index stay good for `to_tsquery` with the same configuration across major versions.
# Output:    17.5 stores 'ad':2 for "she added that"; 18.6 seeks 'add': found false
# Matters:   "He added that ..." stands in every second statement. Words are cut and stemmed by the program, with one
#            version of one stemmer, and PostgreSQL only reads the text form of tsvector and tsquery.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund old@npm:@electric-sql/pglite@0.3.16 new@npm:@electric-sql/pglite@0.5.16 >/dev/null 2>&1
cat > check.mjs <<'JS'
const ask = async (name, sql, values) => {
  const { PGlite } = await import(name)
  const pglite = await PGlite.create()
  const { rows } = await pglite.query(`select current_setting('server_version') as version, ${sql}`, values)
  await pglite.close()
  return rows[0]
}
const stored = await ask('old', "to_tsvector('english', 'she added that')::text as vector")
const sought = await ask(
  'new',
  `to_tsquery('english', 'added')::text as query, $1::tsvector @@ to_tsquery('english', 'added') as found`,
  [stored.vector],
)
console.log(
  `${stored.version} stores ${stored.vector} for "she added that"; ${sought.version} seeks ${sought.query}: found ${sought.found}`,
)
process.exit(sought.found ? 1 : 0)
JS
node check.mjs
