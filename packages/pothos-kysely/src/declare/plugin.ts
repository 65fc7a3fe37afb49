import SchemaBuilder, {
  BasePlugin,
  MergedPlugins,
  type PothosInterfaceTypeConfig,
  type PothosOutputFieldConfig,
  type PothosTypeConfig,
  type PothosUnionTypeConfig,
  type SchemaTypes,
} from '@pothos/core'
import type { GraphQLFieldResolver, GraphQLSchema, GraphQLTypeResolver } from 'graphql'
import { wideBounds } from '../plan/bounds.ts'
import { standardCacheSizes } from '../plan/cache-sizes.ts'
import { type Callback, type Conditions, extension, type FieldFacts, fieldFactsOf } from './declaration.ts'
import { optionsOf, pageLengthOf } from './plugin-options.ts'
import type { Released, SchemaFacts } from './schema-facts.ts'

export const pluginName = 'kysely'

type FieldResolver<Types extends SchemaTypes> =
  | GraphQLFieldResolver<unknown, Types['Context'], object>
  | undefined
type AbstractConfig = PothosInterfaceTypeConfig | PothosUnionTypeConfig

interface GivenTable {
  readonly visible?: Callback<Conditions>
  readonly required?: readonly string[]
}

export class PothosKyselyPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  readonly #released = new Map<string, Released>()
  /** The abstract types whose `resolveType` only those wrapped who may be passed over. */
  readonly #plainTypes = new Set<string>()

  /** Puts how a scalar is written in SQL where statements find it. */
  override onTypeConfig(config: PothosTypeConfig): PothosTypeConfig {
    if (config.kind !== 'Scalar' || config.pothosOptions.kysely === undefined) return config
    return { ...config, extensions: { ...config.extensions, [extension]: config.pothosOptions.kysely } }
  }

  /** Puts how long a list is expected to be, and what a field costs, where `costLimit` finds it. */
  override onOutputFieldConfig(config: PothosOutputFieldConfig<Types>): PothosOutputFieldConfig<Types> {
    const { expectedLength, cost } = config.pothosOptions
    if (expectedLength === undefined && cost === undefined) return config
    const facts: FieldFacts = {
      declaration: null,
      ...factsIn(config),
      ...(expectedLength === undefined ? {} : { expectedLength }),
      ...(cost === undefined ? {} : { cost }),
    }
    return { ...config, extensions: { ...config.extensions, [extension]: facts } }
  }

  /** Here the resolver comes by with all that was put around it. */
  override wrapArgMappers(
    resolver: FieldResolver<Types>,
    config: PothosOutputFieldConfig<Types>,
  ): FieldResolver<Types> {
    const facts = factsIn(config)
    // What comes by for `subscribe` is not meant.
    if (resolver === undefined || config.kind === 'Subscription') return resolver
    if (facts?.declaration != null && resolver !== facts.resolve) {
      const condition = this.#conditionOf(facts, config)
      if (condition !== undefined) {
        this.#released.set(`${config.parentType}.${config.name}`, { resolve: resolver, condition })
      }
    }
    return resolver
  }

  override wrapResolveType(
    resolveType: GraphQLTypeResolver<unknown, Types['Context']>,
    config: AbstractConfig,
  ): GraphQLTypeResolver<unknown, Types['Context']> {
    const wraps = this.#others('types').some(
      (plugin) => plugin.wrapResolveType(resolveType, config) !== resolveType,
    )
    if (!wraps) this.#plainTypes.add(config.name)
    return resolveType
  }

  override afterBuild(schema: GraphQLSchema): GraphQLSchema {
    const options = optionsOf(this.builder)
    const tables: Readonly<Record<string, GivenTable | undefined>> = options.tables ?? {}
    const facts: SchemaFacts = {
      visible: Object.fromEntries(Object.entries(tables).map(([table, given]) => [table, given?.visible])),
      required: Object.fromEntries(Object.entries(tables).map(([table, given]) => [table, given?.required])),
      bounds: { ...wideBounds, ...options.bounds },
      cache: { ...standardCacheSizes, ...options.cache },
      pageLength: pageLengthOf(this.builder),
      executor: options.executor,
      ...(options.answerBytes === undefined ? {} : { answerBytes: options.answerBytes }),
      released: this.#released,
      typeResolvers: new Map(
        [...this.#plainTypes].map((name) => [name, Reflect.get(schema.getType(name) ?? {}, 'resolveType')]),
      ),
    }
    schema.extensions = { ...schema.extensions, [extension]: facts }
    return schema
  }

  /** Under what condition a wrapped field may be answered by Postgres alone; undefined where nobody says so. */
  #conditionOf(
    { whenWrapped, resolve }: FieldFacts,
    config: PothosOutputFieldConfig<Types>,
  ): Callback<Conditions> | null | undefined {
    const parent: object = this.buildCache.getTypeConfig(config.parentType).pothosOptions
    const said = whenWrapped ?? (Reflect.get(parent, 'whenWrapped') as FieldFacts['whenWrapped'])
    if (said !== undefined) return said === 'PASS_OVER' ? null : said
    const plain = resolve as GraphQLFieldResolver<unknown, Types['Context'], object>
    const passedOver =
      config.argMappers.length === 0 &&
      this.#others('fields').every(
        (plugin) =>
          plugin.wrapResolve(plain, config) === plain && plugin.wrapArgMappers(plain, config) === plain,
      )
    return passedOver ? null : undefined
  }

  /** The plugins of the schema that may not be passed over. Whether one wraps something shows when it is asked to. */
  #others(what: 'fields' | 'types'): readonly BasePlugin<Types>[] {
    const { plugin: all } = this.buildCache
    if (!(all instanceof MergedPlugins))
      throw new Error('Pothos keeps its plugins in another way than is known here')
    const passedOver = optionsOf(this.builder).passOver?.[what] ?? []
    return all.plugins.filter((plugin) => plugin !== this && !passedOver.includes(plugin.name))
  }
}

function factsIn({
  extensions,
}: {
  readonly extensions?: Readonly<Record<string, unknown>> | null | undefined
}) {
  return fieldFactsOf({ extensions: extensions ?? {} })
}

SchemaBuilder.registerPlugin(pluginName, PothosKyselyPlugin)
