import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLEnumType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import { comment, indented } from './comment.ts'

/** The types of the GraphQL scalars in results: those that are more than text are branded. */
const scalars: Readonly<Record<string, string>> = {
  Boolean: 'boolean',
  Date: 'DateString',
  DateTime: 'DateTimeString',
  EDTF: 'EDTFString',
  Float: 'number',
  FeedCursor: 'FeedCursor',
  ID: 'string',
  Int: 'number',
  String: 'string',
  URL: 'URLString',
}

/** What an object has of a selection: fields by their keys, and fragments by their names. */
interface Selected {
  readonly fields: Map<string, FieldNode>
  readonly fragments: Set<string>
}

/**
 * Prints the types of results. Every field has the description that the schema gives it, and an enum is open: a newer
 * server may return a value that this schema does not have.
 */
export class ResultPrinter {
  /** The enums that were printed so far. */
  readonly enums = new Set<GraphQLEnumType>()
  readonly #schema: GraphQLSchema

  constructor(schema: GraphQLSchema) {
    this.#schema = schema
  }

  /** The type of what is selected on a type: an object, or one for each type that it can be where these differ. */
  selection(type: GraphQLCompositeType, set: SelectionSetNode): string {
    if (isObjectType(type)) return this.#object([type], type, this.#selected(type, set))
    if (!set.selections.some(({ kind }) => kind === Kind.INLINE_FRAGMENT)) {
      return this.#object(this.#schema.getPossibleTypes(type), type, this.#selected(type, set))
    }
    const members = this.#schema
      .getPossibleTypes(type)
      .map((possible) => this.#object([possible], possible, this.#selected(possible, set)))
    return [...new Set(members)].map((member) => `\n${indented(`| ${member}`)}`).join('')
  }

  #object(
    possible: readonly GraphQLObjectType[],
    type: GraphQLCompositeType,
    { fields, fragments }: Selected,
  ): string {
    const own = [...fields].map(([key, field]) => this.#field(key, field, type, possible))
    const printed = ['{', ...own.map(indented), '}'].join('\n')
    const parts = [...(own.length > 0 ? [printed] : []), ...[...fragments].map((name) => `${name}Fragment`)]
    return parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(' & ')})`
  }

  #field(
    key: string,
    { name: { value: name }, selectionSet }: FieldNode,
    type: GraphQLCompositeType,
    possible: readonly GraphQLObjectType[],
  ): string {
    if (name === '__typename') {
      return `readonly ${key}: ${possible.map((each) => `'${each.name}'`).join(' | ')}`
    }
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined
    if (field === undefined) throw new Error(`${type.name} has no field ${name}.`)
    return [...comment(field.description), `readonly ${key}: ${this.#type(field.type, selectionSet)}`].join(
      '\n',
    )
  }

  #type(type: GraphQLOutputType, set: SelectionSetNode | undefined): string {
    const nullable = isNonNullType(type) ? '' : ' | null'
    const inner = getNullableType(type)
    if (isListType(inner)) return `ReadonlyArray<${this.#type(inner.ofType, set)}>${nullable}`
    if (isCompositeType(inner)) {
      if (set === undefined) throw new Error(`${inner.name} needs a selection.`)
      const selected = this.selection(inner, set)
      return nullable && isAbstractType(inner) ? `(${selected})${nullable}` : `${selected}${nullable}`
    }
    if (isEnumType(inner)) {
      this.enums.add(inner)
      return `Open<${inner.name}>${nullable}`
    }
    const scalar = scalars[inner.name]
    if (scalar === undefined) throw new Error(`Say in print-results.ts what the scalar ${inner.name} is.`)
    return `${scalar}${nullable}`
  }

  /** What a selection selects where the object is of this type. */
  #selected(type: GraphQLCompositeType, { selections }: SelectionSetNode): Selected {
    const fields = new Map<string, FieldNode>()
    const fragments = new Set<string>()
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) fragments.add(selection.name.value)
      else if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value
        if (fields.has(key)) throw new Error(`${type.name}.${key} is selected twice. Select it once.`)
        fields.set(key, selection)
      } else if (this.#applies(type, selection.typeCondition?.name.value)) {
        const inner = this.#selected(type, selection.selectionSet)
        for (const [key, field] of inner.fields) fields.set(key, field)
        for (const name of inner.fragments) fragments.add(name)
      }
    }
    return { fields, fragments }
  }

  #applies(type: GraphQLCompositeType, condition: string | undefined): boolean {
    const wanted = condition === undefined ? type : this.#schema.getType(condition)
    if (wanted === type) return true
    return isAbstractType(wanted) && isObjectType(type) && this.#schema.isSubType(wanted, type)
  }
}
