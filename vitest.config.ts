import { existsSync, readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { SummaryLine } from './test/environment/summary-line.ts'
import { onBothEngines } from './test/system/on-both-engines.ts'

/*
 * One run for everything, so that its workers use all cores whatever the tests belong to. What a test is, is told by
 * where it lies and how it is called:
 *
 *   packages/X/src, apps/X/src    *.test.ts       unit:X           units, beside what they test
 *   packages/X/tests, apps/X/tests *.test.ts      package:X        the package as a whole: its engines, its processes
 *   test/system                   *.test.ts       system-postgres  the server on a real PostgreSQL
 *   those in on-both-engines.ts                   system-embedded  again, on PostgreSQL in this process
 *   test                          other *.test.ts repository       rules, generated files, browser, consumers, bench
 *   anywhere                      *.long.test.ts  long             only by `npm run test:long`: see test/vitest.long.config.ts
 *   anywhere                      *.outside.test.ts outside        only by `npm run test:outside`: see test/vitest.outside.config.ts
 */
export const root = import.meta.dirname

const folders = ['packages', 'apps'].flatMap((parent) =>
  readdirSync(join(root, parent)).map((name) => ({ name, path: join(parent, name) })),
)
const wholePackages = folders.filter(({ path }) => existsSync(join(root, path, 'tests')))

const apart = '**/*.{long,outside}.test.ts'
const notTests = ['**/node_modules/**', '**/dist/**', 'test/consumer/**']

/** Commands that tests start as processes find there what Node compiled for the first of them. */
export const startedQuickly = { NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/communique/compiled') }

/** What all tests have in common. Paths are those from the top of the repository. */
export function project(
  name: string,
  include: string[],
  options: TestProjectInlineConfiguration['test'] = {},
): TestProjectInlineConfiguration {
  return {
    root,
    // Our packages from their sources; else the conditions of Node itself, so that graphql is loaded once.
    ssr: { resolve: { conditions: ['communique:source', 'node', 'module-sync'] } },
    test: {
      name,
      include,
      env: startedQuickly,
      // What one file has loaded and compiled, the next finds: each leaves nothing behind that another could see.
      isolate: false,
      exclude: [...notTests, apart],
      // Nothing waits that long: only a machine with much else to do takes longer than a moment.
      testTimeout: 60_000,
      hookTimeout: 120_000,
      ...options,
    },
  }
}

const embedded = 'test/environment/embedded-setup.ts'
export const withPostgres = { globalSetup: [embedded, 'test/environment/postgres-setup.ts'] }
export const withoutPostgres = {
  globalSetup: [embedded],
  provide: { postgresUrl: '', postgresTemplate: '', postgresSamples: '' },
}

for (const name of onBothEngines) {
  if (!existsSync(join(root, `test/system/${name}.test.ts`)))
    throw new Error(`There is no test/system/${name}.test.ts: correct on-both-engines.ts`)
}

export default defineConfig({
  root,
  test: {
    // Left to itself, vitest leaves one core idle: of two, that would be half.
    maxWorkers: availableParallelism(),
    reporters: ['default', new SummaryLine()],
    projects: [
      ...folders.map(({ name, path }) => project(`unit:${name}`, [`${path}/src/**/*.test.ts`])),
      ...wholePackages.map(({ name, path }) =>
        project(`package:${name}`, [`${path}/tests/**/*.test.ts`], { globalSetup: [embedded] }),
      ),
      {
        // The plugin's tests once more, with the oldest major versions of what it stands on, everywhere; but for those
        // of the package itself and the long random runs.
        ...project('package:pothos-kysely:oldest-peers', ['packages/pothos-kysely/tests/**/*.test.ts'], {
          exclude: [
            ...notTests,
            apart,
            '**/package.test.ts',
            '**/differential.test.ts',
            '**/connections.test.ts',
          ],
          server: { deps: { inline: [/@pothos\//, /@graphql-tools\//] } },
        }),
        resolve: {
          alias: [
            { find: /^graphql$/, replacement: 'graphql16' },
            { find: /^kysely$/, replacement: 'kysely28' },
          ],
        },
      },
      project('system-postgres', ['test/system/**/*.test.ts'], withPostgres),
      project(
        'system-embedded',
        onBothEngines.map((name) => `test/system/${name}.test.ts`),
        withoutPostgres,
      ),
      project('repository', ['test/**/*.test.ts'], {
        ...withoutPostgres,
        exclude: [...notTests, apart, 'test/system/**'],
      }),
    ],
  },
})
