import { type FieldRef, type InputFieldMap, RootFieldBuilder, type SchemaTypes } from '@pothos/core'
import { resolveMember } from '../execute/resolve.ts'
import { type Declaration, extension, type FieldFacts, type Source } from './declaration.ts'

/** What the application says of a field, its types checked by the method that it called. */
export interface GivenField extends Pick<FieldFacts, 'planning' | 'whenWrapped'> {
  readonly type: unknown
  readonly nullable?: boolean | { readonly list: boolean; readonly items: boolean } | undefined
  readonly description?: string
  readonly args?: InputFieldMap
  readonly extensions?: Readonly<Record<string, unknown>>
}

/** What makes fields of one kind: of Query, of objects, of interfaces. Other plugins look at the kind. */
export interface FieldMaker<Types extends SchemaTypes> {
  readonly builder: PothosSchemaTypes.SchemaBuilder<Types>
  field(options: never): unknown
}

export function objectFields<Types extends SchemaTypes>(
  builder: PothosSchemaTypes.SchemaBuilder<Types>,
): FieldMaker<Types> {
  return new RootFieldBuilder<Types, unknown, 'Object'>(builder, 'Object', 'Object')
}

/** A field of GraphQL with its declaration. All options are handed on to Pothos, for other plugins to find theirs. */
export function pluginField<Types extends SchemaTypes>(
  fields: FieldMaker<Types>,
  given: GivenField,
  declaration: Declaration,
  resolve: FieldFacts['resolve'] = resolveMember,
): FieldRef<Types, unknown, 'Object'> {
  const { extensions, planning, whenWrapped } = given
  const facts: FieldFacts = {
    declaration,
    resolve,
    ...(planning === undefined ? {} : { planning }),
    ...(whenWrapped === undefined ? {} : { whenWrapped }),
  }
  const options = { ...given, extensions: { ...extensions, [extension]: facts }, resolve }
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
