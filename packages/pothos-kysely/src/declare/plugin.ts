import SchemaBuilder, {
  BasePlugin,
  type PothosOutputFieldConfig,
  type PothosTypeConfig,
  type SchemaTypes,
} from '@pothos/core'
import type { GraphQLSchema } from 'graphql'
import { wideBounds } from '../plan/bounds.ts'
import { type Callback, type Conditions, extension, type FieldFacts, fieldFactsOf } from './declaration.ts'
import { optionsOf, pageLengthOf } from './plugin-options.ts'
import type { SchemaFacts } from './schema-facts.ts'

export const pluginName = 'kysely'

export class PothosKyselyPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  /** Puts how a scalar is written in SQL where statements find it. */
  override onTypeConfig(config: PothosTypeConfig): PothosTypeConfig {
    if (config.kind !== 'Scalar' || config.pothosOptions.kysely === undefined) return config
    return { ...config, extensions: { ...config.extensions, [extension]: config.pothosOptions.kysely } }
  }

  /** Puts how long a list is expected to be where `costLimit` finds it. */
  override onOutputFieldConfig(config: PothosOutputFieldConfig<Types>): PothosOutputFieldConfig<Types> {
    const { expectedLength } = config.pothosOptions
    if (expectedLength === undefined) return config
    const known: FieldFacts = fieldFactsOf(config as never) ?? { declaration: null }
    const facts: FieldFacts = { ...known, expectedLength }
    return { ...config, extensions: { ...config.extensions, [extension]: facts } }
  }

  override afterBuild(schema: GraphQLSchema): GraphQLSchema {
    const options = optionsOf(this.builder)
    const tables: Readonly<Record<string, { readonly visible?: Callback<Conditions> } | undefined>> =
      options.tables ?? {}
    const facts: SchemaFacts = {
      visible: Object.fromEntries(Object.entries(tables).map(([table, given]) => [table, given?.visible])),
      bounds: { ...wideBounds, ...options.bounds },
      pageLength: pageLengthOf(this.builder),
      executor: options.executor,
    }
    schema.extensions = { ...schema.extensions, [extension]: facts }
    return schema
  }
}

SchemaBuilder.registerPlugin(pluginName, PothosKyselyPlugin)
