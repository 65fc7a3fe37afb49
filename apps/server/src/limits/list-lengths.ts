import { mostItems } from '@communique/schema'
import {
  GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isInputObjectType,
  isListType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql'

/** Levels of a value. Filters may be nested 8 deep, with three levels each. */
const mostLevels = 64

/** Values in all variables together, by the items that one list may have. */
const listsInAll = 10

interface Counting {
  /** Items of a list of which the schema says nothing. */
  readonly items: number
  values: number
}

/**
 * Counts what variables hold before GraphQL makes values of it, which takes a thousand times as long as to count. Lists
 * whose fields say how many items they take may have so many, others `items`.
 * @throws GraphQLError `BAD_USER_INPUT`
 */
export function checkLengths(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  items: number,
): void {
  const counting: Counting = { items, values: 0 }
  for (const { variable, type } of variableDefinitions) {
    const { value: name } = variable.name
    const value = variables[name]
    if (typeof value !== 'object' || value === null) continue
    check(value, typeFromAST(schema, type) as GraphQLInputType | undefined, [`$${name}`], items, counting)
  }
}

function check(
  value: object,
  given: GraphQLInputType | undefined,
  path: readonly string[],
  most: number,
  counting: Counting,
): void {
  if (path.length > mostLevels) {
    throw new GraphQLError(
      `\`${written(path)}\` is nested more than ${mostLevels} levels deep. Use fewer levels.`,
      {
        extensions: { code: 'BAD_USER_INPUT' },
      },
    )
  }
  const type = given === undefined ? undefined : getNullableType(given)
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value
    counting.values += items.length
    if (items.length > most) throw tooLong(path, items.length, most)
    if (counting.values > counting.items * listsInAll) throw tooMany(counting.items * listsInAll)
    const inner = isListType(type) ? type.ofType : undefined
    for (const [index, item] of items.entries()) {
      if (typeof item === 'object' && item !== null) {
        check(item, inner, [...path, `[${index}]`], counting.items, counting)
      }
    }
    return
  }
  const fields = isInputObjectType(type) ? type.getFields() : {}
  for (const [name, inner] of Object.entries(value)) {
    counting.values += 1
    if (typeof inner !== 'object' || inner === null) continue
    const field = fields[name]
    const declared = field?.extensions[mostItems]
    const bound = typeof declared === 'number' ? declared : counting.items
    check(inner, field?.type, [...path, `.${name.slice(0, 40)}`], bound, counting)
  }
}

function tooLong(path: readonly string[], length: number, most: number): GraphQLError {
  return new GraphQLError(
    `\`${written(path)}\` has ${length} items; the limit is ${most}. Send them in several requests.`,
    { extensions: { code: 'BAD_USER_INPUT' } },
  )
}

function tooMany(most: number): GraphQLError {
  return new GraphQLError(`The variables hold more than ${most} values. Send them in several requests.`, {
    extensions: { code: 'BAD_USER_INPUT' },
  })
}

/** `$input.pages[3].paragraphs` */
function written(path: readonly string[]): string {
  return path.length > 12 ? `${path.slice(0, 12).join('')}…` : path.join('')
}
