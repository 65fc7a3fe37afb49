import SchemaBuilder from '@pothos/core'
import RelayPlugin from '@pothos/plugin-relay'
import type { Context } from './context.ts'
import { decodeId, encodeId } from './global-id.ts'

/** Holds no types: they are in the files named after them. */
export const builder = new SchemaBuilder<{
  Context: Context
  DefaultFieldNullability: false
  DefaultEdgesNullability: false
  DefaultNodeNullability: false
  Scalars: {
    DateTime: { Input: Date; Output: Date }
    Date: { Input: string; Output: string }
    URL: { Input: string; Output: string }
    EDTF: { Input: string; Output: string }
    FeedCursor: { Input: string; Output: string }
    ID: { Input: string; Output: string }
  }
  /** Every connection must know how to count itself; it is asked only if `totalCount` is. */
  Connection: { countTotal: () => Promise<number> }
}>({
  plugins: [RelayPlugin],
  defaultFieldNullability: false,
  relay: {
    encodeGlobalID: encodeId,
    decodeGlobalID: decodeId,
    cursorType: 'String',
    edgesFieldOptions: { nullable: false, description: 'The nodes of this page, each with its cursor.' },
    nodeFieldOptions: { nullable: false, description: 'The node.' },
    nodesOnConnection: { description: 'The nodes of this page.' },
    nodeTypeOptions: { description: 'Anything that has an id by which it can be read again.' },
    idFieldOptions: { description: 'Opaque; stable for as long as the archive holds the thing.' },
    nodeQueryOptions: {
      description: 'Anything by its id; null when there is no such thing, or no more.',
      args: { id: { description: 'As the archive gave it.' } },
    },
    nodesQueryOptions: {
      description: 'Several things by their ids, in the order of the ids.',
      args: { ids: { description: 'As the archive gave them, at most 100.' } },
    },
    pageInfoTypeOptions: { description: 'Where a page of a connection stands.' },
    pageInfoFieldOptions: { nullable: false, description: 'Where this page stands.' },
    cursorFieldOptions: {
      nullable: false,
      description: 'The place of this node: pass it as `after` or `before`.',
    },
    hasNextPageFieldOptions: { description: 'Whether there are nodes after this page.' },
    hasPreviousPageFieldOptions: { description: 'Whether there are nodes before this page.' },
    startCursorFieldOptions: { description: 'The place of the first node of this page.' },
    endCursorFieldOptions: { description: 'The place of the last node of this page.' },
    firstArgOptions: { description: 'How many nodes from the beginning: 1 to 100. Default: 20.' },
    afterArgOptions: { description: 'Only nodes behind this cursor.' },
    lastArgOptions: { description: 'How many nodes from the end: 1 to 100.' },
    beforeArgOptions: { description: 'Only nodes before this cursor.' },
  },
})

builder.queryType({ description: 'Reading. Nothing here needs a key.' })
builder.mutationType({ description: 'Writing. Needs a key: `Authorization: Bearer KEY`.' })
builder.subscriptionType({ description: 'What is published from now on, or from any point in the past.' })

builder.globalConnectionField('totalCount', (t) =>
  t.int({
    description: 'How many nodes there are in all. Counted only when asked for.',
    resolve: (connection) => connection.countTotal(),
  }),
)
