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

/**
 * Which folders of a package's `src` a folder may import, types included; `.` stands for the files beside the folders.
 * A folder that is not named imports none.
 */
const folders: Record<string, Readonly<Record<string, readonly string[]>>> = {
  'packages/press': {
    data: ['.'],
    page: ['.'],
    article: ['.', 'data', 'page', 'speech'],
    speech: ['.', 'article', 'data', 'page'],
    explain: ['.', 'article', 'data', 'page', 'speech'],
  },
  'packages/archive': {
    engine: ['.'],
    feed: ['.'],
    publish: ['.', 'engine'],
    reparse: ['.', 'publish'],
  },
  'packages/pothos-kysely': {
    declare: ['bind', 'execute', 'plan'],
    plan: ['declare'],
    bind: ['declare', 'plan'],
    sql: ['bind', 'declare', 'plan'],
    execute: ['bind', 'declare', 'plan', 'sql'],
  },
  'packages/schema': { conditions: ['.'] },
  'packages/sdk': {},
  'apps/server': {
    'transports/http': [
      '.',
      'delivery',
      'operation',
      'transports/event-stream',
      'transports/graphiql',
      'transports/web-socket',
    ],
    'transports/event-stream': ['delivery', 'operation', 'transports/http'],
    'transports/web-socket': ['.', 'delivery', 'operation', 'transports/http'],
    delivery: ['.', 'operation'],
    operation: ['.', 'publishing'],
    publishing: ['.', 'reading'],
    reading: ['.'],
  },
  'apps/cli': { explain: ['.'], pages: ['.'], publish: ['.', 'pages'] },
}

/** By these, tests of the whole system get at what a package does not export. */
const testDoors: readonly string[] = [
  'apps/cli/testing',
  'apps/server/testing',
  'packages/archive/testing',
  'packages/pothos-kysely/tests/environment',
]

/** Functions of graphql that run an operation. */
const running = /^(?:(?:experimentalE|e)xecute\w*|subscribe|graphql|graphqlSync|createSourceEventStream)$/

/** Where one may: everything else asks them. */
const runners = /^apps\/server\/src\/(?:operation|delivery)\/|^packages\/pothos-kysely\/src\/execute\//

/** Names that were given up for the field's own words, as whole names and as parts of others: see docs/glossary.md. */
const retiredNames =
  /^(?:Turns|Ring|Tail|Floor|EndingCode|Outlet|EventStreamOutlet|SocketOutlet|FastLane|TwoLanes)$/
const retiredWords = /^(?:seats?|guests?|parcels?|neighbours?|lanes?|hungry|patience)$/i

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
  /** What is imported under whatever name; `*` for everything. */
  readonly names: readonly string[]
}

