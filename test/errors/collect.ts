import type { Argument, Expression, Node } from 'oxc-parser'
import type { SourceFile } from './syntax.ts'
import { calledName, isPlaceholder, ownerOf, textsOf } from './wording.ts'

/** A message that a user can meet, where the sources make it. */
export interface FoundMessage {
  /** Null where there is none: the command line prints the message alone. */
  readonly code: string | null
  /** What is known only at run time is written `{name}`. */
  readonly message: string
  /** The folder of the package that says it: `apps/server`. */
  readonly folder: string
}

export interface Found {
  /** In the order of code and message, each once. */
  readonly messages: readonly FoundMessage[]
  /** All codes: those of messages, and those that types of codes name. */
  readonly codes: ReadonlySet<string>
  /** Every text in the sources that looks like a code. */
  readonly literals: ReadonlySet<string>
  /** Codes with which sockets are closed. */
  readonly closeCodes: ReadonlySet<number>
  /** The names of all classes of errors. */
  readonly errorClasses: ReadonlySet<string>
}

const isCode = (text: string) => /^[A-Z][A-Z0-9]*(?:_[A-Z0-9{}a-z]+)*$/.test(text) && /[_A-Z]{4}/.test(text)

/** Errors without a code: their first argument is the message. */
const bareErrors = new Set(['Failure', 'InvalidArgumentError', 'PothosSchemaError'])

/** Finds every message to users in the sources. */
export function collect(files: readonly SourceFile[]): Found {
  const found = files.flatMap((file) => file.nodes.flatMap((node) => messagesAt(node, file, files)))
  const keyed = new Map(found.map((one) => [`${one.code} ${one.message} ${one.folder}`, one]))
  const messages = [...keyed].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
  return {
    messages,
    codes: new Set([...messages.flatMap(({ code }) => code ?? []), ...files.flatMap(typedCodes)]),
    literals: new Set(files.flatMap(({ nodes }) => nodes.flatMap(literalAt)).filter(isCode)),
    closeCodes: new Set(
      files.flatMap((file) => file.nodes.flatMap((node) => closeCodeAt(node, file, files))),
    ),
    errorClasses: new Set(files.flatMap(({ nodes }) => nodes.flatMap(errorClassAt))),
  }
}

/** `socket.close(1013, reason)` */
function closeCodeAt(node: Node, file: SourceFile, all: readonly SourceFile[]): number[] {
  if (node.type !== 'CallExpression' || calledName(node) !== 'close') return []
  const [code] = node.arguments
  if (!isPlain(code)) return []
  const codes = textsOf(code, file, all).map((text) => Number(text.replaceAll(',', '')))
  return codes.filter((number) => number >= 1000)
}

function errorClassAt(node: Node): string[] {
  const isError =
    node.type === 'ClassDeclaration' &&
    node.superClass?.type === 'Identifier' &&
    /Error$/.test(node.superClass.name)
  return isError && node.id ? [node.id.name] : []
}

function literalAt(node: Node): string[] {
  return node.type === 'Literal' && typeof node.value === 'string' ? [node.value] : []
}

function messagesAt(node: Node, file: SourceFile, all: readonly SourceFile[]): FoundMessage[] {
  return pairsAt(node, file).flatMap((pair) => {
    // A function that takes the code as well: its calls say more.
    if (pair.code?.type === 'Identifier' && ownerOf(pair.code, file) !== null) return []
    const codes = pair.code === null ? [null] : textsOf(pair.code, file, all).filter(isCode)
    const messages = textsOf(pair.message, file, all)
      .map((text) => text.trim())
      .filter((text) => !isPassedOn(text))
    return codes.flatMap((code) => messages.map((message) => ({ code, message, folder: file.folder })))
  })
}

/** `{message}`: an error that was made elsewhere is handed on. */
const isPassedOn = (text: string) => isPlaceholder(text) || !/\s/.test(text)

interface Pair {
  readonly code: Expression | null
  readonly message: Expression
}

/** Codes and messages, where a node gives them: `new PageError(CODE, message)`, `{ code, message }`, and the like. */
function pairsAt(node: Node, file: SourceFile): Pair[] {
  if (node.type === 'NewExpression' || node.type === 'CallExpression') return pairsOfCall(node)
  if (node.type !== 'ObjectExpression') return []
  const holder = file.parents.get(node)
  if (
    holder?.type === 'VariableDeclarator' &&
    holder.id.type === 'Identifier' &&
    holder.id.name === 'messages'
  ) {
    return node.properties.flatMap((property) => {
      if (property.type !== 'Property' || property.key.type !== 'Identifier') return []
      const { name, start, end } = property.key
      return [{ code: { type: 'Literal', value: name, raw: null, start, end }, message: property.value }]
    })
  }
  const code = propertyOf(node, 'code')
  const message = propertyOf(node, 'message')
  return code?.type === 'Literal' && message ? [{ code, message }] : []
}

function pairsOfCall(node: Extract<Node, { type: 'NewExpression' | 'CallExpression' }>): Pair[] {
  const [first, second] = node.arguments
  if (!isPlain(first)) return []
  const name = calledName(node) ?? ''
  if (bareErrors.has(name) || isTextBody(node)) return [{ code: null, message: first }]
  if (!isPlain(second)) return []
  if (name === 'GraphQLError') {
    const code = codeInExtensions(second)
    return code === null ? [] : [{ code, message: first }]
  }
  return /(?:Error|^failed)$/.test(name) ? [{ code: first, message: second }] : []
}

/** `response.end('Words to a person.\n')` */
function isTextBody(node: Extract<Node, { type: 'NewExpression' | 'CallExpression' }>): boolean {
  const [body] = node.arguments
  return (
    calledName(node) === 'end' &&
    (body?.type === 'TemplateLiteral' || (body?.type === 'Literal' && typeof body.value === 'string'))
  )
}

function isPlain(argument: Argument | undefined): argument is Expression {
  return argument !== undefined && argument.type !== 'SpreadElement'
}

/** `{ extensions: { code } }`, wherever it stands in the options. */
function codeInExtensions(options: Expression): Expression | null {
  if (options.type !== 'ObjectExpression') return null
  const extensions = propertyOf(options, 'extensions')
  return extensions?.type === 'ObjectExpression' ? propertyOf(extensions, 'code') : null
}

function propertyOf(object: Extract<Node, { type: 'ObjectExpression' }>, name: string): Expression | null {
  for (const property of object.properties) {
    if (property.type !== 'Property' || property.key.type !== 'Identifier') continue
    if (property.key.name === name) return property.value
  }
  return null
}

/** The members of `type PageErrorCode = 'PAGE_EMPTY' | ...`. */
function typedCodes({ nodes }: SourceFile): string[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'TSTypeAliasDeclaration' || !/Code$/.test(node.id.name)) return []
    const type = node.typeAnnotation
    const members = type.type === 'TSUnionType' ? type.types : [type]
    return members
      .flatMap((member) => (member.type === 'TSLiteralType' ? literalAt(member.literal) : []))
      .filter(isCode)
  })
}
