import { writeFileSync } from 'node:fs'
import { collect } from './collect.ts'
import { errorsPage } from './page.ts'
import { sourceFiles } from './syntax.ts'

// Committed, so that everybody can read it. `npm test` fails when it is out of date.
writeFileSync(new URL('../../docs/errors.md', import.meta.url), errorsPage(collect(sourceFiles()).messages))
