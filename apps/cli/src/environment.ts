import { homedir } from 'node:os'
import { join } from 'node:path'

/** Every variable that means something to the command. Each has a flag, and the flag wins. */
export const variables = [
  'PORT',
  'HOST',
  'COMMUNIQUE_DATA',
  'DATABASE_URL',
  'COMMUNIQUE_KEY',
  'LOG_LEVEL',
] as const

/** Where `serve` listens if nobody says otherwise, and where the other commands look for it. */
export const defaultPort = 4000
export const defaultHost = '127.0.0.1'
export const defaultUrl = `http://${defaultHost}:${defaultPort}/graphql`

/** In the current folder. */
export const defaultDataDirectory = '.communique'

/** A variable set to nothing is one left out: container tools cannot say it otherwise. */
export function dropEmptyVariables(): void {
  for (const name of variables) {
    if (process.env[name] === '') delete process.env[name]
  }
}

/** Whether somebody looks for a fault in the command itself. */
export function isDebugging(): boolean {
  const level = process.env['LOG_LEVEL']
  return level === 'debug' || level === 'trace'
}

/** Whether npm or npx started the command, with a shell between. */
export function isRunByNpm(): boolean {
  return process.env['npm_lifecycle_event'] !== undefined
}

/** Where Node keeps what it has compiled: a folder of the user's own. Null where the user has named another one to Node. */
export function compileCache(): string | null {
  if (process.env['NODE_COMPILE_CACHE'] !== undefined) return null
  return join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'communique', 'compiled')
}
