// Plain JavaScript for old Nodes: `npm ci` runs it, so that the reading room is there when the server starts.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import process from 'node:process'

if (hasTools()) {
  // Through npm, whose scripts run on the Node of the repository.
  const { status } = spawnSync('npm', ['run', 'build', '--workspace', '@communique/reader', '--silent'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  process.exitCode = status ?? 1
} else {
  process.stderr.write('The reading room is not built: what builds it was left out (--omit dev).\n')
}

function hasTools() {
  try {
    createRequire(import.meta.url).resolve('vite/package.json')
    return true
  } catch {
    return false
  }
}
