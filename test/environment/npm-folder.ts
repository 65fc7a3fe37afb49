import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const sdk = join(import.meta.dirname, '../../packages/sdk')

/** Without what npm tells its scripts: that would bind another npm to this repository. */
export const environmentOfUsers: Readonly<Record<string, string | undefined>> = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(?:npm_|NODE_OPTIONS$|VITEST)/i.test(name)),
)

/** Packs the SDK as it would be published; the path of the file. */
export async function packSdk(folder: string): Promise<string> {
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], {
    cwd: sdk,
    env: environmentOfUsers,
  })
  const [, name] = /"filename":\s*"([^"]+)"/.exec(stdout) ?? []
  if (name === undefined) throw new Error(`npm pack said: ${stdout}`)
  return join(folder, name)
}

/** A folder far from this repository, with packages as npm installs them for users. */
export class NpmFolder implements AsyncDisposable {
  readonly path: string

  private constructor(path: string) {
    this.path = path
  }

  /** Packages are `NAME@VERSION` or paths of packed ones. Their scripts run: some bring their program only then. */
  static async open(packages: readonly string[]): Promise<NpmFolder> {
    const folder = new NpmFolder(await mkdtemp(join(tmpdir(), 'communique-npm-')))
    await folder.write('package.json', JSON.stringify({ private: true, type: 'module' }))
    const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
    await folder.run('npm', 'install', ...quiet, ...packages)
    return folder
  }

  async write(name: string, text: string): Promise<string> {
    const file = join(this.path, name)
    await writeFile(file, text)
    return file
  }

  /** A program that a package brings. */
  bin(name: string): string {
    return join(this.path, 'node_modules/.bin', name)
  }

  /** What a command prints. @throws when it exits with another code than 0 */
  async run(command: string, ...args: readonly string[]): Promise<string> {
    const options = { cwd: this.path, env: environmentOfUsers, maxBuffer: 50_000_000 }
    return (await run(command, args, options)).stdout
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.path, { recursive: true, force: true })
  }
}
