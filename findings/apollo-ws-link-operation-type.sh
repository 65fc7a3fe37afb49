#!/usr/bin/env bash
# Versions:  @apollo/client 4.0.0, graphql 16.11.0, rxjs 7.8.2
# Behaviour: `GraphQLWsLink` hands on every enumerable property of an operation, and version 4 has a new one. The payload
#            of `subscribe` has `operationType`, which graphql-transport-ws does not know.
# Expected:  `query`, `variables`, `operationName` and `extensions` alone, as in version 3, and as 4.3.8 sends them again.
# Output:    extensions, operationName, operationType, query, variables
# Matters:   A server that refuses unknown parameters, as many do over HTTP, refuses every operation of such a client over
#            WebSocket. This one ignores them there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @apollo/client@4.0.0 graphql@16.11.0 rxjs@7.8.2 >/dev/null 2>&1
cat > check.mjs <<'JS'
import { ApolloClient, ApolloLink, gql, InMemoryCache } from '@apollo/client'
import { GraphQLWsLink } from '@apollo/client/link/subscriptions'

const sent = []
const webSocket = { subscribe: (payload) => void sent.push(payload) ?? (() => {}) }
const client = new ApolloClient({
  cache: new InMemoryCache(),
  link: ApolloLink.from([new GraphQLWsLink(webSocket)]),
})
client.subscribe({ query: gql`subscription { tick }` }).subscribe({})
await new Promise((resolve) => setTimeout(resolve, 100))
const names = Object.keys(sent[0]).sort()
console.log(names.join(', '))
process.exit(names.includes('operationType') ? 0 : 1)
JS
node check.mjs
