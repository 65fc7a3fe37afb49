import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Node, parseSync } from 'oxc-parser'

const top = fileURLToPath(new URL('../..', import.meta.url))

/** One source file that the product ships, parsed. */
export interface SourceFile {
  /** `packages/press`, `apps/cli`, ... */
  readonly folder: string
  readonly text: string
  readonly nodes: readonly Node[]
  /** The node around a node. */
  readonly parents: ReadonlyMap<Node, Node>
}

/** All source files of `apps/` and `packages/`, without tests and generated code, in the order of their names. */
export function sourceFiles(): SourceFile[] {
  return ['apps', 'packages'].flatMap((kind) =>
    readdirSync(join(top, kind))
      .sort()
      .flatMap((name) => filesOf(`${kind}/${name}`)),
  )
}

function filesOf(folder: string): SourceFile[] {
  return readdirSync(join(top, folder, 'src'), { recursive: true, encoding: 'utf8' })
    .filter(
      (name) => /\.ts$/.test(name) && !/\.test\.ts$|\.d\.ts$|(?:^|\/)(?:testing|_generated)\//.test(name),
    )
    .sort()
    .map((name) => readSource(folder, readFileSync(join(top, folder, 'src', name), 'utf8')))
}

/** @param text TypeScript */
export function readSource(folder: string, text: string): SourceFile {
  const nodes: Node[] = []
  const parents = new Map<Node, Node>()
  const visit = (node: Node) => {
    nodes.push(node)
    for (const child of childrenOf(node)) {
      parents.set(child, node)
      visit(child)
    }
  }
  visit(parseSync('source.ts', text).program)
  return { folder, text, nodes, parents }
}

function childrenOf(node: Node): Node[] {
  return Object.values(node).flatMap((value: unknown) =>
    (Array.isArray(value) ? value : [value]).filter(isNode),
  )
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

/** The nodes around `node`, the nearest first. */
export function* around(file: SourceFile, node: Node): Generator<Node> {
  for (let at = file.parents.get(node); at !== undefined; at = file.parents.get(at)) yield at
}
