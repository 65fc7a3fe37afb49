import type { KeyScope } from '@communique/archive'
import SchemaBuilder, {
  BasePlugin,
  type FieldNullability,
  type InputFieldMap,
  type PothosOutputFieldConfig,
  type PothosTypeConfig,
  type SchemaTypes,
  type TypeParam,
} from '@pothos/core'
import type { GraphQLFieldResolver } from 'graphql'
import { scopeExtension } from './declared-scope.ts'

export const scopePlugin = 'scope'

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      scope: ScopePlugin<Types>
    }

    export interface SchemaBuilderOptions<Types extends SchemaTypes> {
      scope: {
        /** Throws where the caller may not. */
        readonly require: (context: Types['Context'], needed: KeyScope) => void
      }
    }

    export interface FieldOptions<
      Types extends SchemaTypes,
      ParentShape,
      Type extends TypeParam<Types>,
      Nullable extends FieldNullability<Type>,
      Args extends InputFieldMap,
      ResolveShape,
      ResolveReturnShape,
    > {
      /** The scope of the key without which the field is refused. Default: whoever may read. */
      scope?: KeyScope
    }

    export interface ObjectTypeOptions<Types extends SchemaTypes, Shape> {
      /** Every field that leads to the type needs this scope: see schema.test.ts. */
      scope?: KeyScope
    }
  }
}

/**
 * Fields that need a key say so: `scope: 'PUBLISH'`. The server looks at what an operation selects before it reads the
 * variables (`neededScope`); here each field looks once more, so that no way around that leads to it.
 */
export class ScopePlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onTypeConfig(config: PothosTypeConfig): PothosTypeConfig {
    const scope = 'scope' in config.pothosOptions ? config.pothosOptions.scope : undefined
    return scope === undefined
      ? config
      : { ...config, extensions: { ...config.extensions, [scopeExtension]: scope } }
  }

  override onOutputFieldConfig(config: PothosOutputFieldConfig<Types>): PothosOutputFieldConfig<Types> {
    const { scope } = config.pothosOptions
    if (scope === undefined) return config
    return {
      ...config,
      description: `${config.description ?? ''} Needs a key with the scope ${scope}.`,
      extensions: { ...config.extensions, [scopeExtension]: scope },
    }
  }

  override wrapResolve(
    resolver: GraphQLFieldResolver<unknown, Types['Context'], object>,
    { pothosOptions: { scope } }: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    if (scope === undefined) return resolver
    const { require } = this.builder.options.scope
    return (parent, args, context, info) => {
      require(context, scope)
      return resolver(parent, args, context, info)
    }
  }
}

SchemaBuilder.registerPlugin(scopePlugin, ScopePlugin)
