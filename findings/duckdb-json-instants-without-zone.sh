#!/usr/bin/env bash
# Versions:  @duckdb/node-api 1.5.6-r.1 (DuckDB 1.5.6), Node 24
# Behaviour: The JSON reader takes `2031-03-14T09:30:00.000Z` for a TIMESTAMP without a zone, in UTC. The CSV reader takes the same
#            letters for a TIMESTAMP WITH TIME ZONE. Compared, the two are apart by the offset of the session's time zone.
# Expected:  the same type for the same letters, or at least the same instant. In a session in UTC, as on most servers, nothing is seen.
# Output:    json TIMESTAMP, csv TIMESTAMP WITH TIME ZONE, apart in UTC 00:00:00, in New York 04:00:00
# Matters:   Whoever joins a JSON Lines export with a CSV or Parquet export by time finds nothing, on a laptop alone. The product writes
#            instants with `Z` everywhere, and tells users to say `AT TIME ZONE 'UTC'` where they read JSON.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @duckdb/node-api@1.5.6-r.1
echo '{"seen":"2031-03-14T09:30:00.000Z"}' >seen.jsonl
printf 'seen\n2031-03-14T09:30:00.000Z\n' >seen.csv
cat >see.mjs <<'JS'
import { DuckDBInstance } from '@duckdb/node-api'
const connection = await (await DuckDBInstance.create(':memory:')).connect()
const ask = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson()[0]
const kinds = await ask("select typeof(j.seen) as json, typeof(c.seen) as csv from 'seen.jsonl' j, 'seen.csv' c")
const apart = async (zone) => {
  await connection.run(`set timezone = '${zone}'`)
  return (await ask("select (j.seen::timestamptz - c.seen)::varchar as apart from 'seen.jsonl' j, 'seen.csv' c")).apart
}
const [utc, newYork] = [await apart('UTC'), await apart('America/New_York')]
console.log(`json ${kinds.json}, csv ${kinds.csv}, apart in UTC ${utc}, in New York ${newYork}`)
process.exit(kinds.json === 'TIMESTAMP' && utc === '00:00:00' && newYork === '04:00:00' ? 0 : 1)
JS
node see.mjs
