import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startTestServer, type TestServer } from './test-server.ts'

const top = join(import.meta.dirname, '../..')
const page = await readFile(join(top, 'docs/clients.md'), 'utf8')

/** The recipes of docs/clients.md in one language, each with its heading. */
export function recipesIn(language: string): readonly (readonly [heading: string, code: string])[] {
  return page.split(/^## /m).flatMap((section) => {
    const [heading = ''] = section.split('\n')
    const codes = [...section.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))]
    return codes.map(([, code = '']) => [heading, code] as const)
  })
}

/** A server, and a folder beside the libraries of this repository in which recipes ask it. */
export class Kitchen implements AsyncDisposable {
  readonly folder: string
  readonly #server: TestServer

  private constructor(folder: string, server: TestServer) {
    this.folder = folder
    this.#server = server
  }

  static async open(): Promise<Kitchen> {
    const server = await startTestServer()
    const folder = await mkdtemp(join(tmpdir(), 'communique-recipes-'))
    await symlink(join(top, 'node_modules'), join(folder, 'node_modules'))
    await writeFile(join(folder, 'package.json'), '{"type":"module"}')
    return new Kitchen(folder, server)
  }

  /** Writes a recipe into a file; its path. */
  async write(name: string, code: string): Promise<string> {
    const file = join(this.folder, name)
    await writeFile(file, code.replaceAll('http://127.0.0.1:4000/graphql', this.#server.url))
    return file
  }

  /** What a program prints. */
  async run(command: string, ...args: readonly string[]): Promise<string> {
    return (await promisify(execFile)(command, args, { cwd: this.folder })).stdout
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#server[Symbol.asyncDispose]()
    await rm(this.folder, { recursive: true })
  }
}
