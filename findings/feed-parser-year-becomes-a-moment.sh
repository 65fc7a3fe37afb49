#!/usr/bin/env bash
# Versions:  @rowanmanning/feed-parser 2.1.5, rss-parser 3.13.0, Node 24
# Behaviour: In Atom, `dcterms:issued` is taken for `published` where there is none, and a month or a year becomes its first moment
#            in UTC: of 2031 it is told that it was published on 1 January 2031, at midnight.
# Expected:  that a reader of Atom passes over what is not Atom, as rss-parser does, or keeps the precision: `dcterms:issued` holds
#            dates in W3CDTF, of which a year is one.
# Output:    feed-parser 2031-01-01T00:00:00.000Z, rss-parser 2031-04-01T10:00:00.000Z
# Matters:   A feed that says honestly that only the year is known shows a day that nobody stated. The product writes `dcterms:issued`
#            only where the day is known, and tells a month or a year in words.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @rowanmanning/feed-parser@2.1.5 rss-parser@3.13.0
cat >see.mjs <<'JS'
import { parseFeed } from '@rowanmanning/feed-parser'
import Parser from 'rss-parser'
const feed = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:dcterms="http://purl.org/dc/terms/">
<id>https://archive.example/feed.atom</id><title>Tides</title><updated>2031-04-01T10:00:00Z</updated>
<entry>
<id>urn:uuid:0198b7a0-0000-7000-8000-0000000000ff</id><title>Tide table</title><updated>2031-04-01T10:00:00Z</updated>
<dcterms:issued>2031</dcterms:issued><link href="https://archive.example/a/1"/><author><name>Harbour Office</name></author>
</entry>
</feed>`
const one = parseFeed(feed).items[0].published?.toISOString()
const other = (await new Parser().parseString(feed)).items[0].isoDate
console.log(`feed-parser ${one}, rss-parser ${other}`)
process.exit(one === '2031-01-01T00:00:00.000Z' && other === '2031-04-01T10:00:00.000Z' ? 0 : 1)
JS
node see.mjs
