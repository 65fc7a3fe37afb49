import type { Descriptions } from 'pothos-kysely'

/** Descriptions of what the plugin adds to the schema: nodes and connections. */
export const pluginDescriptions: Descriptions = {
  node: 'An object with an id. `Query.node` reads it again.',
  nodeId: 'Opaque. Stable for as long as the archive holds the object.',
  nodeField: 'The object with this id. Null when it does not exist or was withdrawn.',
  nodeArgument: 'An id that the archive returned.',
  nodesField: 'The objects with these ids, in the order of the ids.',
  nodesArgument: 'Ids that the archive returned, at most 100.',
  pageInfo: 'The position of a page in its connection.',
  hasNextPage: 'True when nodes follow this page.',
  hasPreviousPage: 'True when nodes precede this page.',
  startCursor: 'The cursor of the first node of this page. Null when the page is empty.',
  endCursor: 'The cursor of the last node of this page. Null when the page is empty.',
  edges: 'The nodes of this page, each with its cursor.',
  nodes: 'The nodes of this page.',
  pageInfoField: 'The position of this page in the connection.',
  totalCount: 'The number of nodes in the whole connection. Counted only when requested.',
  edgeNode: 'The node.',
  edgeCursor: 'The cursor of this node. Pass it as `after` or `before`.',
  first: 'The number of nodes from the start, 0 to 100. Default: 20.',
  after: 'Only nodes after this cursor.',
  last: 'The number of nodes from the end, 0 to 100.',
  before: 'Only nodes before this cursor.',
}
