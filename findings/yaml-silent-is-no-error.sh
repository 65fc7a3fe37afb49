#!/usr/bin/env bash
# Versions:  yaml 2.9.1, Node 20 and 24
# Behaviour: `parse` with `logLevel: 'silent'` throws no errors either: a document that is not YAML comes back as something else, here
#            as a title that is an object with the date in it. `error` throws, and prints nothing as well.
# Expected:  A level of logging that says what is printed, not what is thrown.
# Output:    silent: {"title":{"Harl":"the dam holds","date":"2031-05-02"}} / error: YAMLParseError
# Matters:   "title: Harl: the dam holds" is what people write above a text. Read silently, title, date and address were lost without
#            a word; the product reads with `error` and then line by line.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund yaml@2.9.1
cat >see.mjs <<'JS'
import { parse } from 'yaml'
const text = 'title: Harl: the dam holds\ndate: 2031-05-02\n'
const read = (logLevel) => {
  try {
    return JSON.stringify(parse(text, { logLevel }))
  } catch (error) {
    return error.name
  }
}
const seen = `silent: ${read('silent')} / error: ${read('error')}`
console.log(seen)
process.exit(/^silent: (?!YAMLParseError)/.test(seen) && /error: YAMLParseError$/.test(seen) ? 0 : 1)
JS
node see.mjs
