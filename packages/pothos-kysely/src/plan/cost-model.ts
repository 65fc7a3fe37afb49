import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import { declarationOf, fieldFactsOf } from '../declare/declaration.ts'
import { idsGiven, type Length, lengthIn, pageGiven, type VariableLengths } from './cost-lengths.ts'
import { Costliest, type FieldCost, type WrittenField } from './costliest.ts'

export interface CostOptions {
  /** Items of a list of objects that says nothing of its length. Default: 5. */
  readonly expectedLength?: number
  /** What each selection that is written costs once, however often it is answered: it has to be planned. Default: 0. */
  readonly perSelection?: number
  /** What an aggregate or a facet costs that says nothing of it: it goes through all rows of its connection. Default: 1. */
  readonly perAggregate?: number
}

/** What is selected of one object: a part that is known, and parts that depend on the variables. */
interface Selected {
  /** What it costs once, because it is written. */
  written: number
  constant: number
  readonly parts: { readonly times: Length; readonly of: Selected }[]
  /** What it came to, for the variables of that measuring. */
  measured: { readonly by: object; readonly cost: number } | undefined
}

const unknownVariables: VariableLengths = null

/**
 * What operations cost: each field 1, or what it says (`cost`), as often as it is answered. Lengths of lists come from
 * the declarations of the fields: a connection is as long as the page that is asked for (at most
 * `pageLength.greatest`), `edges` and `nodes` are that page, other lists have their `expectedLength`. Where a type is
 * abstract, the costliest of its types counts. A field that is written twice counts twice.
 */
export class CostModel {
  readonly #schema: GraphQLSchema
  readonly #options: Required<CostOptions>
  /** Each selection is counted once for each type and length of the page around it, however often it is spread. */
  readonly #selected = new WeakMap<SelectionSetNode, Map<string, Selected>>()
  readonly #fragments = new WeakMap<DocumentNode, ReadonlyMap<string, FragmentDefinitionNode>>()

  constructor(schema: GraphQLSchema, options: CostOptions = {}) {
    this.#schema = schema
    this.#options = { expectedLength: 5, perSelection: 0, perAggregate: 1, ...options }
  }

  /**
   * What an operation of a valid document costs. `variables` as the caller sent them; without them, what may be the
   * greatest is.
   */
  cost(document: DocumentNode, operation: OperationDefinitionNode, variables?: VariableLengths): number {
    const type = this.#schema.getRootType(operation.operation)
    if (type == null) return 0
    const selected = this.#ofSelections(operation.selectionSet, type, 1, this.#fragmentsOf(document))
    return selected.written + measured(selected, { variables: withDefaults(operation, variables) })
  }

  /** The fields that cost most, the costliest first. */
  costliest(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: VariableLengths | undefined,
    count: number,
  ): readonly FieldCost[] {
    const type = this.#schema.getRootType(operation.operation)
    if (type == null) return []
    const fragments = this.#fragmentsOf(document)
    const measuring = { variables: withDefaults(operation, variables) }
    return new Costliest(
      (set, of, page) => this.#fieldsIn(set, of, page, fragments),
      (set, of, page) => measured(this.#ofSelections(set, of, page, fragments), measuring),
      (length) => lengthIn(length, measuring.variables),
    ).of({ set: operation.selectionSet, type, page: 1 }, count)
  }

  /** For one object of the type; `page` is the length of its page where it is a connection. */
  #ofSelections(set: SelectionSetNode, type: GraphQLNamedType, page: Length, fragments: Fragments): Selected {
    const known = this.#selected.get(set) ?? new Map<string, Selected>()
    this.#selected.set(set, known)
    const key = `${type.name} ${JSON.stringify(page)}`
    const counted = known.get(key)
    if (counted !== undefined) return counted
    const selected: Selected = { written: 0, constant: 0, parts: [], measured: undefined }
    // Another rule refuses a fragment that spreads itself; here it must only end.
    known.set(key, selected)
    for (const { own, once, times, below } of this.#fieldsIn(set, type, page, fragments)) {
      selected.constant += own
      selected.written += once
      if (below === null) continue
      const of = this.#ofSelections(below.set, below.type, below.page, fragments)
      selected.written += of.written
      if (typeof times === 'number' && of.parts.length === 0) selected.constant += times * of.constant
      else selected.parts.push({ times, of })
    }
    return selected
  }

