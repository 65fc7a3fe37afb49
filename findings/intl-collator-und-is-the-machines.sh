#!/usr/bin/env bash
# Versions:  Node 20.20.2 and 24.21.0, with all their languages
# Behaviour: new Intl.Collator('und') does not have the order of the root collation. "und" is among no supported locales, so that
#            the collator takes the language of the machine: under sv_SE, "ö" comes after "z".
# Expected:  the root collation, which CLDR stores as "und" and which ICU opens by that name; it has "ö" beside "o".
# Output:    sv_SE.UTF-8 und is sv-SE: z ö, en is en: ö z / en_US.UTF-8 und is en-US: ö z, en is en: ö z
# Matters:   Names would be sorted by the language of whatever machine wrote them. The product has a table of its own of the root
#            collation, and its tests compare it with the collator of English, which has no rules besides those of the root.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >see.cjs <<'JS'
const seen = ['und', 'en'].map((tag) => {
  const collator = new Intl.Collator(tag)
  return `${tag} is ${collator.resolvedOptions().locale}: ${['z', 'ö'].sort(collator.compare).join(' ')}`
})
console.log(`${process.env.LC_ALL} ${seen.join(', ')}`)
JS
seen="$(LC_ALL=sv_SE.UTF-8 node see.cjs 2>/dev/null) / $(LC_ALL=en_US.UTF-8 node see.cjs 2>/dev/null)"
echo "$seen"
[ "$seen" = 'sv_SE.UTF-8 und is sv-SE: z ö, en is en: ö z / en_US.UTF-8 und is en-US: ö z, en is en: ö z' ]
