#!/usr/bin/env bash
# Versions:  @graphql-yoga/render-graphiql 5.24.1 (GraphiQL 5), playwright-core 1.64.1, Debian's Chromium 156
# Behaviour: A page of GraphiQL with `defaultTabs` opens with these tabs. Whoever comes back without having edited anything
#            finds one tab more: an empty `<untitled>` one, and it is the active one.
# Expected:  The second visit shows what the first one showed.
# Output:    first visit: 2 tabs, active: First
#            second visit: 3 tabs, active: <untitled>
# Matters:   An API that greets people with examples greets them with an empty editor from the second day on. The server here
#            puts a script before GraphiQL that opens the active tab again.
set -euo pipefail
chromium=${CHROMIUM_PATH:-$(command -v chromium || command -v google-chrome || true)}
if [ -z "$chromium" ]; then echo 'Needs a Chromium: set CHROMIUM_PATH.' >&2; exit 2; fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts \
  @graphql-yoga/render-graphiql@5.24.1 graphql-yoga@5.24.1 graphql@16.15.0 playwright-core@1.64.1 >/dev/null 2>&1
cat > check.mjs <<'JS'
import { createServer } from 'node:http'
import { renderGraphiQL } from '@graphql-yoga/render-graphiql'
import { chromium } from 'playwright-core'

const html = renderGraphiQL({ defaultTabs: [{ query: 'query First { a }' }, { query: 'query Second { b }' }] })
const server = createServer((request, response) => {
  response.setHeader('content-type', request.method === 'GET' ? 'text/html; charset=utf-8' : 'application/json')
  response.end(request.method === 'GET' ? html : '{"data":null}')
})
await new Promise((listening) => server.listen(0, '127.0.0.1', listening))
const browser = await chromium.launch({ executablePath: process.argv[2], args: ['--no-sandbox'] })
const page = await browser.newPage()
async function visit() {
  await page.goto(`http://127.0.0.1:${server.address().port}/graphql`)
  await page.locator('.graphiql-tab').nth(1).waitFor()
  await page.waitForTimeout(1_500)
  const active = await page.locator('.graphiql-tab-active .graphiql-tab-button').textContent()
  return `${await page.locator('.graphiql-tab').count()} tabs, active: ${active.trim()}`
}
const first = await visit()
const second = await visit()
console.log(`first visit: ${first}`)
console.log(`second visit: ${second}`)
await browser.close()
server.close()
process.exit(first.startsWith('2 tabs') && second.startsWith('3 tabs') ? 0 : 1)
JS
node check.mjs "$chromium"
