#!/usr/bin/env bash
# Versions:  @pothos/core 4.15.1, @pothos/plugin-scope-auth 4.2.1, graphql 17.1.0
# Behaviour: The scope-auth plugin wraps `resolveType` of every interface and union, also where no type of the schema has
#            scopes. It does not wrap the resolver of a field that has none.
# Expected:  What has no scopes is left as it is: types like fields.
# Output:    field wrapped: false
#            resolveType wrapped: true
# Matters:   A plugin that compares functions to see whether a guard stands around them takes every abstract type for
#            guarded. pothos-kysely therefore has the option `passOver: { types: ['scopeAuth'] }`.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @pothos/core@4.15.1 @pothos/plugin-scope-auth@4.2.1 graphql@17.1.0 >/dev/null 2>&1
cat > check.mjs <<'JS'
import SchemaBuilder, { BasePlugin } from '@pothos/core'
import ScopeAuthPlugin from '@pothos/plugin-scope-auth'

const seen = {}
class Watcher extends BasePlugin {
  wrapResolve(resolver) {
    seen.resolve = resolver
    return resolver
  }
  wrapResolveType(resolveType) {
    seen.resolveType = resolveType
    return resolveType
  }
}
SchemaBuilder.registerPlugin('watcher', Watcher)

const builder = new SchemaBuilder({
  plugins: [ScopeAuthPlugin, 'watcher'],
  scopeAuth: { authScopes: () => ({}) },
})
const Thing = builder.interfaceRef('Thing')
Thing.implement({ resolveType: () => 'Ship', fields: (t) => ({ name: t.exposeString('name') }) })
builder.objectRef('Ship').implement({ interfaces: [Thing] })
builder.queryType({ fields: (t) => ({ thing: t.field({ type: Thing, resolve: () => ({ name: 'Argo' }) }) }) })
const schema = builder.toSchema()

const query = schema.getQueryType().getFields().thing.resolve
const field = query !== seen.resolve
const type = schema.getType('Thing').resolveType !== seen.resolveType
console.log(`field wrapped: ${field}`)
console.log(`resolveType wrapped: ${type}`)
process.exit(!field && type ? 0 : 1)
JS
node check.mjs
