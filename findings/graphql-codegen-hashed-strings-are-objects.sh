#!/usr/bin/env bash
# Versions:  @graphql-codegen/client-preset 6.2.0, @graphql-codegen/core 6.2.1, graphql 17.1.0
# Behaviour: With `documentMode: 'string'` and `persistedDocuments.mode: 'replaceDocumentWithHash'`, a document is cast to the
#            generated class, which extends String, and is a plain object: its text is `[object Object]`.
# Expected:  An object of that class with an empty text or the hash, as its type says.
# Output:    Count is an object with the hash alone; as text: [object Object]
# Matters:   A client that sends strings would send these two words as the operation. The SDK takes such a document only by
#            `byId` of `@communique/sdk/persisted`, which reads its hash.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @graphql-codegen/client-preset@6.2.0 @graphql-codegen/core@6.2.1 graphql@17.1.0 >/dev/null 2>&1
cat > check.mjs <<'JS'
import { codegen } from '@graphql-codegen/core'
import { preset } from '@graphql-codegen/client-preset'
import { buildSchema, parse } from 'graphql'

const schema = buildSchema('type Query { count: Int! }')
const text = 'query Count { count }'
const sections = await preset.buildGeneratesSection({
  baseOutputDir: 'gql/',
  schema: parse('type Query { count: Int! }'),
  schemaAst: schema,
  documents: [{ document: parse(text), location: 'count.ts', rawSDL: text }],
  config: { documentMode: 'string' },
  presetConfig: { persistedDocuments: { hashAlgorithm: 'sha256', mode: 'replaceDocumentWithHash' } },
  plugins: [],
  pluginMap: {},
  pluginContext: {},
})
const section = sections.find(({ filename }) => filename.endsWith('graphql.ts'))
const code = await codegen({ ...section, documents: section.documents ?? [] })
const [, value, type] = /CountDocument = (\{.*?\}) as unknown as (\w+)</.exec(code) ?? []
const isString = /class TypedDocumentString[^{]*\n?\s*extends String/.test(code)
const document = value === undefined ? {} : JSON.parse(value)
const only = Object.keys(document).join() === '__meta__' && typeof document.__meta__.hash === 'string'
console.log(`Count is an object with ${only ? 'the hash alone' : 'something else'}; as text: ${document}`)
process.exit(only && isString && type === 'TypedDocumentString' && `${document}` === '[object Object]' ? 0 : 1)
JS
node check.mjs
