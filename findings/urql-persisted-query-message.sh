#!/usr/bin/env bash
# Versions:  @urql/core 6.0.3, @urql/exchange-persisted 5.0.1, graphql 17.1.0
# Behaviour: `persistedExchange` knows an unknown hash by the message `PersistedQueryNotFound` alone. The code
#            `PERSISTED_QUERY_NOT_FOUND` beside another message is handed to the application as an error.
# Expected:  The code decides, as in Apollo Client 4, which takes either.
# Output:    code: 1 request; message: 2 requests
# Matters:   A server whose messages are written for people, with codes for programs, cannot serve urql's automatic
#            persisted queries. This one gives these two words as the whole message.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @urql/core@6.0.3 @urql/exchange-persisted@5.0.1 graphql@17.1.0 >/dev/null 2>&1
cat > check.mjs <<'JS'
import { Client, fetchExchange } from '@urql/core'
import { persistedExchange } from '@urql/exchange-persisted'

async function requests(message) {
  let count = 0
  const fetch = async () => {
    count += 1
    const body =
      count === 1
        ? { errors: [{ message, extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] }
        : { data: { __typename: 'Query' } }
    return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } })
  }
  const exchanges = [persistedExchange({ generateHash: async () => 'a'.repeat(64) }), fetchExchange]
  await new Client({ url: 'http://localhost/graphql', fetch, exchanges }).query('{ __typename }', {})
  return count
}

const code = await requests('No document has this hash. Send its text.')
const words = await requests('PersistedQueryNotFound')
console.log(`code: ${code} request; message: ${words} requests`)
process.exit(code === 1 && words === 2 ? 0 : 1)
JS
node check.mjs
