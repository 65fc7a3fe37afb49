#!/usr/bin/env bash
# Versions:  saxes 6.0.0, sax 1.6.1, Node 20 and 24
# Behaviour: With a handler for errors, saxes goes on behind most faults of XML. Behind an ampersand and a space it does not: it
#            looks for the semicolon of a reference to the end of the file. The text from there on and all elements are lost.
# Expected:  One error, and the ampersand as text: sax, which saxes was made from, does so.
# Output:    saxes: one / sax: one, & two, three
# Matters:   Feeds have bare ampersands in titles and addresses. One of them would take away all entries behind it; the product
#            reads feeds with sax.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund saxes@6.0.0 sax@1.6.1
cat >see.mjs <<'JS'
import sax from 'sax'
import { SaxesParser } from 'saxes'
const xml = '<a><b>one & two</b><b>three</b></a>'
const shown = (texts) => texts.map((text) => text.trim()).filter((text) => text !== '').join(', ')
const bySaxes = []
const saxes = new SaxesParser()
saxes.on('error', () => {})
saxes.on('text', (text) => bySaxes.push(text))
saxes.write(xml).close()
const bySax = []
const parser = sax.parser(true)
parser.onerror = () => parser.resume()
parser.ontext = (text) => bySax.push(text)
parser.write(xml).close()
const seen = `saxes: ${shown(bySaxes)} / sax: ${shown(bySax)}`
console.log(seen)
process.exit(/saxes: one \//.test(seen) && /three$/.test(seen) ? 0 : 1)
JS
node see.mjs