function importsOf(file: string): Import[] {
  const { module } = parseSync(file, readFileSync(join(top, file), 'utf8'))
  const text = readFileSync(join(top, file), 'utf8')
  const imports = module.staticImports.map(({ moduleRequest, entries }) => ({
    file,
    from: moduleRequest.value,
    typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
    names: entries.map(({ importName }) => importName.name ?? '*'),
  }))
  const exports = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType, importName }) =>
      moduleRequest === null
        ? []
        : [{ file, from: moduleRequest.value, typeOnly: isType, names: [importName.name ?? '*'] }],
    ),
  )
  const dynamic = module.dynamicImports.map(({ moduleRequest }) => ({
    file,
    from: text.slice(moduleRequest.start, moduleRequest.end).replace(/^['"`]|['"`]$/g, ''),
    typeOnly: false,
    names: ['*'],
  }))
  const required = [...text.matchAll(/\brequire\(\s*['"]([^'"]+)['"]/g)].map(([, from = '']) => ({
    file,
    from,
    typeOnly: false,
    names: ['*'],
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

const isForTests = (file: string) => isTest(file) || file.includes('/testing/')

/** The folder of a file within `src`; `.` for a file right in it. */
function folderOf(file: string): string {
  return dirname(file.replace(/^(?:apps|packages)\/[^/]+\/(?:src|bin)\//, ''))
}

/** The file of this repository that is imported; none where a package is. */
function fileImported({ file, from }: Import): string[] {
  return from.startsWith('.') ? [relative(top, resolve(top, dirname(file), from))] : []
}

/** All TypeScript of a folder, generated and copied files apart. */
function typescriptIn(folder: string): string[] {
  return readdirSync(join(top, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => /\.tsx?$/.test(path) && !/(?:^|\/)(?:node_modules|dist|_generated|\.data)\//.test(path))
}

function exportedTypesOf(file: string): string[] {
  const { program } = parseSync(file, readFileSync(join(top, file), 'utf8'))
  return program.body.flatMap((statement) => {
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : null
    return declared?.type === 'TSInterfaceDeclaration' ||
      declared?.type === 'TSTypeAliasDeclaration' ||
      declared?.type === 'ClassDeclaration'
      ? [declared.id?.name ?? '']
      : []
  })
}

function identifiersIn(file: string): Set<string> {
  const names = new Set<string>()
  const { program } = parseSync(file, readFileSync(join(top, file), 'utf8'))
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const inner of node) visit(inner)
    else if (typeof node === 'object' && node !== null) {
      const { type, name } = node as { type?: unknown; name?: unknown }
      if ((type === 'Identifier' || type === 'PrivateIdentifier') && typeof name === 'string') names.add(name)
      for (const inner of Object.values(node)) visit(inner)
    }
  }
  visit(program)
  return names
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

  it('have no loops among their files, types included', () => {
    const loops: string[] = []
    for (const room of Object.keys(rooms)) {
      const graph = new Map(sources(room).map((file) => [file, importsOf(file).flatMap(fileImported)]))
      loops.push(...loopsIn(graph))
    }
    expect(loops).toEqual([])
  })

  it.each(Object.entries(folders))(
    '%s imports from folder to folder only as is written here',
    (room, arrows) => {
      const used = new Map<string, Set<string>>()
      const forbidden: string[] = []
      for (const file of sources(room).filter((path) => !isTest(path) && folderOf(path) !== '.')) {
        for (const imported of importsOf(file).flatMap(fileImported)) {
          const [from, to] = [folderOf(file), folderOf(imported)]
          if (from === to || isForTests(file)) continue
          used.set(from, (used.get(from) ?? new Set()).add(to))
          if (!(arrows[from] ?? []).includes(to)) forbidden.push(`${file} imports ${imported}`)
        }
      }
      expect(forbidden).toEqual([])
      // An arrow that nobody uses any more is to go.
      for (const [from, to] of Object.entries(arrows))
        expect([from, to.filter((folder) => !used.get(from)?.has(folder))]).toEqual([from, []])
    },
  )

  it('run operations in one place', () => {
    const elsewhere = Object.keys(rooms)
      .flatMap(sources)
      .filter((file) => !isTest(file) && !runners.test(file))
      .flatMap(importsOf)
      .filter(
        ({ from, names, typeOnly }) =>
          nameOf(from) === 'graphql' && !typeOnly && names.some((name) => running.test(name)),
      )
      .map(({ file, names }) => `${file} imports ${names.join(', ')}`)
    expect(elsewhere).toEqual([])
  })

  it('are entered by tests of the system only by the doors for them', () => {
    const entered = typescriptIn('test')
      .flatMap(importsOf)
      .map((imported) => ({ file: imported.file, to: fileImported(imported)[0] ?? '' }))
      .filter(({ to }) => /^(?:apps|packages)\//.test(to))
      .filter(({ to }) => !testDoors.some((door) => to.startsWith(`${door}/`)))
      .map(({ file, to }) => `${file} imports ${to}`)
    expect(entered).toEqual([])
  })

  it('give no two types one name', () => {
    const places = new Map<string, Set<string>>()
    for (const file of Object.keys(rooms)
      .flatMap(sources)
      .filter((path) => !isTest(path))) {
      for (const name of exportedTypesOf(file)) places.set(name, (places.get(name) ?? new Set()).add(file))
    }
    const doubles = [...places]
      .filter(([, files]) => files.size > 1)
      .map(([name, files]) => `${name}: ${[...files].join(', ')}`)
    expect(doubles).toEqual([])
  })

  it('use no name that was given up', () => {
    const used = [...Object.keys(rooms), 'test']
      .flatMap((folder) => typescriptIn(folder))
      .flatMap((file) => {
        // Migrations that were released stay as they are.
        if (file.includes('/migrations/')) return []
        return [...identifiersIn(file)]
          .filter(
            (name) =>
              retiredNames.test(name) ||
              name.split(/(?=[A-Z])|_|\d+/).some((word) => retiredWords.test(word)),
          )
          .map((name) => `${file} says ${name}`)
      })
    expect(used).toEqual([])
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
      .map(
        (file) =>
          [file, readFileSync(join(top, file), 'utf8').replaceAll(/^ *\/\*\*.*?\*\/\n/gms, '')] as const,
      )
      // Docstrings may be as long as their examples.
      .map(([file, code]) => [file, code.split('\n').length] as const)
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
