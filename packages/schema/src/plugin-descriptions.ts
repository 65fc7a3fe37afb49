import type { Descriptions } from 'pothos-kysely'

/** The words for what the plugin adds to the schema: nodes and connections. */
export const pluginDescriptions: Descriptions = {
  node: 'Anything that has an id by which it can be read again.',
  nodeId: 'Opaque; stable for as long as the archive holds the thing.',
  nodeField: 'Anything by its id; null when there is no such thing, or no more.',
  nodeArgument: 'As the archive gave it.',
  nodesField: 'Several things by their ids, in the order of the ids.',
  nodesArgument: 'As the archive gave them, at most 100.',
  pageInfo: 'Where a page of a connection stands.',
  hasNextPage: 'Whether there are nodes after this page.',
  hasPreviousPage: 'Whether there are nodes before this page.',
  startCursor: 'The place of the first node of this page.',
  endCursor: 'The place of the last node of this page.',
  edges: 'The nodes of this page, each with its cursor.',
  nodes: 'The nodes of this page.',
  pageInfoField: 'Where this page stands.',
  totalCount: 'How many nodes there are in all. Counted only when asked for.',
  edgeNode: 'The node.',
  edgeCursor: 'The place of this node: pass it as `after` or `before`.',
  first: 'How many nodes from the beginning: 1 to 100. Default: 20.',
  after: 'Only nodes behind this cursor.',
  last: 'How many nodes from the end: 1 to 100.',
  before: 'Only nodes before this cursor.',
}
