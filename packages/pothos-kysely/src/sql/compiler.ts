import { type Expression, PostgresQueryCompiler, type QueryId, RawNode, type RootOperationNode } from 'kysely'

const id: QueryId = { queryId: 'pothos-kysely' }

/** An expression as SQL, and its parameters. */
export function compiled(expression: Expression<unknown>): {
  readonly sql: string
  readonly parameters: readonly unknown[]
} {
  const node: RootOperationNode = RawNode.create(['', ''], [expression.toOperationNode()])
  return new PostgresQueryCompiler().compileQuery(node, id)
}

export function sqlText(expression: Expression<unknown>): string {
  return compiled(expression).sql
}
