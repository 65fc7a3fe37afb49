import type { CodegenConfig } from '@graphql-codegen/cli'

const config: CodegenConfig = {
  schema: '../schema/schema.graphql',
  documents: 'src/operations/*.graphql',
  generates: {
    'src/_generated/operations.ts': {
      plugins: ['./codegen/operations.ts'],
      config: {
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
        enumType: 'string-literal',
        immutableTypes: true,
        inlineFragmentTypes: 'combine',
        skipTypename: true,
        skipTypeNameForRoot: true,
        useTypeImports: true,
      },
    },
  },
}

export default config
