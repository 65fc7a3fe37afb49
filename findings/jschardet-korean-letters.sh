#!/usr/bin/env bash
# Versions:  jschardet 4.1.0, Node 20 and 24
# Behaviour: One letter that EUC-KR got later (찦, a name of a car) and a Korean sentence of 40 letters is no longer CP949: the
#            answer is Johab with 0.12. Without the letter it is CP949 with 0.84.
# Expected:  CP949 both times: the library lists CP949, and that letter is why CP949 exists.
# Output:    CP949 0.84 / Johab 0.12
# Matters:   The library asks the TextDecoder of the runtime which encodings the bytes are valid in, and Node's euc-kr is the
#            small set of 1987. A page of such letters would be refused. The product asks a second time without these letters.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund jschardet@4.1.0 @exodus/bytes@1.16.0
cat >see.mjs <<'JS'
import { createMultibyteEncoder } from '@exodus/bytes/multi-byte.js'
import { chardet } from 'jschardet'
const encode = createMultibyteEncoder('euc-kr')
const sentence = (vehicle) => `장관은 오월 이일 ${vehicle}를 타고 켈에 도착하였다. 장관은 다리가 가을에 열린다고 말하였다.`
const seen = ['차', '찦차'].map((vehicle) => {
  const { encoding, confidence } = chardet.detect(encode(sentence(vehicle)))
  return `${encoding} ${confidence.toFixed(2)}`
})
console.log(seen.join(' / '))
process.exit(seen[0].startsWith('CP949') && !seen[1].startsWith('CP949') ? 0 : 1)
JS
node see.mjs