  /** The fields that are written in a selection, those of fragments among them. */
  #fieldsIn(
    set: SelectionSetNode,
    given: GraphQLNamedType,
    page: Length,
    fragments: Fragments,
  ): readonly WrittenField[] {
    const type = isAbstractType(given) ? this.#costliestType(set, given, fragments) : given
    if (type === undefined) return []
    const spread = new Set<string>()
    const fieldsOf = ({ selections }: SelectionSetNode): WrittenField[] =>
      selections.flatMap((selection) => {
        if (selection.kind === Kind.FIELD) return [this.#written(selection, type, page)]
        let fragment: FragmentDefinitionNode | typeof selection | undefined = selection
        if (selection.kind === Kind.FRAGMENT_SPREAD) {
          const name = selection.name.value
          // GraphQL answers what is spread twice in one place once.
          if (spread.has(name)) return []
          spread.add(name)
          fragment = fragments.get(name)
        }
        if (fragment === undefined || !('selectionSet' in fragment)) return []
        return this.#fits(fragment.typeCondition?.name.value, type) ? fieldsOf(fragment.selectionSet) : []
      })
    return fieldsOf(set)
  }

  #costliestType(set: SelectionSetNode, type: GraphQLNamedType, fragments: Fragments) {
    if (!isAbstractType(type)) return type
    const costs = this.#schema.getPossibleTypes(type).map((one) => {
      const selected = this.#ofSelections(set, one, 1, fragments)
      return { one, cost: measured(selected, { variables: unknownVariables }) }
    })
    return costs.sort((a, b) => b.cost - a.cost)[0]?.one
  }

  #written(node: FieldNode, parent: GraphQLNamedType, page: Length): WrittenField {
    const field = isObjectType(parent) ? parent.getFields()[node.name.value] : undefined
    if (field === undefined) return { node, own: 1, once: 0, times: 1, below: null }
    const own = this.#ownCost(field)
    const type = getNamedType(field.type)
    if (node.selectionSet === undefined || !isCompositeType(type))
      return { node, own, once: 0, times: 1, below: null }
    const declaration = declarationOf(field)
    const isConnection = declaration?.kind === 'connection'
    return {
      node,
      own,
      once: this.#options.perSelection,
      times: isConnection ? 1 : this.#lengthOf(field, node, page),
      below: {
        set: node.selectionSet,
        type,
        page: isConnection ? pageGiven(node, declaration.pageLength) : 1,
      },
    }
  }

  #ownCost(field: GraphQLField<unknown, unknown>): number {
    const { declaration = null, cost } = fieldFactsOf(field) ?? {}
    if (cost !== undefined) return cost
    return declaration?.kind === 'aggregate' || declaration?.kind === 'facet' ? this.#options.perAggregate : 1
  }

  #lengthOf(field: GraphQLField<unknown, unknown>, node: FieldNode, page: Length): Length {
    const { declaration = null, expectedLength } = fieldFactsOf(field) ?? {}
    switch (declaration?.kind) {
      case 'edges':
      case 'pageNodes':
        return page
      case 'nodes':
        return idsGiven(node, declaration.greatest)
      case 'many':
        return expectedLength ?? declaration.limit ?? this.#options.expectedLength
      default:
        return isListType(getNullableType(field.type)) ? (expectedLength ?? this.#options.expectedLength) : 1
    }
  }

  #fits(condition: string | undefined, type: GraphQLNamedType): boolean {
    if (condition === undefined || condition === type.name) return true
    const conditional = this.#schema.getType(condition)
    return isAbstractType(conditional) && isObjectType(type) && this.#schema.isSubType(conditional, type)
  }

  #fragmentsOf(document: DocumentNode): Fragments {
    const known = this.#fragments.get(document)
    if (known !== undefined) return known
    const fragments = new Map(
      document.definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
      ),
    )
    this.#fragments.set(document, fragments)
    return fragments
  }
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>

/** One measuring has one set of variables; what is met several times is measured once. */
function measured(selected: Selected, measuring: { readonly variables: VariableLengths }): number {
  if (selected.parts.length === 0) return selected.constant
  if (selected.measured?.by === measuring) return selected.measured.cost
  selected.measured = { by: measuring, cost: 0 }
  const cost = selected.parts.reduce(
    (sum, { times, of }) => sum + lengthIn(times, measuring.variables) * measured(of, measuring),
    selected.constant,
  )
  selected.measured = { by: measuring, cost }
  return cost
}

/** With what the operation says of variables that were not sent. */
function withDefaults(
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: VariableLengths | undefined,
): VariableLengths {
  if (given == null) return unknownVariables
  const defaults = variableDefinitions.flatMap(({ variable, defaultValue }) => {
    const name = variable.name.value
    if (defaultValue?.kind !== Kind.INT || given[name] !== undefined) return []
    return [[name, Number(defaultValue.value)] as const]
  })
  return defaults.length === 0 ? given : { ...given, ...Object.fromEntries(defaults) }
}
