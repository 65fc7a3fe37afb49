import { writeFileSync } from 'node:fs'
import { settingsPage } from './page.ts'

// Committed, so that everybody can read it. `npm test` fails when it is out of date.
writeFileSync(new URL('../../docs/configuration.md', import.meta.url), settingsPage())
