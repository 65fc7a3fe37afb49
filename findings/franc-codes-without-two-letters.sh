#!/usr/bin/env bash
# Versions:  franc 6.2.0, iso-639-3 3.0.1 (of the same author), Node 20 and 24
# Behaviour: For Estonian, Latvian, Albanian, Arabic, Chinese, Swahili, Azerbaijani and Uzbek, franc answers with the code of
#            one variety (ekk, lvs, als, arb, cmn, swh, azj, uzn). ISO 639-3 gives the two letters of the language (et, lv, sq,
#            ar, zh, sw, az, uz) to the macrolanguage alone (est, lav, sqi ...), and so does iso6393To1: undefined for all eight.
# Expected:  "et" for a text that franc calls Estonian: the obvious way from franc to what `lang` and Intl say.
# Output:    ekk undefined, lvs undefined, als undefined, arb undefined, cmn undefined, swh undefined, azj undefined, uzn undefined
# Matters:   Official languages of more than thirty states, Arabic and Chinese among them, fall out without an error where a tool maps
#            franc's answer so, and never equal a page's `lang`. The product has its own table of franc's codes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund franc@6.2.0 iso-639-3@3.0.1
cat >see.mjs <<'JS'
import { franc } from 'franc'
import { iso6393To1 } from 'iso-639-3'
const texts = {
  ekk: 'Minister ütles eile, et uus sadam avatakse kevadel ja kõik laevad tulevad tagasi, kui jõgi on jälle vaba.',
  lvs: 'Ministrs vakar teica, ka jauno ostu atvērs pavasarī un visi kuģi atgriezīsies, kad upe atkal būs brīva.',
  als: 'Ministri tha dje se porti i ri do të hapet në pranverë dhe të gjitha anijet do të kthehen kur lumi të jetë i lirë.',
  arb: 'قال الوزير أمس إن الميناء الجديد سيفتح في الربيع وإن جميع السفن ستعود عندما يصبح النهر حرا من جديد.',
  cmn: '部长昨天说,新港口将在春天开放,河流重新畅通以后,所有的船都会回来。',
  swh: 'Waziri alisema jana kwamba bandari mpya itafunguliwa na meli zote zitarudi wakati mto utakapokuwa huru tena.',
  azj: 'Nazir dünən dedi ki, yeni liman yazda açılacaq və çay yenidən azad olanda bütün gəmilər geri qayıdacaq.',
  uzn: 'Vazir kecha yangi port bahorda ochilishini va daryo yana ozod bo‘lganda barcha kemalar qaytishini aytdi.',
}
const seen = Object.values(texts).map((text) => franc(text))
console.log(seen.map((code) => `${code} ${iso6393To1[code]}`).join(', '))
const isAsSaid = seen.join() === Object.keys(texts).join() && seen.every((code) => iso6393To1[code] === undefined)
process.exit(isAsSaid && iso6393To1.est === 'et' ? 0 : 1)
JS
node see.mjs
