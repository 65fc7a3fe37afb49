import { expressionBuilder } from 'kysely'
import type { Declaration } from '../declare/declaration.ts'
import type { PlanField } from '../plan/plan.ts'
import { aggregatesText, aggregateText, facetText } from './aggregate.ts'
import type { Compilation } from './compilation.ts'
import { connectionText } from './connection.ts'
import { textToFinish } from './finished.ts'
import { computedText, leafText } from './leaf.ts'
import { globalIdText, nodesText, nodeText } from './node.ts'
import { edgeNodeText, edgesText, pageInfoPartText, pageInfoText, pageNodesText } from './page.ts'
import { manyText, oneText, withinText } from './related.ts'
import { columnOf, onRow, type Row } from './row.ts'
import type { PageScope, Scope } from './scope.ts'
import type { Text } from './text.ts'

/** The JSON text of one field. */
export function fieldText(
  compilation: Compilation,
  field: PlanField,
  declaration: Exclude<Declaration, { kind: 'resolved' }>,
  scope: Scope,
): Text {
  const type = compilation.typeOf(field)
  switch (declaration.kind) {
    case 'column': {
      const row = rowOf(scope)
      const isAlways = compilation.hasAlways(row, declaration.column)
      return leafText(compilation, type, columnOf(row, declaration.column), isAlways)
    }
    case 'expression': {
      const expression = declaration.sql(
        expressionBuilder() as never,
        compilation.argumentsOf(field) as never,
        compilation.context as never,
      )
      return computedText(compilation, type, onRow(rowOf(scope), expression))
    }
    case 'finished':
      return textToFinish(compilation, field, declaration, rowOf(scope))
    case 'globalId':
      return globalIdText(compilation, field, rowOf(scope))
    case 'within':
      return withinText(compilation, field, declaration, rowOf(scope), scope)
    case 'one':
      return oneText(compilation, field, declaration.source, scope)
    case 'many':
      return manyText(compilation, field, declaration, scope)
    case 'connection':
      return connectionText(compilation, field, declaration, scope)
    case 'node':
      return nodeText(compilation, field, scope)
    case 'nodes':
      return nodesText(compilation, field, declaration.greatest, scope)
    case 'edges':
      return edgesText(compilation, field, pageOf(scope), scope)
    case 'pageNodes':
      return pageNodesText(compilation, field, pageOf(scope), scope)
    case 'edgeNode':
      return edgeNodeText(compilation, field, pageOf(scope), scope)
    case 'edgeCursor':
      return leafText(compilation, type, pageOf(scope).cursor())
    case 'pageInfo':
      return pageInfoText(compilation, field, scope)
    case 'pageInfoPart':
      return pageInfoPartText(compilation, type, declaration.part, pageOf(scope))
    case 'aggregate':
      return aggregateText(compilation, field, declaration.sql, pageOf(scope))
    case 'aggregates':
      return aggregatesText(compilation, field, scope)
    case 'facet':
      return facetText(compilation, field, declaration.from, pageOf(scope), scope)
  }
}

function rowOf({ row, path }: Scope): Row {
  if (row === null) throw new Error(`${path} has no row to read from`)
  return row
}

function pageOf({ page, path }: Scope): PageScope {
  if (page === null) throw new Error(`${path} is not part of a connection`)
  return page
}
