import type { SchemaTypes } from '@pothos/core'
import type { PageLength } from './declaration.ts'
import { plainDescriptions } from './descriptions.ts'
import type { Descriptions, KyselyPluginOptions } from './types.ts'

type AnyBuilder<Types extends SchemaTypes> = PothosSchemaTypes.SchemaBuilder<Types>

export function optionsOf<Types extends SchemaTypes>(builder: AnyBuilder<Types>): KyselyPluginOptions<Types> {
  return builder.options.kysely
}

export function wordsOf<Types extends SchemaTypes>(builder: AnyBuilder<Types>): Descriptions {
  return { ...plainDescriptions, ...optionsOf(builder).descriptions }
}

export function pageLengthOf<Types extends SchemaTypes>(builder: AnyBuilder<Types>): PageLength {
  return optionsOf(builder).pageLength ?? { standard: 20, greatest: 100 }
}
