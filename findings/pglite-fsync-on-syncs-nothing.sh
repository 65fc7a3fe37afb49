#!/usr/bin/env bash
# Versions:  @electric-sql/pglite 0.5.16, Node 20 or newer
# Behaviour: Started with `fsync=on`, PGlite says `fsync` is on and calls neither `fsync` nor `fdatasync` of Node: its files
#            answer both with success and do nothing.
# Expected:  What PostgreSQL acknowledges with `fsync=on` and `synchronous_commit=on` is on the disk.
# Output:    fsync on, 20 commits and a checkpoint: 0 syncs
# Matters:   A page that was acknowledged is lost in a power cut. The embedded engine gives these files an `fsync`, and
#            chooses `wal_sync_method=fsync`, the only one that comes there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @electric-sql/pglite@0.5.16 >/dev/null 2>&1
cat > check.mjs <<'JS'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

let syncs = 0
for (const name of ['fsync', 'fsyncSync', 'fdatasync', 'fdatasyncSync']) {
  const call = fs[name]
  fs[name] = (...given) => {
    syncs += 1
    return call(...given)
  }
}
syncBuiltinESMExports()
const { PGlite } = await import('@electric-sql/pglite')

const startParams = [...PGlite.defaultStartParams.filter((one) => one !== '-F'), '-c', 'fsync=on']
const pglite = await PGlite.create({ dataDir: './data', startParams })
const [{ fsync }] = (await pglite.query('show fsync')).rows
await pglite.exec('create table notice (n int)')
for (let n = 0; n < 19; n++) await pglite.query('insert into notice values ($1)', [n])
await pglite.exec('checkpoint')
console.log(`fsync ${fsync}, 20 commits and a checkpoint: ${syncs} syncs`)
await pglite.close()
process.exit(fsync === 'on' && syncs === 0 ? 0 : 1)
JS
node check.mjs
