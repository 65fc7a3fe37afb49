import {
  type GraphQLEnumType,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql'
import { comment, indented } from './comment.ts'

/** The types of the GraphQL scalars where they are given: plain strings, so that nobody has to convert them. */
const scalars: Readonly<Record<string, string>> = {
  Boolean: 'boolean',
  Date: 'string',
  DateTime: 'string',
  EDTF: 'string',
  FeedCursor: 'string',
  Float: 'number',
  ID: 'string',
  Int: 'number',
  String: 'string',
  URL: 'string',
}

/** An enum as its values: closed, because the server takes no others. */
export function printEnum(type: GraphQLEnumType): string {
  const values = type
    .getValues()
    .map(({ name, description }) => indented([...comment(description), `| '${name}'`].join('\n')))
  return [...comment(type.description), `export type ${type.name} =`, ...values].join('\n')
}

/** An input object. One with `@oneOf` is a union: the compiler refuses two of its fields. */
export function printInput(type: GraphQLInputObjectType): string {
  const fields = Object.values(type.getFields())
  const body = type.isOneOf
    ? fields
        .map((given) => objectOf(fields.map((field) => (field === given ? required(field) : never(field)))))
        .join(' | ')
    : objectOf(fields.map(printField))
  return [...comment(type.description), `export type ${type.name} = ${body}`].join('\n')
}

/** The variables of an operation. For a list, one value may stand alone, as GraphQL says. */
export function printVariables(
  { variableDefinitions = [] }: OperationDefinitionNode,
  schema: GraphQLSchema,
): string {
  if (variableDefinitions.length === 0) return '{ readonly [name: string]: never }'
  return objectOf(
    variableDefinitions.map(({ variable, type: node, defaultValue }) => {
      const type = inputTypeOf(typeFromAST(schema, node))
      return entry(variable.name.value, type, defaultValue !== undefined, true)
    }),
  )
}

/** The enums and input objects that variables of these operations can hold, and the further enums, by name. */
export function inputTypesOf(
  operations: readonly OperationDefinitionNode[],
  schema: GraphQLSchema,
  enums: ReadonlySet<GraphQLEnumType>,
): (GraphQLEnumType | GraphQLInputObjectType)[] {
  const found = new Set<GraphQLEnumType | GraphQLInputObjectType>(enums)
  const add = (type: GraphQLInputType): void => {
    const named = getNamedType(type)
    if (isEnumType(named)) found.add(named)
    if (!isInputObjectType(named) || found.has(named)) return
    found.add(named)
    for (const field of Object.values(named.getFields())) add(field.type)
  }
  for (const { variableDefinitions = [] } of operations) {
    for (const { type } of variableDefinitions) add(inputTypeOf(typeFromAST(schema, type)))
  }
  return [...found].sort((a, b) => (a.name < b.name ? -1 : 1))
}

function printField(field: GraphQLInputField): string {
  const { name, type, description, defaultValue, default: given } = field
  const optional = defaultValue !== undefined || given !== undefined
  return [...comment(description), entry(name, type, optional)].join('\n')
}

function required({ name, type, description }: GraphQLInputField): string {
  return [...comment(description), `readonly ${name}: ${typeOf(type)}`].join('\n')
}

function never({ name }: GraphQLInputField): string {
  return `readonly ${name}?: never`
}

function entry(name: string, type: GraphQLInputType, hasDefault: boolean, alone = false): string {
  const printed = typeOf(isNonNullType(type) ? type.ofType : type, alone)
  if (!isNonNullType(type)) return `readonly ${name}?: ${printed} | null | undefined`
  return hasDefault ? `readonly ${name}?: ${printed} | undefined` : `readonly ${name}: ${printed}`
}

function typeOf(type: GraphQLInputType, alone = false): string {
  if (isNonNullType(type)) return typeOf(type.ofType, alone)
  if (isListType(type)) {
    const item = isNonNullType(type.ofType) ? typeOf(type.ofType) : `${typeOf(type.ofType)} | null`
    return alone ? `ReadonlyArray<${item}> | ${item}` : `ReadonlyArray<${item}>`
  }
  if (isEnumType(type) || isInputObjectType(type)) return type.name
  const scalar = scalars[type.name]
  if (scalar === undefined) throw new Error(`Say in print-inputs.ts what the scalar ${type.name} is.`)
  return scalar
}

function inputTypeOf(type: ReturnType<typeof typeFromAST>): GraphQLInputType {
  if (type === undefined || !('name' in getNamedType(type))) throw new Error('A variable has no type.')
  return type as GraphQLInputType
}

function objectOf(entries: readonly string[]): string {
  return ['{', ...entries.map(indented), '}'].join('\n')
}
