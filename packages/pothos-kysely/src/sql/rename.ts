import {
  AliasNode,
  ColumnNode,
  type Expression,
  ExpressionWrapper,
  IdentifierNode,
  type OperationNode,
  OperationNodeTransformer,
  type QueryId,
  ReferenceNode,
  type SelectQueryNode,
  TableNode,
} from 'kysely'

/** How the columns of a table are called where an expression is put. */
export interface Naming {
  readonly table: string
  readonly alias: string
  /** Where the columns are others: the name in the expression, and the name in the table behind the alias. */
  readonly columns?: Readonly<Record<string, string>> | undefined
}

/** An expression written for a table, for the place where that table has an alias. */
export function renamed<T>(expression: Expression<T>, naming: Naming): Expression<T> {
  return new ExpressionWrapper(new Renaming(naming).transformNode(expression.toOperationNode()))
}

/**
 * Applications write `ships.name`; a statement holds the same table at several places, each with an alias of its
 * own. In a subquery that has a table of the same name, that one is meant and nothing is changed.
 */
class Renaming extends OperationNodeTransformer {
  readonly #naming: Naming
  #depth = 0
  #hidden = 0

  constructor(naming: Naming) {
    super()
    this.#naming = naming
  }

  protected override transformReference(node: ReferenceNode, queryId?: QueryId): ReferenceNode {
    const { table, alias, columns } = this.#naming
    const meant =
      node.table === undefined ? this.#depth === 0 : this.#hidden === 0 && nameOf(node.table) === table
    if (!meant) return super.transformReference(node, queryId)
    if (node.column.kind === 'SelectAllNode') return ReferenceNode.createSelectAll(TableNode.create(alias))
    const { name } = node.column.column
    return ReferenceNode.create(ColumnNode.create(columns?.[name] ?? name), TableNode.create(alias))
  }

  protected override transformSelectQuery(node: SelectQueryNode, queryId?: QueryId): SelectQueryNode {
    const names = [...(node.from?.froms ?? []), ...(node.joins ?? []).map((join) => join.table)].map(nameOf)
    const hides = names.includes(this.#naming.table)
    // What stands in FROM is outside of the subquery's own names, but no application refers from there.
    this.#depth += 1
    if (hides) this.#hidden += 1
    try {
      return super.transformSelectQuery(node, queryId)
    } finally {
      this.#depth -= 1
      if (hides) this.#hidden -= 1
    }
  }
}

function nameOf(node: OperationNode): string | undefined {
  if (AliasNode.is(node)) return IdentifierNode.is(node.alias) ? node.alias.name : undefined
  return TableNode.is(node) ? node.table.identifier.name : undefined
}
