#!/usr/bin/env bash
# Versions:  @duckdb/node-api 1.5.6-r.1 (DuckDB 1.5.6), Node 24
# Behaviour: A string that begins with U+FEFF arrives in JavaScript without it: it is taken for the mark of UTF-8, in every value.
#            SQL sees it: length() counts it.
# Expected:  the string as it is. A byte order mark stands at the beginning of a file, not of a value.
# Output:    in SQL 3 characters, in JavaScript 2
# Matters:   Offsets of statements count each character of a text. A text that was copied from a file with such a mark has other
#            offsets in Node than in SQL. The files of the product keep the character; its tests count in SQL.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @duckdb/node-api@1.5.6-r.1
cat >see.mjs <<'JS'
import { DuckDBInstance } from '@duckdb/node-api'
const connection = await (await DuckDBInstance.create(':memory:')).connect()
const reader = await connection.runAndReadAll("select word, length(word)::int from (select chr(65279) || 'ab' as word)")
const [[word, length]] = reader.getRows()
console.log(`in SQL ${length} characters, in JavaScript ${word.length}`)
process.exit(length === 3 && word.length === 2 ? 0 : 1)
JS
node see.mjs
