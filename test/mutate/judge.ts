import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parentPort } from 'node:worker_threads'
import { build } from 'esbuild'
import { openGold } from '../../packages/reported-speech/tests/gold/gold-document.ts'
import type * as Gold from './gold-set.ts'

/** A file of the package with other text; null for the package as it is. */
export interface Change {
  readonly file: string
  readonly text: string
}

export interface Verdict {
  /** What got worse, or how it broke; empty where nothing did. */
  readonly noticed: readonly string[]
}

const src = join(import.meta.dirname, '../../packages/reported-speech/src')
const documents = openGold()

async function withChange(change: Change | null): Promise<typeof Gold> {
  const changed = change && join(src, change.file)
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'gold-set.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    conditions: ['communique:source'],
    define: {
      'import.meta.dirname': JSON.stringify(src),
      'import.meta.url': JSON.stringify(pathToFileURL(join(src, 'index.ts')).href),
    },
    plugins: [
      {
        name: 'change',
        setup({ onLoad }) {
          onLoad({ filter: /\.ts$/ }, ({ path }) =>
            change && path === changed ? { contents: change.text, loader: 'ts' } : null,
          )
        },
      },
    ],
  })
  const code = outputFiles[0]?.text ?? ''
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)
}

const before = await withChange(null)
const least = before.measureGold(documents)

parentPort?.on('message', (change: Change) => {
  withChange(change)
    .then((gold): Verdict => ({ noticed: before.below(gold.measureGold(documents), least) }))
    .catch((error): Verdict => ({ noticed: [String(error)] }))
    .then((verdict) => parentPort?.postMessage(verdict))
})
parentPort?.postMessage('ready')
