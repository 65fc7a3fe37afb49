import SchemaBuilder from '@pothos/core'
import KyselyPlugin from 'pothos-kysely'
import { requireScope } from './authorization.ts'
import type { Context } from './context.ts'
import { idempotentPlugin } from './idempotent-plugin.ts'
import { pluginDescriptions } from './plugin-descriptions.ts'
import { requiredColumns } from './required-columns.ts'
import { scopePlugin } from './scope-plugin.ts'
import type { ReadTables } from './tables.ts'
import {
  isVisibleArticle,
  isVisibleRelatedItem,
  isVisibleSource,
  isVisibleSpeaker,
  isVisibleSpeech,
} from './visible.ts'

/** Defines no types: each type is in the file named after it. */
export const builder = new SchemaBuilder<{
  Context: Context
  DefaultFieldNullability: false
  KyselyTables: ReadTables
  Scalars: {
    DateTime: { Input: Date; Output: Date }
    Date: { Input: string; Output: string }
    URL: { Input: string; Output: string }
    EDTF: { Input: string; Output: string }
    FeedCursor: { Input: string; Output: string }
    ID: { Input: string; Output: string }
  }
}>({
  plugins: [scopePlugin, idempotentPlugin, KyselyPlugin],
  defaultFieldNullability: false,
  scope: { require: requireScope },
  kysely: {
    executor: ({ db }) => db,
    answerBytes: ({ answerBytes }) => answerBytes,
    pageLength: { standard: 20, greatest: 100 },
    // How much an operation may give is limited before, by the server; this keeps the statement itself within what
    // Postgres can plan.
    bounds: { depth: 40, fields: 5_000 },
    tables: {
      article: { visible: () => isVisibleArticle(), required: requiredColumns.article },
      speech: { visible: () => isVisibleSpeech(), required: requiredColumns.speech },
      related_item: { visible: () => isVisibleRelatedItem(), required: requiredColumns.related_item },
      source: { visible: () => isVisibleSource(), required: requiredColumns.source },
      speaker: { visible: () => isVisibleSpeaker(), required: requiredColumns.speaker },
      statement: { required: requiredColumns.statement },
    },
    descriptions: pluginDescriptions,
  },
})

builder.queryType({ description: 'Reads the archive. Needs no key, unless the operator closed the archive.' })
builder.mutationType({ description: 'Writes to the archive. Needs a key: `Authorization: Bearer KEY`.' })
builder.subscriptionType({ description: 'Follows the feed, from now on or from any earlier position.' })
