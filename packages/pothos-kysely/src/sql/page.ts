import { type GraphQLOutputType, getNamedType, isListType, isNonNullType, isObjectType } from 'graphql'
import { sql } from 'kysely'
import type { PageInfoPart } from '../declare/declaration.ts'
import type { PlanField } from '../plan/plan.ts'
import type { Compilation } from './compilation.ts'
import { selectedText } from './item.ts'
import { computedText } from './leaf.ts'
import { objectText } from './object.ts'
import type { PageScope, Scope } from './scope.ts'
import { aggregated, literal, marked, orNull, type Text } from './text.ts'

export function edgesText(compilation: Compilation, field: PlanField, page: PageScope, scope: Scope): Text {
  const edge = getNamedType(compilation.typeOf(field)).name
  const fields = field.selections?.[edge] ?? []
  return inOrder(objectText(compilation, edge, fields, { ...scope, row: page.row }, false), page)
}

export function pageNodesText(
  compilation: Compilation,
  field: PlanField,
  page: PageScope,
  scope: Scope,
): Text {
  const type = compilation.typeOf(field)
  const named = getNamedType(type)
  const node = selectedText(compilation, named, field, page.row, scope)
  const isOptional = !isObjectType(named) && !isItemRequired(type)
  return inOrder(isOptional ? orNull(node) : node, page)
}

export function edgeNodeText(
  compilation: Compilation,
  field: PlanField,
  page: PageScope,
  scope: Scope,
): Text {
  const type = compilation.typeOf(field)
  const named = getNamedType(type)
  const node = selectedText(compilation, named, field, page.row, scope)
  if (isObjectType(named)) return node
  return isNonNullType(type) ? marked(node) : orNull(node)
}

/** The page was read from its end where `last` is asked for. */
function inOrder(item: Text, { onPage, backward, place }: PageScope): Text {
  return aggregated(item, onPage, backward ? place : undefined)
}

export function pageInfoText(compilation: Compilation, field: PlanField, scope: Scope): Text {
  const info = getNamedType(compilation.typeOf(field)).name
  return objectText(compilation, info, field.selections?.[info] ?? [], scope, false)
}

export function pageInfoPartText(
  compilation: Compilation,
  type: GraphQLOutputType,
  part: PageInfoPart,
  page: PageScope,
): Text {
  const { backward, place, onPage, isFirst, overfull, hasAfter, hasBefore } = page
  switch (part) {
    case 'hasNextPage':
      return backward ? literal(String(hasBefore)) : computedText(compilation, type, overfull)
    case 'hasPreviousPage':
      return backward ? computedText(compilation, type, overfull) : literal(String(hasAfter))
    case 'startCursor':
    case 'endCursor': {
      // Of the row that was read first, or of the last one that belongs to the page.
      const cursor = page.cursor()
      const firstRead = sql`max(${cursor}) filter (where ${isFirst})`
      const lastRead = sql`(array_agg(${cursor} order by ${place} desc) filter (where ${onPage}))[1]`
      return computedText(compilation, type, (part === 'startCursor') === backward ? lastRead : firstRead)
    }
  }
}

function isItemRequired(type: GraphQLOutputType): boolean {
  const list = isNonNullType(type) ? type.ofType : type
  return isListType(list) && isNonNullType(list.ofType)
}
