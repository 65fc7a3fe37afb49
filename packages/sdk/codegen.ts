import type { CodegenConfig } from '@graphql-codegen/cli'

const config: CodegenConfig = {
  schema: '../schema/schema.graphql',
  documents: 'src/operations/*.graphql',
  // What typescript-operations does not print, ours does: see docs/decisions/0063-types-and-documents-of-the-sdk.md.
  generates: { 'src/_generated/operations.ts': { plugins: ['./codegen/operations.ts'] } },
}

export default config
