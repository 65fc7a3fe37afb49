#!/usr/bin/env bash
# Versions:  typescript 7.0.2
# Behaviour: With `rewriteRelativeImportExtensions`, `import './part.ts'` becomes `./part.js` in the JavaScript that is
#            written, but stays `./part.ts` in the declaration beside it. The compiler finds `part.d.ts` by that name.
# Expected:  Both files say `./part.js`, as the option's name says.
# Output:    index.js: export * from './part.js';
#            index.d.ts: export * from './part.ts';
# Matters:   A package that ships `dist` beside `src` works only because no `.ts` file stands in `dist`. Tools that read
#            declarations without the rules of the compiler look for a file that is not there. The packages here are
#            checked as they are packed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm pkg set type=module >/dev/null
npm install --silent --no-audit --no-fund typescript@7.0.2 >/dev/null 2>&1
mkdir src
echo "export * from './part.ts'" > src/index.ts
echo 'export const part = 1' > src/part.ts
npx tsc --rewriteRelativeImportExtensions --declaration --module nodenext --target es2022 --rootDir src --outDir dist src/index.ts
echo "index.js: $(cat dist/index.js)"
echo "index.d.ts: $(cat dist/index.d.ts)"
grep -q "./part.js" dist/index.js && grep -q "./part.ts" dist/index.d.ts
