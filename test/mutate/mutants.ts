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
  /** The file's text without what is deleted. */
  readonly text: string
}

interface Deletion {
  readonly kind: Mutant['kind']
  readonly start: number
  readonly end: number
  readonly instead: string
}

/** Every guard and every word of the files under `src` that could be deleted. */
export function mutantsOf(src: string): Mutant[] {
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('testing/'))
    .filter((name) => !name.startsWith('explain/'))
    .sort()
    .flatMap((file) => mutantsIn(file, readFileSync(join(src, file), 'utf8')))
}

function mutantsIn(file: string, text: string): Mutant[] {
  return deletionsIn(file, text).map(({ kind, start, end, instead }) => ({
    kind,
    file,
    line: text.slice(0, start).split('\n').length,
    deleted: text.slice(start, end).replace(/\s+/g, ' '),
    text: text.slice(0, start) + instead + text.slice(end),
  }))
}

function deletionsIn(file: string, text: string): Deletion[] {
  const found: Deletion[] = []
  const guard = ({ start, end }: Node, instead: string) => found.push({ kind: 'guards', start, end, instead })
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
      if (typeof node.value === 'string' && file.startsWith('lexicon/')) found.push(...wordsIn(node, text))
    },
    TemplateLiteral(node) {
      if (!file.startsWith('lexicon/')) return
      for (const part of node.quasis) found.push(...wordsIn(part, text))
    },
  }).visit(parseSync(file, text).program)
  return found
}

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
function wordsIn({ start, end }: Node, text: string): Deletion[] {
  const inside = text.slice(start, end)
  if (!/\p{L}/u.test(inside) || /^['"`]\.{0,2}\//.test(inside)) return []
  return [...inside.matchAll(/[^\s'"`|]+/g)]
    .filter(([word]) => /\p{L}/u.test(word))
    .map(({ 0: word, index }) => ({
      kind: 'words',
      start: start + index,
      end: start + index + word.length,
      instead: '',
    }))
}
