#!/usr/bin/env bash
# Versions:  edge-runtime 4.0.1 on Node 20.20.2 and 24.21.0
# Behaviour: Programs in edge-runtime have `AbortSignal.timeout`, but no `AbortSignal.any`, although the Node that runs it has
#            both: the globals are its own, not those of Node.
# Expected:  What Node, Deno, Bun, workerd and browsers have since 2023 is there as well; at least what its own Node has.
# Output:    timeout: function, any: undefined
# Matters:   A client that joins its own signal to that of its caller by `AbortSignal.any` works in every runtime but this
#            one, and there only until the first subscription. The SDK passes the abort on by a listener.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund edge-runtime@4.0.1 >/dev/null 2>&1
cat > check.cjs <<'JS'
const { EdgeRuntime } = require('edge-runtime')

const inside = new EdgeRuntime().evaluate('({ timeout: typeof AbortSignal.timeout, any: typeof AbortSignal.any })')
console.log(`timeout: ${inside.timeout}, any: ${inside.any}`)
const outside = typeof AbortSignal.any
process.exit(inside.timeout === 'function' && inside.any === 'undefined' && outside === 'function' ? 0 : 1)
JS
node check.cjs
