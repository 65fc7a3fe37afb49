import { enableCompileCache } from 'node:module'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { settings } from '@communique/server/settings'

/** Every variable that stands in for a flag of commands, beside those of the server's settings. The flag wins. */
const variables = [
  'COMMUNIQUE_DATA',
  'DATABASE_URL',
  'COMMUNIQUE_KEY',
  'COMMUNIQUE_URL',
  'COMMUNIQUE_CONFIG',
] as const

export type Variable = (typeof variables)[number]

const { port, host, dataDirectory } = settings.server

/** Where `serve` listens if nobody says otherwise, and where the other commands look for it. */
export const defaultUrl = `http://${host.default}:${port.default}/graphql`

/** In the current folder. */
export const defaultDataDirectory = dataDirectory.default

/** A variable set to nothing is one left out: container tools cannot say it otherwise. */
export function dropEmptyVariables(): void {
  for (const name of variables) {
    if (process.env[name] === '') delete process.env[name]
  }
}

/** The environment, for whoever reads settings from it. */
export function environment(): Readonly<Record<string, string | undefined>> {
  return process.env
}

/** Whether somebody looks for a fault in the command itself. */
export function isDebugging(): boolean {
  const level = process.env['LOG_LEVEL']
  return level === 'debug' || level === 'trace'
}

/** Whether a browser could show something: elsewhere than on Linux and its like there always is a desktop. */
export function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true
  // Windows shows it where Linux runs within it.
  return ['DISPLAY', 'WAYLAND_DISPLAY', 'WSL_DISTRO_NAME'].some((name) => Boolean(process.env[name]))
}

/** Whether npm or npx started the command, with a shell between. */
export function isRunByNpm(): boolean {
  return process.env['npm_lifecycle_event'] !== undefined
}

/**
 * What Node compiles, it keeps for the next start, which then takes half of the processor time; that of a thread too. In a
 * folder of the user's own, because what lies there is run, or where the user has told Node to. Where it cannot be written,
 * everything is compiled again.
 */
export function keepCompiled(): void {
  if (process.env['NODE_COMPILE_CACHE'] !== undefined) return
  const folder = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'communique', 'compiled')
  enableCompileCache(folder)
  // Threads look there alone.
  process.env['NODE_COMPILE_CACHE'] = folder
}
