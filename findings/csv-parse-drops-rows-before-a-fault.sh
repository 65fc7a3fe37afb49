#!/usr/bin/env bash
# Versions:  csv-parse 7.0.3, Node 20 and 24
# Behaviour: Where a quotation mark does not close, the rows before it that came in the same chunk are not given: reading from the
#            stream throws at once.
# Expected:  The rows that were whole, then the error: a stream of the same text in small chunks gives them.
# Output:    one chunk: CSV_QUOTE_NOT_CLOSED / on_record: one, two, CSV_QUOTE_NOT_CLOSED
# Matters:   One fault at the end of a table would lose rows that are in order, how many depends on the size of the chunks. `on_record`
#            is called for each row before the error is: the product takes the rows there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund csv-parse@7.0.3
cat >see.mjs <<'JS'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parse } from 'csv-parse'
const text = 'one\ntwo\n"three\n'
const rows = []
const stream = parse()
pipeline(Readable.from([text]), stream).catch(() => {})
try {
  for await (const [name] of stream) rows.push(name)
} catch (error) {
  rows.push(error.code)
}
const taken = []
const parser = parse({ on_record: ([name]) => void taken.push(name) })
await new Promise((resolve) => {
  parser.on('error', (error) => resolve(taken.push(error.code)))
  parser.end(text)
})
const seen = `one chunk: ${rows.join(', ')} / on_record: ${taken.join(', ')}`
console.log(seen)
process.exit(seen === 'one chunk: CSV_QUOTE_NOT_CLOSED / on_record: one, two, CSV_QUOTE_NOT_CLOSED' ? 0 : 1)
JS
node see.mjs
