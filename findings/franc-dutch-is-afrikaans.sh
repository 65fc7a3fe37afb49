#!/usr/bin/env bash
# Versions:  franc 6.2.0, Node 20 and 24
# Behaviour: A plain Dutch sentence of 83 letters is Afrikaans, with the score 1; Dutch follows with 0.97. Left to choose among
#            the languages of states without Afrikaans, franc says Dutch, and by a wide margin.
# Expected:  Dutch: "gisteren", "minuten" and "sluiten" are no Afrikaans words.
# Output:    afr 1.00, nld 0.97 / nld 1.00, deu 0.86
# Matters:   The first answer alone is often the smaller of two near languages, and its score is always 1: what tells is the lead
#            over the second. The product names the languages that it asks for, and is certain only by the lead.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund franc@6.2.0
cat >see.mjs <<'JS'
import { francAll } from 'franc'
const text = 'De minister van Havens opende gisteren de nieuwe sluis en zei dat de deuren in vier minuten sluiten.'
const two = (options) => francAll(text, options).slice(0, 2).map(([code, score]) => `${code} ${score.toFixed(2)}`).join(', ')
const seen = `${two()} / ${two({ only: ['nld', 'deu', 'eng', 'fra', 'dan'] })}`
console.log(seen)
process.exit(seen.startsWith('afr') && / nld 1\.00/.test(seen) ? 0 : 1)
JS
node see.mjs
