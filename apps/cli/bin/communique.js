#!/usr/bin/env -S node --conditions=communique:source
// Plain JavaScript for old Nodes: it finds the Node that the sources need, and nothing else.
import { spawn } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const neededMajor = 24
const flags = ['--conditions=communique:source']

const isNewEnough = Number(process.versions.node.split('.')[0]) >= neededMajor
const hasFlags = flags.every((flag) => process.execArgv.includes(flag))

if (isNewEnough && hasFlags) {
  await import('../src/main.ts')
} else {
  const node = isNewEnough ? process.execPath : pinnedNode()
  if (node === undefined) {
    process.stderr.write(
      `communique: Node ${neededMajor} or newer is needed, this is ${process.version}: run \`npm ci\` in the repository, which brings it.\n`,
    )
    process.exitCode = 1
  } else {
    rerun(node)
  }
}

/** The Node of the npm package `node`, unless its install script was not allowed to fetch it. */
function pinnedNode() {
  try {
    const manifest = createRequire(import.meta.url).resolve('node/package.json')
    const name = process.platform === 'win32' ? 'node.exe' : 'node'
    const path = join(dirname(manifest), 'bin', name)
    // A package `node` that leads back to the Node that runs this would start itself for ever.
    return existsSync(path) && realpathSync(path) !== realpathSync(process.execPath) ? path : undefined
  } catch {
    return undefined
  }
}

function rerun(node) {
  const script = fileURLToPath(import.meta.url)
  const child = spawn(node, [...flags, script, ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    process.stderr.write(`communique: ${node} cannot be started (${error.message}): run \`npm ci\` again.\n`)
    process.exitCode = 1
  })
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0)
  })
}
