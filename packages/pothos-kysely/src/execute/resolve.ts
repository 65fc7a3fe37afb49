import {
  type GraphQLError,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql'
import { inputsOf } from '../bind/inputs-of.ts'
import { declarationOf, scalarFormOf } from '../declare/declaration.ts'
import { declaredType } from '../declare/declared-type.ts'
import { rowKey, typeKey } from '../sql/object.ts'
import { type Answer, answerRows } from './answer.ts'
import { FinishedRow } from './finished-row.ts'
import { preparedField, preparedOperation } from './prepare.ts'

/** One answer for all fields at the root of an execution. Its variables are an object of its own. */
const answers = new WeakMap<object, Promise<Answer>>()
const faults = new WeakMap<object, Map<string, GraphQLError>>()

/** A field that begins a statement: at the root, or below an object that is no part of one. */
export async function resolveEntry(
  parent: unknown,
  _args: object,
  context: object,
  info: GraphQLResolveInfo,
): Promise<unknown> {
  const { data } = await (isRoot(info) ? operationAnswer(context, info) : fieldAnswer(parent, context, info))
  return read(data, info)
}

/** A field of an object that a statement gave. */
export function resolveMember(
  parent: unknown,
  _args: object,
  _context: object,
  info: GraphQLResolveInfo,
): unknown {
  return parent instanceof FinishedRow ? finishedColumn(parent, info) : read(rowOf(parent, info), info)
}

/** What a statement gave for a field, as it stands there. */
export function givenFor(parent: unknown, info: GraphQLResolveInfo): unknown {
  return Reflect.get(rowOf(parent, info), info.path.key)
}

function rowOf(parent: unknown, { parentType, fieldName }: GraphQLResolveInfo): object {
  if (typeof parent === 'object' && parent !== null) return parent
  throw new Error(
    `${parentType}.${fieldName} got a parent that no statement returned: only fields of this plugin may return its types`,
  )
}

function finishedColumn(row: FinishedRow, { parentType, fieldName }: GraphQLResolveInfo): unknown {
  const declaration = declarationOf(parentType.getFields()[fieldName])
  return declaration?.kind === 'column' ? row.column(declaration.column) : undefined
}

/** The columns that a resolver asked for. */
export function resolverRow(parent: unknown): unknown {
  return typeof parent === 'object' && parent !== null ? Reflect.get(parent, rowKey) : undefined
}

/** What type an object of a statement is, where it may be of several. */
export function resolveStatementType(value: unknown): string {
  const type = typeof value === 'object' && value !== null ? Reflect.get(value, typeKey) : undefined
  if (typeof type !== 'string') throw new Error('A statement returned an object without its type')
  return type
}

function isRoot({ operation, parentType, schema }: GraphQLResolveInfo): boolean {
  return operation.operation === 'query' && parentType === schema.getQueryType()
}

function operationAnswer(context: object, info: GraphQLResolveInfo): Promise<Answer> {
  let answer = answers.get(info.variableValues)
  if (answer === undefined) {
    answer = operationAnswerAnew(context, info)
    answers.set(info.variableValues, answer)
  }
  return answer
}

async function operationAnswerAnew(context: object, info: GraphQLResolveInfo): Promise<Answer> {
  const prepared = preparedOperation(info)
  const answer = await answerRows(
    info.schema,
    prepared,
    inputsOf(info.schema, prepared.plan, info.variableValues, context),
  )
  remember(answer, '', info)
  return answer
}

async function fieldAnswer(parent: unknown, context: object, info: GraphQLResolveInfo): Promise<Answer> {
  const prepared = preparedField(info)
  const inputs = inputsOf(info.schema, prepared.plan, info.variableValues, context, parent)
  const answer = await answerRows(info.schema, prepared, inputs)
  const outer = info.path.prev === undefined ? '' : `${pathOf(info.path.prev)}.`
  remember(answer, outer, info)
  return answer
}

function remember(answer: Answer, outer: string, { variableValues }: GraphQLResolveInfo): void {
  if (answer.faults.size === 0) return
  const known = faults.get(variableValues) ?? new Map<string, GraphQLError>()
  faults.set(variableValues, known)
  for (const [path, error] of answer.faults) known.set(`${outer}${path}`, error)
}

function read(parent: object, info: GraphQLResolveInfo): unknown {
  const fault = faults.get(info.variableValues)?.get(pathOf(info.path))
  if (fault !== undefined) throw fault
  return decoded(declaredTypeOf(info), Reflect.get(parent, info.path.key))
}

/** Found once for each type: this is asked for every value of an answer. */
const declaredTypes = new WeakMap<GraphQLOutputType, GraphQLOutputType>()

function declaredTypeOf({ schema, returnType: type }: GraphQLResolveInfo): GraphQLOutputType {
  const known = declaredTypes.get(type)
  if (known !== undefined) return known
  const declared = declaredType(schema, { type })
  declaredTypes.set(type, declared)
  return declared
}

/** Without the places in lists: all rows of a field have the same faults. */
function pathOf({ prev, key }: GraphQLResolveInfo['path']): string {
  if (typeof key === 'number') return prev === undefined ? '' : pathOf(prev)
  return prev === undefined ? key : `${pathOf(prev)}.${key}`
}

/** From what stands in the JSON of a statement to what the type serialises. */
function decoded(type: GraphQLOutputType, json: unknown): unknown {
  const of = isNonNullType(type) ? type.ofType : type
  if (json == null) return null
  if (json === '\0') {
    if (isNonNullType(type)) return null
    throw new Error(`The database holds a value that ${of} cannot represent`)
  }
  if (isListType(of)) return Array.isArray(json) ? json.map((item) => decoded(of.ofType, item)) : null
  if (!isLeafType(of)) return json
  if (isEnumType(of)) return of.getValue(String(json))?.value
  const parse = scalarFormOf(of)?.parse
  return parse === undefined ? json : parse(json as never)
}
