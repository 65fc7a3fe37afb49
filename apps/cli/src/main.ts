import { enableCompileCache } from 'node:module'
import { homedir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'

// What Node compiles, it keeps for the next start, which then takes half of the time; for threads as well. In a folder of
// the user's own: what lies there is run. Where it cannot be written, everything is compiled again.
if (process.env['NODE_COMPILE_CACHE'] === undefined) {
  const caches = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache')
  enableCompileCache(join(caches, 'communique', 'compiled'))
}
await import('./run.ts')
