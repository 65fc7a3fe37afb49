import type { Expression, Node } from 'oxc-parser'
import { around, type SourceFile } from './syntax.ts'

/** What stands for a value that is known only at run time. */
const placeholder = (name: string) => `{${name}}`
export const isPlaceholder = (text: string) => /^\{[^{}]*\}$/.test(text)

/** Calls of the function around a message, which takes parts of it as arguments. */
const mostExpansions = 4

/**
 * The texts that an expression can give. A part that is known only at run time is written `{name}`. What a function
 * takes as an argument is looked up at its calls in the same package.
 */
export function textsOf(
  expression: Expression,
  file: SourceFile,
  all: readonly SourceFile[],
  depth = 0,
): string[] {
  switch (expression.type) {
    case 'Literal':
      return [typeof expression.value === 'number' ? formatted(expression.value) : String(expression.value)]
    case 'TemplateLiteral':
      return expression.quasis.reduce<string[]>(
        (texts, quasi, index) => {
          const value = expression.expressions[index]
          const values = value === undefined ? [''] : textsOf(value, file, all, depth)
          return texts.flatMap((text) => values.map((tail) => text + (quasi.value.cooked ?? '') + tail))
        },
        [''],
      )
    case 'BinaryExpression':
      return binaryTexts(expression, file, all, depth)
    case 'ConditionalExpression': {
      const texts = [expression.consequent, expression.alternate].flatMap((branch) =>
        textsOf(branch, file, all, depth),
      )
      // A choice between two things that are not known here is one such thing.
      return texts.every(isPlaceholder) ? texts.slice(0, 1) : texts
    }
    case 'LogicalExpression':
      return expression.operator === '??'
        ? textsOf(expression.left, file, all, depth)
        : [named(expression, file)]
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
      return textsOf(expression.expression, file, all, depth)
    case 'Identifier':
      return identifierTexts(expression, file, all, depth)
    case 'CallExpression':
      return callTexts(expression, file, all, depth)
    default:
      return [named(expression, file)]
  }
}

type Of<Type extends Expression['type']> = Extract<Expression, { type: Type }>

function binaryTexts(
  { left, operator, right }: Of<'BinaryExpression'>,
  file: SourceFile,
  all: readonly SourceFile[],
  depth: number,
): string[] {
  if (left.type === 'PrivateIdentifier') return [placeholder('value')]
  const lefts = textsOf(left, file, all, depth)
  const rights = textsOf(right, file, all, depth)
  return lefts.flatMap((first) => rights.map((second) => combined(first, operator, second)))
}

function combined(first: string, operator: string, second: string): string {
  const [a, b] = [first, second].map((text) => Number(text.replaceAll(',', '')))
  const numbers = a !== undefined && b !== undefined && !Number.isNaN(a) && !Number.isNaN(b)
  if (numbers && operator === '*') return formatted(a * b)
  if (numbers && operator === '/') return formatted(a / b)
  return operator === '+' ? first + second : first.startsWith('{') ? first : placeholder('value')
}

function callTexts(
  call: Of<'CallExpression'>,
  file: SourceFile,
  all: readonly SourceFile[],
  depth: number,
): string[] {
  const { callee } = call
  const on = callee.type === 'MemberExpression' ? callee.object : callee
  const [argument] = call.arguments
  // `String(value)`, `JSON.stringify(value)`, `Math.floor(value)`
  if (
    on.type === 'Identifier' &&
    /^(?:String|JSON|Math)$/.test(on.name) &&
    argument &&
    argument.type !== 'SpreadElement'
  ) {
    return textsOf(argument, file, all, depth)
  }
  // `maxLength.toLocaleString('en')`, `names.join(', ')`, `text.slice(0, 60)`
  if (callee.type === 'MemberExpression') return textsOf(callee.object, file, all, depth)
  if (callee.type !== 'Identifier') return [named(call, file)]
  const body = returnedBy(callee.name, file, all)
  const texts = body === null ? [] : textsOf(body.expression, body.file, all, depth + 1)
  return texts.every(isPlaceholder) ? [placeholder(callee.name)] : texts
}

/** The expression that a function of one line returns. */
function returnedBy(name: string, file: SourceFile, all: readonly SourceFile[]) {
  for (const other of samePackage(file, all)) {
    for (const node of other.nodes) {
      if (functionName(node, other) !== name || !isFunction(node) || node.body === null) continue
      if (node.body.type !== 'BlockStatement') {
        if (node.type === 'ArrowFunctionExpression' && isExpression(node.body))
          return { expression: node.body, file: other }
        continue
      }
      const [only, more] = node.body.body
      if (only?.type === 'ReturnStatement' && only.argument && !more)
        return { expression: only.argument, file: other }
    }
  }
  return null
}

function isExpression(body: Node): body is Expression {
  return body.type !== 'BlockStatement'
}

