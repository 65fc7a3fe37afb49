import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { context } from 'esbuild'
import type * as Gold from './gold-set.ts'
import type * as Tests from './in-this-thread.ts'

/** The package with its tests and what scores the open gold set. */
export type Judged = typeof Gold & Pick<typeof Tests, 'cases'>

export const src = join(import.meta.dirname, '../../packages/reported-speech/src')

/** Inside the tree, so that a bundle finds its packages. */
const folder = join(import.meta.dirname, `../../node_modules/.cache/communique-mutate/${process.pid}`)

/** One module of the package, its tests and its gold set; a file of `src` has the text that `textOf` gives. */
export class Bundle implements AsyncDisposable {
  #textOf: (file: string) => string = () => ''
  readonly #context = this.#begun()
  #count = 0
  /** One is written at a time. */
  #last: Promise<string> = Promise.resolve('')

  #begun() {
    const tests = readdirSync(src, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.test.ts'))
      .sort()
    return context({
      stdin: {
        contents: [
          `export { cases } from './in-this-thread.ts'`,
          `export * from './gold-set.ts'`,
          ...tests.map((file) => `import ${JSON.stringify(join(src, file))}`),
        ].join('\n'),
        resolveDir: import.meta.dirname,
      },
      bundle: true,
      ignoreAnnotations: true,
      write: false,
      format: 'esm',
      platform: 'node',
      conditions: ['communique:source'],
      external: ['fast-check', 'franc', 'i18n-iso-countries'],
      define: {
        'import.meta.dirname': JSON.stringify(src),
        'import.meta.url': JSON.stringify(pathToFileURL(join(src, 'index.ts')).href),
      },
      plugins: [
        {
          name: 'tests in this thread',
          setup: ({ onLoad, onResolve }) => {
            onResolve({ filter: /^vitest$/ }, ({ importer }) =>
              importer.startsWith(src)
                ? { path: join(import.meta.dirname, 'in-this-thread.ts') }
                : { external: true },
            )
            onLoad({ filter: /\.ts$/ }, ({ path }) => {
              const file = relative(src, path)
              if (file.startsWith('..')) return null
              const begin = `import { inFile } from 'vitest'\ninFile(${JSON.stringify(file)})\n`
              const contents = file.endsWith('.test.ts')
                ? begin + readFileSync(path, 'utf8')
                : this.#textOf(file)
              return { contents, loader: 'ts' }
            })
          },
        },
      ],
    })
  }

  /** Writes the module; it can be imported as often as there are new queries to its address. */
  written(textOf: (file: string) => string): Promise<string> {
    const written = this.#last.then(() => this.#write(textOf))
    this.#last = written.catch(() => '')
    return written
  }

  async #write(textOf: (file: string) => string): Promise<string> {
    this.#textOf = textOf
    const { outputFiles } = await (await this.#context).rebuild()
    mkdirSync(folder, { recursive: true })
    const path = join(folder, `${this.#count++}.mjs`)
    writeFileSync(path, outputFiles[0]?.contents ?? '')
    return path
  }

  async [Symbol.asyncDispose]() {
    await (await this.#context).dispose()
    rmSync(folder, { recursive: true, force: true })
  }
}

export const textOfFile = (file: string): string => readFileSync(join(src, file), 'utf8')
