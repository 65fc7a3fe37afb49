import {
  type GraphQLLeafType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { declarationOf } from '../declare/declaration.ts'
import { declaredType } from '../declare/declared-type.ts'
import type { PlanField } from '../plan/plan.ts'
import { type Finisher, finisherEnd, finishMark } from '../sql/finisher.ts'
import { Slices } from './slices.ts'

/**
 * The text of a statement with the values of its finished fields, at once where they are made of little text; null where
 * execution has to answer: a value is missing that must be there, or could not be made.
 */
export function finishedText(
  schema: GraphQLSchema,
  finishers: readonly Finisher[],
  text: string,
): string | null | Promise<string | null> {
  try {
    const slices = new Slices()
    // What stands between two marks is to be finished.
    const parts = text
      .split(finishMark)
      .map((part, index) =>
        index % 2 === 0 ? part : slices.do(part.length, () => finishedPart(schema, finishers, part)),
      )
    return parts.every((part) => typeof part === 'string')
      ? parts.join('')
      : Promise.all(parts).then(
          (finished) => finished.join(''),
          () => null,
        )
  } catch {
    // Execution finds the same, and says at which field.
    return null
  }
}

function finishedPart(schema: GraphQLSchema, finishers: readonly Finisher[], part: string): string {
  const end = part.indexOf(finisherEnd)
  const finisher = finishers[Number(part.slice(0, end))]
  if (finisher === undefined) throw new Error('A statement marks a field that is not finished')
  const { field, type, finish } = finisher
  return written(schema, field, type, finish(JSON.parse(part.slice(end)) as never))
}

/** As `JSON.stringify` would write what execution completes. */
function written(schema: GraphQLSchema, field: PlanField, type: GraphQLOutputType, value: unknown): string {
  if (isNonNullType(type)) {
    if (value == null) throw missing()
    return written(schema, field, type.ofType, value)
  }
  if (value == null) return 'null'
  if (isListType(type)) {
    if (!Array.isArray(value)) throw missing()
    return `[${value.map((item) => written(schema, field, type.ofType, item)).join(',')}]`
  }
  if (isLeafType(type)) return writtenLeaf(type, value)
  if (!isObjectType(type)) throw new Error(`${type} is not a type of a finished field`)
  const members = (field.selections?.[type.name] ?? []).map((member) => {
    if (member.name === '__typename') return `"${member.key}":"${type.name}"`
    const definition = type.getFields()[member.name]
    const declaration = declarationOf(definition)
    if (definition === undefined || declaration?.kind !== 'column') throw missing()
    const inner = Reflect.get(value, declaration.column)
    return `"${member.key}":${written(schema, member, declaredType(schema, definition), inner)}`
  })
  return `{${members.join(',')}}`
}

function writtenLeaf(type: GraphQLLeafType, value: unknown): string {
  const serialized = type.serialize(value)
  if (serialized == null) throw missing()
  return JSON.stringify(serialized)
}

function missing(): Error {
  return new Error('A value is missing that must be there')
}
