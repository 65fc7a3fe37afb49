#!/usr/bin/env bash
# Versions:  cldr-dates-full 48.2.0; the Intl of Node 20 (ICU 78.2) and 24 (78.3) gives the same
# Behaviour: Short names of months name other months elsewhere: "May" is May in English, October in Duala and November in Basaa;
#            "Mar" is March in dozens of languages and May in Teso. In Jola-Fonyi November is "No" and December "De".
# Expected:  languages that share a short name share the month, as the Roman names suggest; and names of months that are no
#            everyday words of other languages.
# Output:    May: en 5, dua 10, bas 11 / Mar: en 3, teo 5 / dyo 11: No, dyo 12: De
# Matters:   A table of months of all languages reads "8 May 2031" as October and "No. 14/2031" as a day in November. A name may
#            count only by the page's own language where languages differ, and never where it is a word of the page.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund cldr-dates-full@48.2.0
cat >see.mjs <<'JS'
import { readFileSync } from 'node:fs'
const shortOf = (language) => {
  const file = `node_modules/cldr-dates-full/main/${language}/ca-gregorian.json`
  const { months } = JSON.parse(readFileSync(file, 'utf8')).main[language].dates.calendars.gregorian
  return Object.entries(months.format.abbreviated)
}
const called = (name, languages) =>
  languages
    .map((language) => `${language} ${shortOf(language).find(([, word]) => word.toLowerCase() === name)?.[0]}`)
    .join(', ')
const jola = new Map(shortOf('dyo'))
const seen = `May: ${called('may', ['en', 'dua', 'bas'])} / Mar: ${called('mar', ['en', 'teo'])} / dyo 11: ${jola.get('11')}, dyo 12: ${jola.get('12')}`
console.log(seen)
process.exit(seen === 'May: en 5, dua 10, bas 11 / Mar: en 3, teo 5 / dyo 11: No, dyo 12: De' ? 0 : 1)
JS
node see.mjs
