import {
  ColumnNode,
  type Expression,
  type IdentifierNode,
  PostgresQueryCompiler,
  type QueryId,
  RawNode,
  type ReferenceNode,
  type RootOperationNode,
} from 'kysely'

const id: QueryId = { queryId: 'pothos-kysely' }

/** An alias of ours, which is no word of SQL. */
const ownAlias = /^t\d+$/

/** A name that means the same without quotes. Behind a point any word of SQL is a name, too. */
const plainName = /^[a-z_][a-z0-9_]*$/

/**
 * Leaves out what quotes it can: Postgres copies the text of a statement each time it runs, and people read it, too.
 */
class PlainCompiler extends PostgresQueryCompiler {
  protected override visitIdentifier(node: IdentifierNode): void {
    if (ownAlias.test(node.name)) this.append(node.name)
    else super.visitIdentifier(node)
  }

  protected override visitReference(node: ReferenceNode): void {
    const { table, column } = node
    if (table === undefined || !ColumnNode.is(column) || !plainName.test(column.column.name)) {
      super.visitReference(node)
      return
    }
    this.visitNode(table)
    this.append(`.${column.column.name}`)
  }
}

/** An expression as SQL, and its parameters. */
export function compiled(expression: Expression<unknown>): {
  readonly sql: string
  readonly parameters: readonly unknown[]
} {
  return new PlainCompiler().compileQuery(rootOf(expression), id)
}

/** The same with all its quotes: cursors that were given out are known by it. */
export function sqlText(expression: Expression<unknown>): string {
  return new PostgresQueryCompiler().compileQuery(rootOf(expression), id).sql
}

function rootOf(expression: Expression<unknown>): RootOperationNode {
  return RawNode.create(['', ''], [expression.toOperationNode()])
}
