#!/usr/bin/env bash
# Versions:  i18n-nationality 1.4.0 (i18n-iso-countries 7.14.0 beside it), Node 20 and 24
# Behaviour: the English words for peoples give "Welsh" for WF (Wallis and Futuna), and getAlpha2Code turns "Welsh" into
#            WF and "Kosovar" into nothing. No word stands for Wales, and none for its state, GB, but "British".
# Expected:  "Wallisian" or "Futunan" for WF; "Welsh" for GB or for no code.
# Output:    WF Welsh / Welsh WF / Kosovar undefined
# Matters:   A Welsh minister became one of a French island in the Pacific. The product has a list of its own for the
#            words of peoples, tested over all codes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund i18n-nationality@1.4.0
cat >see.cjs <<'JS'
const nationality = require('i18n-nationality')
nationality.registerLocale(require('i18n-nationality/langs/en.json'))
const seen = [
  `WF ${nationality.getName('WF', 'en')}`,
  `Welsh ${nationality.getAlpha2Code('Welsh', 'en')}`,
  `Kosovar ${nationality.getAlpha2Code('Kosovar', 'en')}`,
].join(' / ')
console.log(seen)
process.exit(seen === 'WF Welsh / Welsh WF / Kosovar undefined' ? 0 : 1)
JS
node see.cjs
