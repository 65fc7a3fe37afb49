import { defineConfig } from 'vitest/config'

// The conditions of Node itself, so that graphql is loaded once.
export default defineConfig({
  ssr: { resolve: { conditions: ['communique:source', 'node', 'module-sync'] } },
  test: { testTimeout: 60_000 },
})
