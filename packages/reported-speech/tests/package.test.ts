import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const run = promisify(execFile)
const root = join(import.meta.dirname, '..')
// What npm tells its scripts by the environment would bind this npm to the run that started the tests.
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)))

let folder: string
let tarball: Uint8Array<ArrayBuffer>
let installed: string

/** The package as npm packs it, far from the repository, beside the packages that it stands on. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reported-speech-package-'))
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], { cwd: root, env })
  const [, name] = /"filename":\s*"([^"]+)"/.exec(stdout) ?? []
  if (name === undefined) throw new Error(`npm pack said: ${stdout}`)
  tarball = Uint8Array.from(await readFile(join(folder, name)))
  installed = join(folder, 'node_modules/reported-speech')
  await mkdir(installed, { recursive: true })
  await run('tar', ['-xzf', join(folder, name), '-C', installed, '--strip-components=1'])
  const manifest: { readonly dependencies?: Readonly<Record<string, string>> } = JSON.parse(
    await readFile(join(installed, 'package.json'), 'utf8'),
  )
  for (const needed of Object.keys(manifest.dependencies ?? {}))
    await symlink(packageFolder(needed), join(folder, 'node_modules', needed))
}, 180_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

function packageFolder(name: string): string {
  let found = dirname(createRequire(import.meta.url).resolve(name))
  while (!found.endsWith(join('node_modules', name))) found = dirname(found)
  return found
}

describe('the package', () => {
  it('has nothing that publint objects to', async () => {
    const { messages, pkg } = await publint({ pack: { tarball: tarball.buffer }, strict: true })
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([])
  })

  it('has types that fit what is loaded, for whoever imports modules', async () => {
    const analysis = await checkPackage(createPackageFromTarballData(tarball))
    if (analysis.types === false) throw new Error('The package has no types')
    const problems = analysis.problems.filter(
      (problem) =>
        !('resolutionKind' in problem) || !['node10', 'node16-cjs'].includes(problem.resolutionKind),
    )
    expect(problems).toEqual([])
  })

  it('runs the sample of its README where it is installed', async () => {
    const [, sample = ''] = /```ts\n([^`]+)```/.exec(await readFile(join(root, 'README.md'), 'utf8')) ?? []
    await writeFile(join(folder, 'app.mjs'), `${sample}\nconsole.log(JSON.stringify({ speakers, speeches }))`)
    const { stdout } = await run(process.execPath, ['app.mjs'], { cwd: folder })
    const { speakers, speeches } = JSON.parse(stdout)
    expect(speakers).toMatchObject([{ name: 'Mira Solvane', kind: 'PERSON', office: 'Minister' }])
    expect(speeches).toMatchObject([
      { statements: [{ mode: 'INDIRECT', text: 'The new gates close in four minutes' }] },
    ])
  })

  it('brings its licence, its changes, its sources and no tests', async () => {
    const { stdout } = await run('tar', ['-tzf', join(folder, 'reported-speech-0.1.0.tgz')])
    const files = stdout.trim().split('\n')
    expect(files).toEqual(
      expect.arrayContaining(
        ['LICENSE', 'CHANGELOG.md', 'README.md', 'dist/index.d.ts', 'src/index.ts'].map(
          (file) => `package/${file}`,
        ),
      ),
    )
    expect(files.filter((file) => /\/tests\/|\/gold\//.test(file))).toEqual([])
  })
})
