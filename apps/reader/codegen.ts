import type { CodegenConfig } from '@graphql-codegen/cli'

// As docs/clients.md tells every user of the SDK, but for the place of the schema.
const config: CodegenConfig = {
  schema: '../../packages/schema/schema.graphql',
  documents: 'src/**/*.graphql',
  generates: {
    'src/_generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        useTypeImports: true,
        immutableTypes: true,
        enumType: 'string-literal',
        strictScalars: true,
        defaultScalarType: 'unknown',
        scalars: {
          ID: 'string',
          Date: 'string',
          DateTime: 'string',
          EDTF: 'string',
          FeedCursor: 'string',
          URL: 'string',
        },
        // What a page does not use is not in its script.
        pureMagicComment: true,
      },
    },
  },
}

export default config
