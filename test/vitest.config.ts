import { defineConfig } from 'vitest/config'

const shared = {
  testTimeout: 60_000,
  hookTimeout: 120_000,
} as const
// Our packages from their sources; else the conditions of Node itself, so that graphql is loaded once.
const ssr = { resolve: { conditions: ['communique:source', 'node', 'module-sync'] } }

/** `system` runs twice, once on each engine; the rest has nothing to do with engines. */
export default defineConfig({
  test: {
    projects: [
      {
        ssr,
        test: { ...shared, name: 'pglite', include: ['system/**/*.test.ts'], provide: { postgresUrl: '' } },
      },
      {
        ssr,
        test: {
          ...shared,
          name: 'postgres',
          include: ['system/**/*.test.ts'],
          globalSetup: ['environment/postgres-setup.ts'],
        },
      },
      {
        ssr,
        test: {
          ...shared,
          name: 'repository',
          include: [
            '*.test.ts',
            'repository/**/*.test.ts',
            'corpus/**/*.test.ts',
            'browser/**/*.test.ts',
            'bench/**/*.test.ts',
            'chaos/**/*.test.ts',
          ],
          exclude: ['consumer/**', '**/node_modules/**'],
          provide: { postgresUrl: '' },
        },
      },
    ],
  },
})
