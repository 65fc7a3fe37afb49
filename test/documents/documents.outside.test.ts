import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NpmFolder, packSdk } from '../environment/npm-folder.ts'
import { startTestServer, type TestServer } from '../environment/test-server.ts'
import { hover } from './hover.ts'
import { programs } from './programs.ts'

/** The versions of what the README installs, and of what else the programs stand on. */
const versions: Readonly<Record<string, string>> = {
  '@graphql-codegen/cli': '7.4.3',
  '@graphql-codegen/client-preset': '6.2.0',
  '@types/react': '19.3.3',
  'gql.tada': '1.11.3',
  graphql: '17.1.0',
  'graphql-tag': '2.12.7',
  react: '19.3.1',
  typescript: '5.9.3',
}
const pinned = (name: string) => `${name}@${versions[name] ?? 'latest'}`

/** As the templates of Vite and tsc --init write it, and stricter. */
const compilerOptions = {
  target: 'es2022',
  lib: ['es2022', 'dom'],
  module: 'esnext',
  moduleResolution: 'bundler',
  jsx: 'react-jsx',
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  verbatimModuleSyntax: true,
  erasableSyntaxOnly: false,
  skipLibCheck: true,
  types: [],
  noEmit: true,
}

describe('documents', () => {
  let folder: string
  let at: NpmFolder
  let server: TestServer
  let readme: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'communique-documents-'))
    readme = await readFile(new URL('../../packages/sdk/README.md', import.meta.url), 'utf8')
    const others = ['react', '@types/react', 'typescript', 'graphql-tag', 'gql.tada'].map(pinned)
    at = await NpmFolder.open([await packSdk(folder), ...others])
    const [, words = ''] = /^npm install --save-dev (.*graphql-codegen.*)$/m.exec(readme) ?? []
    expect(words).not.toBe('')
    await at.run('npm', 'install', '--save-dev', '--no-audit', '--no-fund', ...words.split(' ').map(pinned))
    await mkdir(join(at.path, 'src'))
    await at.write('tsconfig.json', JSON.stringify({ compilerOptions, include: ['src'] }))
    for (const [, name = '', text = ''] of readme.matchAll(/^```tsx? (\S+)\n(.*?)^```/gms))
      await at.write(name, text)
    server = await startTestServer({ sample: true })
  })
  afterAll(async () => {
    await server?.[Symbol.asyncDispose]()
    await at?.[Symbol.asyncDispose]()
    await rm(folder, { recursive: true, force: true })
  })

  /** What the compiler says of everything in `src`. */
  const typeErrors = async (project = '.') =>
    await at.run(at.bin('tsc'), '-p', project).catch((error: { stdout: string }) => error.stdout)

  /** What a program prints. */
  async function output(file: string): Promise<unknown> {
    await build({
      entryPoints: [join(at.path, file)],
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: join(at.path, 'program.mjs'),
      // What CommonJS asks for while it runs.
      banner: {
        js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)",
      },
    })
    return JSON.parse(await at.run(process.execPath, 'program.mjs', server.url))
  }

  it('of gql.tada, as the README sets it up', async () => {
    const [, plugins = ''] = /^```jsonc tsconfig\.json\n(.*?)^```/ms.exec(readme) ?? []
    const settings = JSON.parse(`{${plugins}}`)
    const options = { ...compilerOptions, ...settings }
    await at.write('tsconfig.json', JSON.stringify({ compilerOptions: options, include: ['src'] }))
    await at.run(at.bin('gql.tada'), 'generate-output')
    await at.write('src/tada.ts', programs.tada)
    await at.write('tsconfig.tada.json', JSON.stringify({ compilerOptions, files: ['src/tada.ts'] }))
    expect(await typeErrors('tsconfig.tada.json')).toBe('')
    expect(await output('src/tada.ts')).toEqual({ articles: 37, walked: 37 })
    for (const name of ['tada.ts', 'graphql.ts', 'graphql-env.d.ts']) await rm(join(at.path, 'src', name))
  })

  it('of graphql-codegen, as the README sets it up, in React and strict TypeScript', async () => {
    await at.write('src/strings.ts', programs.strings)
    await at.run(at.bin('graphql-codegen'))
    expect(await typeErrors()).toBe('')
    expect(await output('src/strings.ts')).toEqual({
      articles: 37,
      years: true,
      said: true,
      refused: ['GRAPHQL_VALIDATION_FAILED'],
    })
  })

  it('of graphql-codegen by their ids', async () => {
    const config = await readFile(join(at.path, 'codegen.ts'), 'utf8')
    const persisted = config
      .replace("'src/gql/':", "'src/ids/':")
      .replace(
        "preset: 'client',",
        "preset: 'client', presetConfig: { persistedDocuments: { hashAlgorithm: 'sha256', mode: 'replaceDocumentWithHash' } },",
      )
    await at.write('codegen-ids.ts', persisted.replace('src/**/*.{ts,tsx}', 'src/by-id.ts'))
    await at.write('src/by-id.ts', programs.ids)
    await at.run(at.bin('graphql-codegen'), '--config', 'codegen-ids.ts')
    expect(await typeErrors()).toBe('')
    await using trusting = await startTestServer({
      sample: true,
      documents: {
        trustedDocuments: join(at.path, 'src/ids/persisted-documents.json'),
        documentsWithoutKey: 'trusted',
      },
    })
    await output('src/by-id.ts').catch(() => {})
    expect(JSON.parse(await at.run(process.execPath, 'program.mjs', trusting.url))).toEqual({
      articles: 37,
      refused: 'QUERY_NOT_IN_SAFELIST',
    })
  })

  it('of graphql-codegen as syntax trees, and of graphql-tag', async () => {
    const config = await readFile(join(at.path, 'codegen.ts'), 'utf8')
    const trees = config.replace("documentMode: 'string',", '').replace("'src/gql/':", "'src/trees/':")
    await at.write('codegen-trees.ts', trees.replace('src/**/*.{ts,tsx}', 'src/as-trees.ts'))
    await at.write('src/as-trees.ts', programs.trees)
    await at.run(at.bin('graphql-codegen'), '--config', 'codegen-trees.ts')
    expect(await typeErrors()).toBe('')
    expect(await output('src/as-trees.ts')).toEqual({
      articles: 37,
      walked: 37,
      untyped: { archive: { articles: 37 } },
      withoutPrint: 'BAD_DOCUMENT',
    })
  })

  it('of the package show in an editor what the schema says of each field', async () => {
    await at.write('src/hovered.ts', programs.hovered)
    const shown = await hover(at, 'src/hovered.ts')
    expect(shown['title']).toContain(
      'The headline, or the first words of the text where the page prints no headline.',
    )
    expect(shown['office']).toContain(
      'The office of the speaker, in the fullest wording that this page prints.',
    )
    expect(shown['genre']).toContain('Open<Genre> | null')
    expect(shown['firstSeenAt']).toContain('DateTimeString')
    expect(shown['Articles']).toContain('Articles')
  })

  it('that are syntax trees are refused in words where nothing prints them', async () => {
    await at.write('src/refused.ts', programs.refused)
    const [first = ''] = (await typeErrors()).split(/\n(?=\S)/)
    expect(first).toContain(
      "this is a syntax tree: createArchive({ url, print }) with graphql's print sends it",
    )
    await rm(join(at.path, 'src/refused.ts'))
  })
})
