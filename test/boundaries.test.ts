import { readdirSync, readFileSync, statSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'oxc-parser'
import { describe, expect, it } from 'vitest'

const top = fileURLToPath(new URL('..', import.meta.url))

/**
 * What each room may import, and nothing else: our packages by their short names, others by their own. `node` means
 * what Node brings. Tests beside the source may use more.
 */
const rooms: Record<string, readonly string[]> = {
  'packages/press': ['node', 'html-encoding-sniffer', 'i18n-iso-countries', 'i18n-nationality', 'parse5'],
  'packages/archive': ['node', 'press', '@electric-sql/pglite', 'kysely', 'lru-cache', 'pg', 'uuid'],
  'packages/pothos-kysely': ['@pothos/core', 'graphql', 'kysely', 'lru-cache'],
  'packages/schema': ['node', 'archive', 'pothos-kysely', '@pothos/core', 'graphql'],
  'packages/sdk': [],
  'apps/server': [
    'node',
    'archive',
    'pothos-kysely',
    'press',
    'schema',
    '@graphql-yoga/render-graphiql',
    'graphql',
    'graphql-ws',
    'lru-cache',
    'pino',
    'piscina',
    'ws',
  ],
  'apps/cli': ['node', 'press', 'sdk', 'server', 'cli-progress', 'commander'],
}

const forTests = ['node', 'vitest', 'fast-check', 'esbuild', 'server']

/** Packages of ours may be entered only by these doors. */
const ours: Record<string, string> = {
  '@communique/press': 'press',
  '@communique/archive': 'archive',
  'pothos-kysely': 'pothos-kysely',
  '@communique/schema': 'schema',
  '@communique/sdk': 'sdk',
  '@communique/server': 'server',
  communique: 'cli',
}

/** What a room ships; its tools beside that may import what they need. */
function sources(folder: string): string[] {
  return readdirSync(join(top, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /^(?:src|bin)\//.test(name))
    .map((name) => join(folder, name))
    .filter(
      (path) =>
        /\.(?:ts|tsx|mts|js|mjs)$/.test(path) && !/(?:^|\/)(?:node_modules|dist|_generated)\//.test(path),
    )
}

interface Import {
  readonly file: string
  readonly from: string
  readonly typeOnly: boolean
}

function importsOf(file: string): Import[] {
  const { module } = parseSync(file, readFileSync(join(top, file), 'utf8'))
  const text = readFileSync(join(top, file), 'utf8')
  const imports = module.staticImports.map(({ moduleRequest, entries }) => ({
    file,
    from: moduleRequest.value,
    typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
  }))
  const exports = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }) =>
      moduleRequest === null ? [] : [{ file, from: moduleRequest.value, typeOnly: isType }],
    ),
  )
  const dynamic = module.dynamicImports.map(({ moduleRequest }) => ({
    file,
    from: text.slice(moduleRequest.start, moduleRequest.end).replace(/^['"`]|['"`]$/g, ''),
    typeOnly: false,
  }))
  const required = [...text.matchAll(/\brequire\(\s*['"]([^'"]+)['"]/g)].map(([, from = '']) => ({
    file,
    from,
    typeOnly: false,
  }))
  return [...imports, ...exports, ...dynamic, ...required]
}

/** The name under which a room lists what is imported. */
function nameOf(from: string): string {
  if (from.startsWith('node:') || builtinModules.includes(from)) return 'node'
  const known = Object.keys(ours).find((name) => from === name || from.startsWith(`${name}/`))
  if (known !== undefined) return ours[known] ?? known
  const [scope = '', name] = from.split('/')
  return scope.startsWith('@') ? `${scope}/${name}` : scope
}

const isTest = (file: string) => /\.test(?:-d)?\.ts$/.test(file)

describe('the rooms', () => {
  it.each(Object.entries(rooms))('%s imports only what it may', (room, allowed) => {
    const forbidden = sources(room).flatMap((file) =>
      importsOf(file)
        .filter(({ from }) => !from.startsWith('.'))
        .filter(
          ({ from }) => !allowed.includes(nameOf(from)) && !(isTest(file) && forTests.includes(nameOf(from))),
        )
        .map(({ from }) => `${file} imports ${from}`),
    )
    expect(forbidden).toEqual([])
  })

  it('take from archive the types of press alone', () => {
    const values = sources('packages/archive').flatMap((file) =>
      importsOf(file).filter(({ from, typeOnly }) => nameOf(from) === 'press' && !typeOnly && !isTest(file)),
    )
    expect(values).toEqual([])
  })

  it('have in the threads that read pages the parser alone', () => {
    const reached = new Set(['apps/server/src/reading/page-worker.ts'])
    const packages = new Set<string>()
    for (const file of reached) {
      for (const { from, typeOnly } of importsOf(file)) {
        if (typeOnly) continue
        if (from.startsWith('.')) reached.add(relative(top, resolve(top, dirname(file), from)))
        else packages.add(nameOf(from))
      }
    }
    expect([...packages]).toEqual(['press'])
  })

  it('are left only through their doors', () => {
    const escapes = Object.keys(rooms).flatMap((room) =>
      sources(room).flatMap((file) =>
        importsOf(file)
          .filter(({ from }) => from.startsWith('.'))
          .filter(({ from }) => relative(join(top, room), resolve(top, dirname(file), from)).startsWith('..'))
          .map(({ from }) => `${file} imports ${from}`),
      ),
    )
    expect(escapes).toEqual([])
  })

  it('have no loops among their files', () => {
    const loops: string[] = []
    for (const room of Object.keys(rooms)) {
      const graph = new Map(
        sources(room).map((file) => [
          file,
          importsOf(file)
            .filter(({ from, typeOnly }) => from.startsWith('.') && !typeOnly)
            .map(({ from }) => relative(top, resolve(top, dirname(file), from))),
        ]),
      )
      loops.push(...loopsIn(graph))
    }
    expect(loops).toEqual([])
  })

  it('read the environment in one file', () => {
    const readers = Object.keys(rooms)
      .flatMap(sources)
      .filter(
        (file) =>
          !isTest(file) && /process\.env|import\.meta\.env/.test(readFileSync(join(top, file), 'utf8')),
      )
    expect(readers).toEqual(['apps/cli/src/environment.ts'])
  })

  it('have no rooms for what has no name, and doors only at their doors', () => {
    const files = Object.keys(rooms).flatMap(sources)
    expect(
      files.filter((file) => /\b(?:utils?|helpers?|common|lib|managers?|services?)\b/.test(file)),
    ).toEqual([])
    expect(
      files.filter(
        (file) => /\/index\.ts$/.test(file) && !/^(?:apps|packages)\/[a-z-]+\/src\/index\.ts$/.test(file),
      ),
    ).toEqual([])
  })

  it('hold small files', () => {
    const long = Object.keys(rooms)
      .flatMap(sources)
      .map((file) => [file, readFileSync(join(top, file), 'utf8').split('\n').length] as const)
      .filter(([, lines]) => lines > 400)
    expect(long).toEqual([])
  })

  it('name every folder of packages/ and apps/', () => {
    const folders = ['packages', 'apps'].flatMap((parent) =>
      readdirSync(join(top, parent))
        .map((name) => `${parent}/${name}`)
        .filter((path) => statSync(join(top, path)).isDirectory()),
    )
    expect(folders.sort()).toEqual(Object.keys(rooms).sort())
  })
})

function loopsIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const loops: string[] = []
  const done = new Set<string>()
  function visit(file: string, path: readonly string[]): void {
    const at = path.indexOf(file)
    if (at >= 0) loops.push([...path.slice(at), file].join(' -> '))
    if (at >= 0 || done.has(file)) return
    for (const next of graph.get(file) ?? []) visit(next, [...path, file])
    done.add(file)
  }
  for (const file of graph.keys()) visit(file, [])
  return loops
}
