import SchemaBuilder, {
  BasePlugin,
  type FieldNullability,
  type InputFieldMap,
  type PothosOutputFieldConfig,
  type SchemaTypes,
  type TypeParam,
} from '@pothos/core'
import { idempotentExtension } from './idempotent.ts'

export const idempotentPlugin = 'idempotent'

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      idempotent: IdempotentPlugin<Types>
    }

    export interface MutationFieldOptions<
      Types extends SchemaTypes,
      Type extends TypeParam<Types>,
      Nullable extends FieldNullability<Type>,
      Args extends InputFieldMap,
      ResolveReturnShape,
    > {
      /**
       * Whether a client whose response was lost may send the mutation again: the archive then is as after one call,
       * and the response no error. What it counts or calls changed may be less the second time.
       */
      idempotent: boolean
    }
  }
}

/** Each mutation says whether it is idempotent: in its description, and by the directive `@idempotent`. */
export class IdempotentPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(config: PothosOutputFieldConfig<Types>): PothosOutputFieldConfig<Types> {
    if (config.kind !== 'Mutation') return config
    const { idempotent } = config.pothosOptions
    return {
      ...config,
      description: `${config.description ?? ''} ${idempotent ? 'Safe to repeat.' : 'Not safe to repeat.'}`,
      extensions: { ...config.extensions, [idempotentExtension]: idempotent },
    }
  }
}

SchemaBuilder.registerPlugin(idempotentPlugin, IdempotentPlugin)
