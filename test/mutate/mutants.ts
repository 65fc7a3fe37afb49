import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Node, parseSync, Visitor } from 'oxc-parser'

/** One deletion in one file. */
export interface Mutant {
  readonly kind: 'guards' | 'words'
  /** From the package's `src`. */
  readonly file: string
  readonly line: number
  readonly deleted: string
  /** Where in the file's text. */
  readonly start: number
  readonly end: number
  /** What stands there then. */
  readonly instead: string
  /** Of a word: the string that holds it, where a call may stand in its place. */
  readonly string: Range | null
}

interface Range {
  readonly start: number
  readonly end: number
}

type Deletion = Omit<Mutant, 'file' | 'line' | 'deleted'>

/** Every guard and every word of the files under `src` that could be deleted. */
export function mutantsOf(src: string): Mutant[] {
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('testing/'))
    .filter((name) => !name.startsWith('explain/'))
    .sort()
    .flatMap((file) => mutantsIn(file, readFileSync(join(src, file), 'utf8')))
}

/** The place of each among them all; -1 for any other. */
export function numbersOf(mutants: readonly Mutant[]): (mutant: Mutant) => number {
  const keyOf = ({ file, start, end }: Mutant) => `${file}:${start}-${end}`
  const numbers = new Map(mutants.map((mutant, at) => [keyOf(mutant), at]))
  return (mutant) => numbers.get(keyOf(mutant)) ?? -1
}

function mutantsIn(file: string, text: string): Mutant[] {
  return deletionsIn(file, text).map((deletion) => ({
    ...deletion,
    file,
    line: text.slice(0, deletion.start).split('\n').length,
    deleted: text.slice(deletion.start, deletion.end).replace(/\s+/g, ' '),
  }))
}

function deletionsIn(file: string, text: string): Deletion[] {
  const found: Deletion[] = []
  const tagged = new Set<number>()
  const types = new Set<number>()
  const guard = ({ start, end }: Node, instead: string) =>
    found.push({ kind: 'guards', start, end, instead, string: null })
  new Visitor({
    IfStatement(node) {
      if (node.alternate === null && leaves(node.consequent) && !isPresence(node.test)) guard(node, ';')
    },
    LogicalExpression({ operator, left, right }) {
      if (operator === '??') return
      const without = operator === '&&' ? 'true' : 'false'
      if (!isPresence(right)) guard(right, without)
      if (left.type !== 'LogicalExpression' && !isPresence(left)) guard(left, without)
    },
    Literal(node) {
      if (typeof node.value === 'string' && file.startsWith('lexicon/'))
        found.push(...wordsIn(node, text, isKey(node, text) ? null : node))
    },
    TaggedTemplateExpression({ quasi }) {
      tagged.add(quasi.start)
    },
    TemplateLiteral(node) {
      if (!file.startsWith('lexicon/')) return
      const string = node.quasis.length === 1 && !tagged.has(node.start) ? node : null
      for (const part of node.quasis) found.push(...wordsIn(part, text, string))
    },
    TSLiteralType({ literal }) {
      types.add(literal.start)
    },
  }).visit(parseSync(file, text).program)
  return found.filter(({ string }) => string === null || !types.has(string.start))
}

/** `{ 'said': 1 }` */
const isKey = ({ start, end }: Range, text: string) =>
  /[{,]\s*$/.test(text.slice(0, start)) && /^\s*:/.test(text.slice(end))

/** `return`, `continue`, `break`, alone or as the only statement of a block. */
function leaves(node: Node): boolean {
  if (node.type === 'BlockStatement') return node.body.length === 1 && node.body.every(leaves)
  return /^(?:Return|Continue|Break)Statement$/.test(node.type)
}

/** `!x`, `x === undefined`, `x`: says for the compiler that something is there. */
function isPresence(node: Node): boolean {
  if (node.type === 'UnaryExpression') return node.operator === '!' && isName(node.argument)
  if (node.type === 'BinaryExpression') return isName(node.left) && isNothing(node.right)
  return isName(node)
}

const isName = (node: Node): boolean =>
  node.type === 'Identifier' ||
  (node.type === 'MemberExpression' && isName(node.object)) ||
  (node.type === 'ChainExpression' && isName(node.expression))

const isNothing = (node: Node) =>
  (node.type === 'Literal' && (node.value === null || node.value === '')) ||
  (node.type === 'Identifier' && node.name === 'undefined')

/** The words of a list that stands in a string: "say state note". */
function wordsIn({ start, end }: Range, text: string, string: Range | null): Deletion[] {
  const inside = text.slice(start, end)
  if (!/\p{L}/u.test(inside) || /^['"`]\.{0,2}\//.test(inside)) return []
  return [...inside.matchAll(/[^\s'"`|]+/g)]
    .filter(([word]) => /\p{L}/u.test(word))
    .map(({ 0: word, index }) => ({
      kind: 'words',
      start: start + index,
      end: start + index + word.length,
      instead: '',
      string: string && { start: string.start, end: string.end },
    }))
}
