import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'oxc-parser'
import { ours } from './rules.ts'

export const top = fileURLToPath(new URL('../..', import.meta.url))

export const isTest = (file: string) => /\.test(?:-d)?\.ts$/.test(file)

/** What a room ships; its tools beside that may import what they need. */
export function sources(folder: string): string[] {
  return readdirSync(join(top, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /^(?:src|bin)\//.test(name))
    .map((name) => join(folder, name))
    .filter(
      (path) =>
        /\.(?:ts|tsx|mts|js|mjs)$/.test(path) && !/(?:^|\/)(?:node_modules|dist|_generated)\//.test(path),
    )
}

export interface Import {
  readonly file: string
  readonly from: string
  readonly typeOnly: boolean
  /** What is imported under whatever name; `*` for everything. */
  readonly names: readonly string[]
}

export function importsOf(file: string): Import[] {
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
export function nameOf(from: string): string {
  if (from.startsWith('node:') || builtinModules.includes(from)) return 'node'
  const known = Object.keys(ours).find((name) => from === name || from.startsWith(`${name}/`))
  if (known !== undefined) return ours[known] ?? known
  const [scope = '', name] = from.split('/')
  return scope.startsWith('@') ? `${scope}/${name}` : scope
}

export const isForTests = (file: string) => isTest(file) || file.includes('/testing/')

/** The folder of a file within `src`; `.` for a file right in it. */
export function folderOf(file: string): string {
  return dirname(file.replace(/^(?:apps|packages)\/[^/]+\/(?:src|bin)\//, ''))
}

/** The file of this repository that is imported; none where a package is. */
export function fileImported({ file, from }: Import): string[] {
  return from.startsWith('.') ? [relative(top, resolve(top, dirname(file), from))] : []
}

/** All TypeScript of a folder, generated and copied files apart. */
export function typescriptIn(folder: string): string[] {
  return readdirSync(join(top, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => /\.tsx?$/.test(path) && !/(?:^|\/)(?:node_modules|dist|_generated|\.data)\//.test(path))
}

export function exportedTypesOf(file: string): string[] {
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

export function identifiersIn(file: string): Set<string> {
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

/** Ways through the graph that come back to where they began. */
export function loopsIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
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
