import { enableCompileCache } from 'node:module'
import { compileCache } from './environment.ts'

// What Node compiles, it keeps for the next start, which then takes half of the time; for threads as well. In a folder of
// the user's own: what lies there is run. Where it cannot be written, everything is compiled again.
const cache = compileCache()
if (cache !== null) enableCompileCache(cache)
await import('./run.ts')
