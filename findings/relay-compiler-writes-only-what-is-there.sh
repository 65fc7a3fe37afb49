#!/usr/bin/env bash
# Versions:  relay-compiler 21.0.1
# Behaviour: The compiler takes a configuration for invalid as long as the folder `artifactDirectory` and the file of
#            `persistConfig`, both of which it writes itself, do not exist. An empty folder and an empty file are enough.
# Expected:  A code generator makes the places that it writes to, as graphql-codegen does: a fresh clone, which ignores what is
#            generated, compiles.
# Output:    no folder: 1; no file: 1; both: 0
# Matters:   A recipe that says "compile" fails in a new checkout with a word about an invalid configuration. Ours says to make
#            the two first, and the test that follows it does so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund relay-compiler@21.0.1 >/dev/null 2>&1
mkdir src
echo 'type Query { word: String }' > schema.graphql
echo 'import { graphql } from "relay-runtime"; export const q = graphql`query wordQuery { word }`' > src/word.ts
cat > relay.config.json <<'JSON'
{
  "src": "src", "schema": "schema.graphql", "language": "typescript",
  "artifactDirectory": "generated", "persistConfig": { "file": "persisted.json" }
}
JSON
compile() { local status=0; npx relay-compiler >/dev/null 2>&1 || status=1; echo "$status"; }
touch persisted.json
noFolder=$(compile)
mkdir generated
rm persisted.json
noFile=$(compile)
touch persisted.json
both=$(compile)
echo "no folder: $noFolder; no file: $noFile; both: $both"
[ "$noFolder$noFile$both" = 110 ]
