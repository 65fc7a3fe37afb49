import { execFile, spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer } from './environment/test-server.ts'

const run = promisify(execFile)
const sdk = join(import.meta.dirname, '../packages/sdk')
const resolve = createRequire(import.meta.url).resolve
const packageFolder = (name: string) => dirname(resolve(`${name}/package.json`))

// What npm tells its scripts by the environment would bind the consumer's npm to this repository.
const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)))

let root: string
let folder: string
let samples: string[]
let tarball: Uint8Array<ArrayBuffer>

/** A folder far from the repository, with the package as npm installs it, the app and the samples of the README. */
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'communique-consumer-'))
  folder = join(root, 'app')
  await cp(join(import.meta.dirname, 'consumer'), folder, { recursive: true })
  // As the README of the package says.
  const pack = ['pack', '--workspace', '@communique/sdk', '--json', '--pack-destination', folder]
  const packed = await run('npm', pack, { cwd: join(sdk, '../..'), env: environment })
  const [, name] = /"filename":\s*"([^"]+)"/.exec(packed.stdout) ?? []
  if (name === undefined) throw new Error(`npm pack said: ${packed.stdout}`)
  tarball = Uint8Array.from(await readFile(join(folder, name)))
  await run('npm', ['install', '--no-audit', '--no-fund', '--offline', `./${name}`], {
    cwd: folder,
    env: environment,
  })
  // Above the app: there the compiler finds it, and npm does not take it for a part of the app.
  await mkdir(join(root, 'node_modules/@types'), { recursive: true })
  await symlink(packageFolder('@types/node'), join(root, 'node_modules/@types/node'))

  const readme = await readFile(join(sdk, 'README.md'), 'utf8')
  samples = [...readme.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code = '']) => code)
  await Promise.all(samples.map((code, index) => writeFile(join(folder, `sample-${index}.ts`), code)))
}, 180_000)

afterAll(() => rm(root, { recursive: true, force: true }))

test('the package brings itself and nothing else', async () => {
  const installed = await run('npm', ['ls', '--all', '--json'], { cwd: folder, env: environment })
  const { dependencies } = JSON.parse(installed.stdout)
  expect(Object.keys(dependencies)).toEqual(['@communique/sdk'])
  expect(dependencies['@communique/sdk']).not.toHaveProperty('dependencies')
  const schema = await readFile(join(folder, 'node_modules/@communique/sdk/dist/schema.graphql'), 'utf8')
  expect(schema).toBe(await readFile(join(sdk, '../schema/schema.graphql'), 'utf8'))
})

test('the package has nothing that publint or arethetypeswrong object to', async () => {
  const { messages, pkg } = await publint({ pack: { tarball: tarball.buffer }, strict: true })
  expect(messages.map((message) => formatMessage(message, pkg))).toEqual([])
  const analysis = await checkPackage(createPackageFromTarballData(tarball), {
    // A file to read, as a path.
    excludeEntrypoints: ['./schema.graphql'],
  })
  if (analysis.types === false) throw new Error('The package has no types')
  // It is made of modules, as the profile `esm-only` has it; `require` of modules needs no types of its own.
  const problems = analysis.problems.filter(
    (problem) => !('resolutionKind' in problem) || !['node10', 'node16-cjs'].includes(problem.resolutionKind),
  )
  expect(problems).toEqual([])
})

test('the package brings its licence and its changes, and no link that leads out of it', async () => {
  const installed = join(folder, 'node_modules/@communique/sdk')
  expect(await readFile(join(installed, 'LICENSE'), 'utf8')).toBe(
    await readFile(join(sdk, '../../LICENSE'), 'utf8'),
  )
  for (const name of ['README.md', 'CHANGELOG.md']) {
    const text = await readFile(join(installed, name), 'utf8')
    const links = [...text.matchAll(/\]\(([^)]*)\)/g)].map(([, link = '']) => link)
    expect(links.filter((link) => !/^(?:#|https:)/.test(link))).toEqual([])
  }
})

test('`require` gives what `import` gives, and every entry is there', async () => {
  const file = join(folder, 'old.cjs')
  await writeFile(
    file,
    `const { createArchive } = require('@communique/sdk')
    const { persistedFetch } = require('@communique/sdk/persisted')
    const { createTestArchive } = require('@communique/sdk/testing')
    const documents = Object.values(require('@communique/sdk/documents.json'))
    import('@communique/sdk').then((sdk) => {
      console.log(sdk.createArchive === createArchive, typeof persistedFetch, typeof createTestArchive)
      console.log(documents.includes(sdk.Articles), require('@communique/sdk/package.json').name)
    })`,
  )
  const { stdout } = await run(process.execPath, [file], { cwd: folder })
  expect(stdout).toBe('true function function\ntrue @communique/sdk\n')
})

test.each(['tsconfig.json', 'tsconfig.browser.json'])(
  'the app and the samples of the README have no type errors: %s',
  async (project) => {
    const compiler = join(packageFolder('typescript'), 'bin/tsc')
    const { stdout } = await run(process.execPath, [compiler, '-p', project], { cwd: folder }).catch(
      (error) => error,
    )
    expect(stdout).toBe('')
  },
)

test('the app publishes, reads, pages and follows', async () => {
  await using server = await startTestServer()
  const { stdout } = await run(process.execPath, ['app.ts', server.url, server.key], { cwd: folder })
  expect(JSON.parse(stdout)).toEqual({
    published: ['PUBLISHED', 'PUBLISHED', 'PUBLISHED'],
    again: ['UNCHANGED', 'UNCHANGED', 'UNCHANGED'],
    titles: ['First', 'Second', 'Third'],
    followed: ['First', 'Second', 'Third'],
    articles: 3,
    found: true,
    speakers: 3,
    errors: ['GRAPHQL_VALIDATION_FAILED', 'UNAUTHENTICATED', 'CURSOR_INVALID', 'HTTP_404'],
  })
})

test('every sample of the README runs and prints something', async () => {
  await using server = await startTestServer({ sample: true })
  expect(samples.length).toBeGreaterThan(3)
  for (const [index, code] of samples.entries()) {
    const file = join(folder, `sample-${index}.ts`)
    await writeFile(file, code.replaceAll('http://127.0.0.1:4000/graphql', server.url))
    await using sample = start(file, server.key)
    expect(await sample.firstLine, code).toMatch(/\S/)
    // What follows the feed goes on for ever.
    if (!/\.(?:articlePublished|publications)\(/.test(code)) expect(await sample.exitCode, code).toBe(0)
  }
})

function start(file: string, key: string) {
  const child = spawn(process.execPath, [file], {
    cwd: folder,
    env: { ...environment, COMMUNIQUE_KEY: key },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exitCode = new Promise<number | null>((done) => child.once('exit', done))
  const lines = createInterface({ input: child.stdout })
  const firstLine = new Promise<string>((done) => {
    lines.once('line', done)
    lines.once('close', () => done(''))
  })
  return {
    exitCode,
    firstLine,
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL')
      await exitCode
    },
  }
}
