import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { output } from './child.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))
const lock = `${folder}package-lock.json`
/** Which lock the installed packages are of. */
const mark = `${folder}node_modules/.bench-lock`

/** Installs the peers into this folder, on first use and whenever their versions change. */
export async function installPeers(say: (what: string) => void, signal: AbortSignal): Promise<void> {
  const wanted = readFileSync(lock, 'utf8')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return
  say('installing the peers ...')
  // npm as it was started, where it was: the one in the path may be another.
  const npm = process.env['npm_execpath']
  const args = ['ci', '--prefix', folder, '--no-audit', '--no-fund']
  await (npm === undefined ? output('npm', args, signal) : output(process.execPath, [npm, ...args], signal))
  writeFileSync(mark, wanted)
}

/** `mercurius` -> `16.10.1`, as installed. */
export function peerVersion(name: string): string {
  const { version } = JSON.parse(readFileSync(`${folder}node_modules/${name}/package.json`, 'utf8'))
  return String(version)
}
