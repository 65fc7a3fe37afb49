import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Archive } from '../src/index.ts'

const root = join(import.meta.dirname, '..')
const cache = join(root, '../../node_modules/.cache/communique')

/** Changes with whatever may change the tables and functions of an archive, or the files that hold them. */
export const archiveForm: string = formOf(['src', 'sql'])

function formOf(folders: readonly string[]): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package.json')))
  for (const folder of folders.map((name) => join(root, name)).filter(existsSync)) {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    for (const name of names.filter((name) => /(?<!\.test)\.(?:ts|sql)$/.test(name)).sort()) {
      hash.update(`${name}\0`).update(readFileSync(join(folder, name)))
    }
  }
  return hash.digest('hex').slice(0, 16)
}

const template = join(cache, `archive-${archiveForm}`)

/**
 * Makes the data directory of an empty archive, with all migrations done, unless it was made before for the same form
 * of the archive. PostgreSQL takes seconds to make its files and our tables; to copy them takes a moment.
 */
export async function prepareEmptyArchive(): Promise<void> {
  if (existsSync(template)) return
  mkdirSync(cache, { recursive: true })
  const directory = mkdtempSync(join(cache, 'making-'))
  const archive = await Archive.open({
    directory,
    onTrouble: (what, error) => {
      throw new Error(what, { cause: error })
    },
  })
  await archive[Symbol.asyncDispose]()
  rmSync(join(directory, 'lock'))
  try {
    renameSync(directory, template)
  } catch (error) {
    // Another process was quicker.
    rmSync(directory, { recursive: true })
    if (!existsSync(template)) throw error
  }
  for (const name of readdirSync(cache)) {
    const old = name.startsWith('archive-') && join(cache, name) !== template
    if (old) rmSync(join(cache, name), { recursive: true, force: true })
  }
}

// Node has it; its types come with those of browsers alone.
declare const WebAssembly: { readonly Module: new (bytes: Uint8Array) => object }

let compiled: object | undefined

/** V8 compiles a function of PostgreSQL when it first runs, for a whole process, and forgets them with the last user. */
function keepCompiled(): void {
  if (compiled !== undefined) return
  const { resolve } = createRequire(import.meta.url)
  const file = join(dirname(resolve('@electric-sql/pglite')), 'pglite.wasm')
  compiled = new WebAssembly.Module(readFileSync(file))
}

/** Makes `directory` the data directory of an empty archive. `prepareEmptyArchive` must have been called. */
export function placeEmptyArchive(directory: string): void {
  if (!existsSync(template))
    throw new Error('The sources of the archive changed while the tests ran: run the tests again.')
  keepCompiled()
  mkdirSync(dirname(directory), { recursive: true })
  cpSync(template, directory, { recursive: true })
}
