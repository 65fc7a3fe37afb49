import { defineConfig } from 'vitest/config'

const shared = {
  testTimeout: 60_000,
  hookTimeout: 120_000,
} as const
const resolve = { conditions: ['communique:source', 'module', 'node', 'development|production'] }
const ssr = { resolve: { conditions: ['communique:source', 'module', 'node', 'development|production'] } }

/** `system` runs twice, once on each engine; the rest has nothing to do with engines. */
export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        ssr,
        test: { ...shared, name: 'pglite', include: ['system/**/*.test.ts'], provide: { postgresUrl: '' } },
      },
      {
        resolve,
        ssr,
        test: {
          ...shared,
          name: 'postgres',
          include: ['system/**/*.test.ts'],
          globalSetup: ['environment/postgres-setup.ts'],
        },
      },
      {
        resolve,
        ssr,
        test: {
          ...shared,
          name: 'repository',
          include: ['*.test.ts', 'repository/**/*.test.ts', 'browser/**/*.test.ts'],
          exclude: ['consumer/**', 'bench/**', 'node_modules/**'],
          provide: { postgresUrl: '' },
        },
      },
    ],
  },
})
