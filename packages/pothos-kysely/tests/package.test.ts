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
  folder = await mkdtemp(join(tmpdir(), 'pothos-kysely-package-'))
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], { cwd: root, env })
  const [, name] = /"filename":\s*"([^"]+)"/.exec(stdout) ?? []
  if (name === undefined) throw new Error(`npm pack said: ${stdout}`)
  tarball = Uint8Array.from(await readFile(join(folder, name)))
  const modules = join(folder, 'node_modules')
  installed = join(modules, 'pothos-kysely')
  await mkdir(installed, { recursive: true })
  await run('tar', ['-xzf', join(folder, name), '-C', installed, '--strip-components=1'])
  await mkdir(join(modules, '@pothos'))
  for (const needed of ['@pothos/core', 'graphql', 'kysely', 'lru-cache']) {
    await symlink(packageFolder(needed), join(modules, needed))
  }
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
    // CommonJS of old is out of scope: the package is made of modules, as the profile `esm-only` has it.
    const problems = analysis.problems.filter(
      (problem) =>
        !('resolutionKind' in problem) || !['node10', 'node16-cjs'].includes(problem.resolutionKind),
    )
    expect(problems).toEqual([])
  })

  it('works where it is installed', async () => {
    await writeFile(
      join(folder, 'app.mjs'),
      `import SchemaBuilder from '@pothos/core'
import KyselyPlugin, { toSQL } from 'pothos-kysely'
const builder = new SchemaBuilder({ plugins: [KyselyPlugin], kysely: { executor: () => null } })
const Ship = builder.kyselyObject('ships', { name: 'Ship', fields: (t) => ({ name: t.column('name') }) })
builder.queryType({ fields: (t) => ({ ship: t.kyselyField({ type: Ship }) }) })
console.log(toSQL(builder.toSchema(), '{ ship { name } }').sql)
`,
    )
    const { stdout } = await run(process.execPath, ['app.mjs'], { cwd: folder })
    expect(stdout).toMatch(/^select .* from "ships" as t1 limit 1/)
  })

  it('brings its licence, its changes, its sources and no tests', async () => {
    const { stdout } = await run('tar', ['-tzf', join(folder, `pothos-kysely-${await version()}.tgz`)])
    const files = stdout.trim().split('\n')
    expect(files).toEqual(
      expect.arrayContaining(
        ['LICENSE', 'CHANGELOG.md', 'README.md', 'dist/index.d.ts', 'dist/index.js.map', 'src/index.ts'].map(
          (file) => `package/${file}`,
        ),
      ),
    )
    expect(files.filter((file) => /tests|example|bench/.test(file))).toEqual([])
  })
})

async function version(): Promise<string> {
  return JSON.parse(await readFile(join(installed, 'package.json'), 'utf8')).version
}