function identifierTexts(
  identifier: Of<'Identifier'>,
  file: SourceFile,
  all: readonly SourceFile[],
  depth: number,
): string[] {
  const fixed = constantOf(identifier, file)
  if (fixed !== null) return textsOf(fixed, file, all, depth)
  if (depth >= mostExpansions) return [placeholder(identifier.name)]
  const given = argumentsFor(identifier, file, all)
  const texts = given.flatMap(({ argument, at }) => textsOf(argument, at, all, depth + 1))
  return texts.every(isPlaceholder) ? [placeholder(identifier.name)] : [...new Set(texts)]
}

/** What the nearest `const name = ...` around an identifier is set to, where its text can be told. */
function constantOf(identifier: Of<'Identifier'>, file: SourceFile): Expression | null {
  for (const scope of around(file, identifier)) {
    if (scope.type !== 'Program' && scope.type !== 'BlockStatement') continue
    for (const statement of scope.body) {
      const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
      if (declaration?.type !== 'VariableDeclaration' || declaration.kind !== 'const') continue
      for (const { id, init } of declaration.declarations) {
        if (id.type === 'Identifier' && id.name === identifier.name)
          return isTelling(init, file) ? init : null
      }
    }
  }
  return null
}

/** A text, a number, or a choice of these. */
function isTelling(init: Expression | null, file: SourceFile): init is Expression {
  switch (init?.type) {
    case 'Literal':
    case 'TemplateLiteral':
      return true
    case 'BinaryExpression':
      return /^[\d_ *]+$/.test(file.text.slice(init.start, init.end))
    case 'ConditionalExpression':
      return init.consequent.type === 'Literal'
    default:
      return false
  }
}

/** What is passed for the parameter of this name of the function around, wherever the package calls it. */
function argumentsFor(identifier: Of<'Identifier'>, file: SourceFile, all: readonly SourceFile[]) {
  const owner = ownerOf(identifier, file)
  if (owner === null) return []
  const name = functionName(owner, file)
  const index = parametersOf(owner).indexOf(identifier.name)
  if (name === null) return []
  return samePackage(file, all).flatMap((at) =>
    at.nodes.flatMap((node) => {
      if (node.type !== 'CallExpression' || calledName(node) !== name) return []
      const argument = node.arguments[index] ?? defaultOf(owner, index)
      return argument === null || argument.type === 'SpreadElement' ? [] : [{ argument, at }]
    }),
  )
}

/** The function around an identifier that has it as a parameter. */
export function ownerOf(identifier: Of<'Identifier'>, file: SourceFile): FunctionNode | null {
  for (const node of around(file, identifier)) {
    if (isFunction(node) && parametersOf(node).includes(identifier.name)) return node
  }
  return null
}

function defaultOf(node: FunctionNode, index: number): Expression | null {
  const parameter = node.params[index]
  return parameter?.type === 'AssignmentPattern' ? parameter.right : null
}

type FunctionNode = Extract<
  Node,
  { type: 'ArrowFunctionExpression' | 'FunctionDeclaration' | 'FunctionExpression' }
>

function isFunction(node: Node): node is FunctionNode {
  return (
    node.type === 'ArrowFunctionExpression' ||
    node.type === 'FunctionDeclaration' ||
    node.type === 'FunctionExpression'
  )
}

function parametersOf(node: FunctionNode): string[] {
  return node.params.map((parameter) => {
    const pattern = parameter.type === 'AssignmentPattern' ? parameter.left : parameter
    return pattern.type === 'Identifier' ? pattern.name : ''
  })
}

function functionName(node: Node, file: SourceFile): string | null {
  if (node.type === 'FunctionDeclaration') return node.id?.name ?? null
  if (!isFunction(node)) return null
  const parent = file.parents.get(node)
  if (parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier') return parent.id.name
  if (parent?.type !== 'MethodDefinition') return null
  return parent.key.type === 'Identifier' || parent.key.type === 'PrivateIdentifier' ? parent.key.name : null
}

export function calledName(node: Extract<Node, { type: 'CallExpression' | 'NewExpression' }>): string | null {
  const { callee } = node
  if (callee.type === 'Identifier') return callee.name
  if (callee.type !== 'MemberExpression' || callee.computed) return null
  return callee.property.name
}

const samePackage = (file: SourceFile, all: readonly SourceFile[]) =>
  all.filter(({ folder }) => folder === file.folder)

const formatted = (value: number) => value.toLocaleString('en')

/** `original.message` is called `message`, `relatedItems.length` `relatedItems`. */
function named(expression: Expression, file: SourceFile): string {
  const names = file.text
    .slice(expression.start, expression.end)
    .replace(/\([\s\S]*$/, '')
    .replace(/\.(?:length|size)$/, '')
    .match(/[A-Za-z]\w*/g)
  return placeholder(names?.at(-1) ?? 'value')
}
