#!/usr/bin/env bash
# Versions:  csv-stringify 6.9.0, csv-parse 7.0.3
# Behaviour: A text is quoted where it holds the whole record delimiter, and no other line break: with "\n" a carriage return stays
#            bare, with "\r\n" a line feed too. csv-parse, which finds the delimiter by itself, then takes it for the end of a record.
# Expected:  RFC 4180: fields with line breaks are quoted; and that the one half of a family reads what the other writes.
# Output:    unix "a\rb,c\n" / windows "a\nb,c\r\n" / read again: 2 records instead of 1
# Matters:   Old pages end their lines with carriage returns, and words of them become cells. The tables that the product writes
#            quote them by an expression of its own (quoted_match).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund csv-stringify@6.9.0 csv-parse@7.0.3
cat >see.mjs <<'JS'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
const unix = stringify([['a\rb', 'c']], { record_delimiter: 'unix' })
const windows = stringify([['a\nb', 'c']], { record_delimiter: 'windows' })
const again = parse(unix, { relax_column_count: true }).length
const seen = `unix ${JSON.stringify(unix)} / windows ${JSON.stringify(windows)} / read again: ${again} records instead of 1`
console.log(seen)
process.exit(seen === 'unix "a\\rb,c\\n" / windows "a\\nb,c\\r\\n" / read again: 2 records instead of 1' ? 0 : 1)
JS
node see.mjs
