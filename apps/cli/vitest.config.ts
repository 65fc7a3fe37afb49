import { defineConfig } from 'vitest/config'

// The conditions of Node itself, so that graphql is loaded once.
const conditions = ['communique:source', 'node', 'module-sync']

export default defineConfig({
  ssr: { resolve: { conditions } },
  // The tests mostly wait for the commands they start.
  test: { maxWorkers: 2, testTimeout: 60_000, hookTimeout: 60_000 },
})
