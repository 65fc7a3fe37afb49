#!/usr/bin/env bash
# Versions:  @electric-sql/pglite 0.5.16, Node 20 or newer
# Behaviour: PGlite makes no checkpoint while it is open, however far its log goes beyond `max_wal_size`.
# Expected:  `max_wal_size=32MB` keeps the log at about as much, as on every PostgreSQL.
# Output:    max_wal_size 32MB: more than 100 MB of log since the last checkpoint
# Matters:   A server that loads pages for hours fills its disk with log, and reads all of it again after a crash. The
#            embedded engine asks how much was written, and makes the checkpoints itself.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @electric-sql/pglite@0.5.16 >/dev/null 2>&1
cat > check.mjs <<'JS'
import { PGlite } from '@electric-sql/pglite'

const pglite = await PGlite.create({
  dataDir: './data',
  startParams: [...PGlite.defaultStartParams, '-c', 'max_wal_size=32MB', '-c', 'min_wal_size=32MB'],
})
const [{ max_wal_size: most }] = (await pglite.query('show max_wal_size')).rows
await pglite.exec('create table notice (words text)')
for (let n = 0; n < 6; n++)
  await pglite.exec("insert into notice select repeat(md5(i::text), 30) from generate_series(1, 20000) i")
const { rows } = await pglite.query(
  'select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn)::float8 as bytes from pg_control_checkpoint()',
)
const isMore = rows[0].bytes > 100e6
console.log(`max_wal_size ${most}: ${isMore ? 'more' : 'less'} than 100 MB of log since the last checkpoint`)
await pglite.close()
process.exit(most === '32MB' && isMore ? 0 : 1)
JS
node check.mjs
