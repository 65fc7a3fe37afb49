import { type FieldRef, type InputFieldMap, RootFieldBuilder, type SchemaTypes } from '@pothos/core'
import { resolveMember } from '../execute/resolve.ts'
import { type Declaration, extension, type FieldFacts, type Source } from './declaration.ts'
import type { FieldPlanning } from './planning.ts'

export interface GivenField {
  readonly type: unknown
  readonly nullable?: boolean | { readonly list: boolean; readonly items: boolean } | undefined
  readonly description?: string | undefined
  readonly deprecationReason?: string | undefined
  readonly args?: InputFieldMap | undefined
  readonly planning?: FieldPlanning | undefined
  readonly expectedLength?: number | undefined
}

type Resolve = (parent: never, args: never, context: never, info: never) => unknown

/** A field of GraphQL with its declaration. Its types were checked by the method that the application called. */
export function pluginField<Types extends SchemaTypes>(
  builder: PothosSchemaTypes.SchemaBuilder<Types>,
  { type, nullable, description, deprecationReason, args, planning, expectedLength }: GivenField,
  declaration: Declaration,
  resolve: Resolve = resolveMember,
): FieldRef<Types, unknown, 'Object'> {
  const fields = new RootFieldBuilder<Types, unknown, 'Object'>(builder, 'Object', 'Object')
  const facts: FieldFacts = { declaration, ...(planning === undefined ? {} : { planning }) }
  const options = {
    type,
    ...(nullable === undefined ? {} : { nullable }),
    ...(description === undefined ? {} : { description }),
    ...(deprecationReason === undefined ? {} : { deprecationReason }),
    ...(args === undefined ? {} : { args }),
    ...(expectedLength === undefined ? {} : { expectedLength }),
    extensions: { [extension]: facts },
    resolve,
  }
  return fields.field(options as never) as FieldRef<Types, unknown, 'Object'>
}

/** What of a field's options says where its rows come from. */
export function sourceOf(options: object): Source {
  const names = ['on', 'via', 'from', 'pageFrom', 'seenWithParent', 'where', 'orderBy'] as const
  const given = names.flatMap((name) => {
    const value: unknown = Reflect.get(options, name)
    return value === undefined ? [] : [[name, value] as const]
  })
  return Object.fromEntries(given)
}
